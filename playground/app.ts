import { createExtractor, type Extraction, type Extractor, KhabarError, render } from '../dist/browser.js'
import { keepingChoices } from './choices'
import { codeFor } from './code'
import { describeDownload, installOffline } from './download'
import { find } from './find'
import { type OwnRow, ownLists, showOwnRows } from './own-rows'

/** Set in by the build: examples written for this project. */
declare const EXAMPLES: { name: string; published: string; text: string }[]

const text = find('text', HTMLTextAreaElement)
const published = find('published', HTMLInputElement)
const labels = find('labels', HTMLSelectElement)
const example = find('example', HTMLSelectElement)
const status = find('status', HTMLElement)
const view = find('view', HTMLElement)

const ownRows: OwnRow[] = []
let extractor: Extractor = createExtractor()
let last: { extraction: Extraction; text: string } | null = null

/** Reads what is on screen, and shows it. */
function read() {
  const options = published.value === '' ? {} : { published: published.value }
  try {
    const began = performance.now()
    const extraction = extractor.extract(text.value, options)
    const took = performance.now() - began
    show(extraction)
    say(describe(extraction, took))
  } catch (error) {
    say(error instanceof Error ? error.message : String(error), true)
    if (!(error instanceof KhabarError)) throw error
  }
}

function show(extraction: Extraction) {
  last = { extraction, text: text.value }
  keepingChoices(view, () => {
    view.innerHTML = render(extraction, text.value, { format: 'fragment', labels: labels.value === 'en' ? 'en' : 'ur' })
  })
  find('json', HTMLTextAreaElement).value = JSON.stringify(extraction, null, 2)
  find('code', HTMLTextAreaElement).value = codeFor(text.value, published.value, ownRows)
}

function describe({ language, people, agencies, places, dates, agreements }: Extraction, took: number): string {
  const found = `${people.length} people, ${agencies.length} agencies, ${places.length} places, ${dates.length} dates, ${agreements.length} agreements`
  const words = `${text.value.length.toLocaleString('en')} characters`
  const other =
    language.code === 'urd' || language.code === 'und' ? '' : ` The language seems to be ${language.code}, not Urdu.`
  return `Extracted in ${took.toFixed(1)} ms from ${words}: ${found}.${other}`
}

function say(message: string, isError = false) {
  status.textContent = message
  status.classList.toggle('error', isError)
}

function pickExample() {
  const chosen = EXAMPLES[Number(example.value)]
  if (!chosen) return
  text.value = chosen.text
  published.value = chosen.published
  read()
}

function ownRowsChanged() {
  showOwnRows(ownRows, ownRowsChanged)
  try {
    extractor = createExtractor({ lists: ownLists(ownRows) })
    read()
  } catch (error) {
    if (!(error instanceof KhabarError)) throw error
    say(error.message, true)
  }
}

async function copy(id: string) {
  await navigator.clipboard.writeText(find(id, HTMLTextAreaElement).value)
  say('Copied.')
}

function save() {
  if (!last) return
  const page = render(last.extraction, last.text, { labels: labels.value === 'en' ? 'en' : 'ur' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([page], { type: 'text/html' }))
  link.download = 'khabar.html'
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Opens the lists, which the first article would otherwise pay for; in milliseconds. */
function timeToOpen(): number {
  const began = performance.now()
  extractor.extract('خبر', { force: true })
  return performance.now() - began
}

let waiting = 0
text.addEventListener('input', () => {
  clearTimeout(waiting)
  example.value = ''
  waiting = window.setTimeout(read, 150)
})
published.addEventListener('change', read)
labels.addEventListener('change', read)
example.addEventListener('change', pickExample)
find('copy-json', HTMLElement).addEventListener('click', () => copy('json'))
find('copy-code', HTMLElement).addEventListener('click', () => copy('code'))
find('save', HTMLElement).addEventListener('click', save)
find('own-form', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault()
  const forms = find('own-forms', HTMLInputElement)
  const latin = find('own-latin', HTMLInputElement)
  const type = find('own-type', HTMLSelectElement).value as OwnRow['type']
  ownRows.push({ type, forms: forms.value.trim(), latin: latin.value.trim() })
  forms.value = ''
  latin.value = ''
  ownRowsChanged()
})

example.append(new Option('own text', ''), ...EXAMPLES.map(({ name }, i) => new Option(name, String(i))))
example.value = '0'
describeDownload(timeToOpen())
pickExample()
installOffline()
