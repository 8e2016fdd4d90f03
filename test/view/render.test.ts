import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { KhabarError } from '../../src/errors'
import type { Extraction } from '../../src/types'
import { render } from '../../src/view/render'
import { marked, mention, nothing } from './marked'

const ARTICLE = `[[ROLE|وزیر داخلہ]] کی ملاقات

[[LOC|اسلام آباد]]: [[ROLE|[[LOC|اٹلی]] کے سفیر]] [[PER|لورینزو فیراری]] نے [[DATE=2026-02-10|منگل کے روز]] [[ORG|ایف آئی اے]] سے [[AGR:g1|اتفاق کیا]]۔
[[ORG|ایف آئی اے]] نے [[AGR:g1|معاہدے]] کی تصدیق کی۔`

const open = (html: string) => parseHTML(html).document
const page = (source: string, options = {}) => {
  const { text, extraction } = marked(source)
  return { text, extraction, document: open(render(extraction, text, options)) }
}
const withoutLabels = (document: ReturnType<typeof open>) => {
  const text = document.querySelector('.text')
  for (const label of text.querySelectorAll('.khabar-label')) label.remove()
  return text.textContent
}

describe('render', () => {
  it('keeps the text of the article to the letter beside its labels', () => {
    const { text, document } = page(ARTICLE)
    expect(withoutLabels(document)).toBe(text)
  })

  it('marks every mention with its words and its kind', () => {
    const { document } = page(ARTICLE)
    const shown = [...document.querySelectorAll('mark')].map((mark) => {
      const copy = mark.cloneNode(true)
      for (const label of copy.querySelectorAll('.khabar-label')) label.remove()
      return [copy.textContent, mark.lastElementChild?.textContent]
    })
    expect(shown).toEqual([
      ['وزیر داخلہ', 'عہدہ'],
      ['اسلام آباد', 'مقام'],
      ['اٹلی کے سفیر', 'عہدہ'],
      ['اٹلی', 'مقام'],
      ['لورینزو فیراری', 'شخص'],
      ['منگل کے روز', 'تاریخ'],
      ['ایف آئی اے', 'ادارہ'],
      ['اتفاق کیا', 'معاہدہ'],
      ['ایف آئی اے', 'ادارہ'],
      ['معاہدے', 'معاہدہ'],
    ])
  })

  it('puts places inside the office that holds them', () => {
    const { document } = page(ARTICLE)
    expect(document.querySelector('mark.khabar-role mark.khabar-place')?.getAttribute('data-of')).toBe('l2')
  })

  it('ties all mentions of one agency together', () => {
    const { document } = page(ARTICLE)
    expect(document.querySelectorAll('mark[data-of="a1"]')).toHaveLength(2)
    const links = [...document.querySelectorAll('#khabar-a1 .khabar-mentions a')].map((a) => a.getAttribute('href'))
    expect(links).toHaveLength(2)
    for (const link of links) expect(document.querySelector(link as string)?.getAttribute('data-of')).toBe('a1')
  })

  it('gives every anchor once', () => {
    const { document } = page(ARTICLE)
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const link of document.querySelectorAll('a')) expect(ids).toContain(link.getAttribute('href')?.slice(1))
  })

  it('speaks English where asked to', () => {
    const { document } = page(ARTICLE, { labels: 'en' })
    expect(document.querySelector('mark.khabar-person .khabar-label')?.textContent).toBe('person')
    expect(document.documentElement.getAttribute('dir')).toBe('ltr')
    expect(document.querySelector('.text')?.getAttribute('dir')).toBe('rtl')
  })

  it('cuts marks that cross, and labels each once', () => {
    const text = 'ایک دو تین چار'
    const extraction = nothing()
    const add = (name: string, start: number, end: number) =>
      extraction.agencies.push({
        id: name,
        name,
        english: null,
        abbreviation: null,
        kind: 'other',
        mentions: [mention(text, start, end)],
      })
    add('a', 0, 6)
    add('b', 4, 10)
    const document = open(render(extraction, text))
    expect(withoutLabels(open(render(extraction, text)))).toBe(text)
    expect(document.querySelectorAll('mark[data-of="a2"]')).toHaveLength(2)
    expect(document.querySelectorAll('.khabar-label')).toHaveLength(2)
  })

  it('stays quick for a book: beyond some hundreds, only what is named most lights up', () => {
    const { text, extraction } = marked(
      Array.from({ length: 900 }, (_, i) => `[[LOC|شہر${i}]] [[LOC|لاہور]]`).join(' '),
    )
    const html = render(extraction, text)
    expect(html.match(/:has\(\[data-of/g)?.length).toBeLessThanOrEqual(500)
    expect(html).toContain('.khabar:has([data-of="l2"]:hover')
    expect(open(html).querySelectorAll('mark')).toHaveLength(1800)
  })

  it('refuses an extraction of another text', () => {
    const { extraction } = marked(ARTICLE)
    expect(() => render(extraction, 'کوئی اور خبر')).toThrow(KhabarError)
    expect(() => render(extraction, 7 as unknown as string)).toThrow(/must be a string/)
    expect(() => render(nothing(), '', { format: 'pdf' as 'html' })).toThrow(/format: pdf/)
    expect(() => render(nothing(), '', { labels: 'fr' as 'en' })).toThrow(/labels: fr/)
  })

  it('shows an article in which nothing was found', () => {
    const document = open(render(nothing(), 'کچھ نہیں'))
    expect(document.querySelector('.text')?.textContent).toBe('کچھ نہیں')
    expect(document.querySelector('aside')?.textContent).toBe('کچھ نہیں ملا')
  })

  it('orders dates by time, with the day of the article among them and unknown ones last', () => {
    const { document } = page(
      '[[DATE=?|کل]] [[DATE=2027|اگلے سال]] [[DATE=2026-02-01/2026-02-05|1 سے 5 فروری]] [[DATE=199X|نوے]]',
    )
    const shown = [...document.querySelectorAll('.khabar-when')].map((when) => when.textContent)
    expect(shown).toEqual(['199X', '1 فروری 2026 تا 5 فروری 2026', '10 فروری 2026', '2027', 'دن معلوم نہیں'])
  })
})

/** Pieces that mean something to HTML, CSS, URLs, terminals, or to the order of writing. */
const NASTY = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onfocus='alert(1)",
  '</style><script>',
  '<!--',
  ']]>',
  '&lt;b&gt;',
  '&amp',
  '\u202eabc',
  '\u2066',
  '\0',
  '\r\n',
  '\r',
  '\u2028',
  '\x1b[2J\x1b]0;x\x07',
  '\ud800',
  '[data-of="p1"]{}',
  'محسن نقوی',
  ' ',
  '\n',
]
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...NASTY), fc.string()), { maxLength: 8 })
  .map((words) => words.join(''))

