import type { Extraction } from '../types'
import { descriptionOf } from './describe'
import { escapeHtml } from './escape'
import { isLabelled, type Mark } from './marks'
import { nest, type Part } from './nest'
import type { Words } from './words'

const LONGEST_HEADLINE = 200

/** ISO 639-1, which the `lang` of HTML wants where there is one, for the languages that articles are mostly in. */
const TWO_LETTERS: Record<string, string> = {
  urd: 'ur',
  eng: 'en',
  hin: 'hi',
  pan: 'pa',
  arb: 'ar',
  fas: 'fa',
  pes: 'fa',
}

/**
 * The article as HTML. Without its labels, the text content of the element is the text given, to the letter, so that
 * what is copied, searched and read aloud is the article itself.
 */
export function articleHtml(extraction: Extraction, text: string, marks: readonly Mark[], words: Words): string {
  const { code } = extraction.language
  const lines = nest(text, marks)
  let html = ''
  let at = 0
  lines.forEach(({ start, end, parts }, i) => {
    html += escapeHtml(text.slice(at, start))
    const inner = inside(text, start, end, parts, words)
    const headline = i === 0 && lines.length > 1 && end - start <= LONGEST_HEADLINE
    html += headline ? `<p class="headline">${inner}</p>` : `<p>${inner}</p>`
    at = end
  })
  html += escapeHtml(text.slice(at))
  // Urdu is right to left as a whole; of other languages each line shows its own direction
  const direction = code === 'urd' ? 'rtl' : 'auto'
  const language = code === 'und' ? '' : ` lang="${escapeHtml(TWO_LETTERS[code] ?? code)}"`
  return `<div class="text"${language} dir="${direction}">${html}</div>`
}

function inside(text: string, start: number, end: number, parts: readonly Part[], words: Words): string {
  let html = ''
  let at = start
  for (const part of parts) {
    html += escapeHtml(text.slice(at, part.start)) + partHtml(text, part, words)
    at = part.end
  }
  return html + escapeHtml(text.slice(at, end))
}

function partHtml(text: string, part: Part, words: Words): string {
  const { kind, item, number, mention } = part.mark
  const inner = inside(text, part.start, part.end, part.inside, words)
  const anchor = part.first ? ` id="khabar-m${number}"` : ''
  if (!isLabelled(kind)) return `<span class="khabar-${kind}" data-of="${item.key}"${anchor}>${inner}</span>`
  const why = escapeHtml(`${words.kinds[kind]} · ${Math.round(mention.confidence * 100)}% · ${mention.by}`)
  // the label stands apart from the text in direction, so that it cannot reorder the words around it
  const label = part.last
    ? `<bdi class="khabar-label"><a href="#khabar-${item.key}" aria-label="${escapeHtml(
        `${words.kinds[kind]}: ${descriptionOf(item)}`,
      )}">${words.kinds[kind]}</a></bdi>`
    : ''
  return `<mark class="khabar-mark khabar-${kind}" data-of="${item.key}"${anchor} title="${why}">${inner}${label}</mark>`
}