/** Any spans over a text, with hostile words in every field. */
const hostileExtraction = fc
  .tuple(hostile, hostile, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(4)), { maxLength: 9 }))
  .map(([text, word, spans]) => {
    const extraction = nothing() as Extraction
    spans.forEach(([a, b, kind]) => {
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y)
      if (start === end) return
      const mentions = [{ ...mention(text, start, end), by: word }]
      const of = { id: word, name: word, mentions }
      if (kind === 0) {
        const roles = [{ title: word, agency: word, place: null, mentions }]
        extraction.people.push({ ...of, latin: word, roles })
      } else if (kind === 1) extraction.agencies.push({ ...of, english: word, abbreviation: word, kind: 'bank' })
      else if (kind === 2) extraction.places.push({ ...of, english: word, kind: 'city', country: word })
      else if (kind === 3) {
        extraction.dates.push({
          ...of,
          value: word,
          grain: 'day',
          calendar: 'hijri',
          basis: 'relative',
          alternatives: [word],
        })
      } else {
        extraction.agreements.push({
          ...of,
          instrument: word as 'loan',
          status: word as 'agreed',
          parties: [{ ref: word, name: word }],
          signatories: [{ ref: null, name: word }],
          topic: mentions[0],
          date: word,
          evidence: mentions,
          confidence: 1,
        })
      }
    })
    return { text, extraction }
  })

describe('a hostile article', () => {
  it('adds no element and no attribute of its own', () => {
    fc.assert(
      fc.property(hostileExtraction, ({ text, extraction }) => {
        const document = open(render(extraction, text, { title: text }))
        const names = new Set([...document.querySelectorAll('*')].map(({ tagName }) => tagName.toLowerCase()))
        for (const name of names) expect(ELEMENTS).toContain(name)
        for (const element of document.querySelectorAll('*')) {
          for (const { name, value } of element.attributes) {
            expect(ATTRIBUTES).toContain(name)
            if (name === 'href') expect(value).toMatch(/^#khabar-[a-z]\d+$/)
            if (name === 'data-of') expect(value).toMatch(/^[palgd]\d+$/)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('sends a terminal nothing but colours', () => {
    fc.assert(
      fc.property(hostileExtraction, fc.boolean(), ({ text, extraction }, colour) => {
        const shown = render(extraction, text, { format: 'ansi', colour })
        // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is looked for
        const rest = colour ? shown.replace(/\x1b\[[0-9;]*m/g, '') : shown
        // biome-ignore lint/suspicious/noControlCharactersInRegex: none of these may be left
        expect(rest).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/)
      }),
      { numRuns: 300 },
    )
  })

  it('is held by a policy that allows no script', () => {
    const html = render(nothing(), '<script>')
    expect(html).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'`,
    )
    expect(html).not.toContain('<script')
  })
})

const ELEMENTS =
  'html head meta title style body main div form fieldset legend label input span bdi article aside p mark a section h2 ul ol li time small table thead tbody tr th td'.split(
    ' ',
  )
const ATTRIBUTES =
  'lang dir charset http-equiv content name class id for type checked aria-label aria-labelledby aria-hidden role tabindex data-of title href datetime scope'.split(
    ' ',
  )

describe('render for a terminal', () => {
  it('colours marks and goes back to the outer colour after an inner one', () => {
    const { text, extraction } = marked('[[ROLE|[[LOC|اٹلی]] کے سفیر]] آئے')
    const [first] = render(extraction, text, { format: 'ansi' }).split('\n')
    expect(first).toBe('\x1b[33m\x1b[32;1mاٹلی\x1b[0m\x1b[33m کے سفیر\x1b[0m آئے')
  })

  it('writes brackets where colour is not wanted', () => {
    const { text, extraction } = marked('[[ROLE|[[LOC|اٹلی]] کے سفیر]] آئے')
    const [first] = render(extraction, text, { format: 'ansi', colour: false, labels: 'en' }).split('\n')
    expect(first).toBe('[role: [place: اٹلی] کے سفیر] آئے')
  })
})
