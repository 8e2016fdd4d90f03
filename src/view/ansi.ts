import type { Extraction } from '../types'
import { descriptionOf } from './describe'
import { type Item, itemsOf } from './items'
import { isLabelled, LABELLED, type LabelledKind, marksOf } from './marks'
import { nest, type Part } from './nest'
import { escapeTerminal } from './terminal'
import { type LabelLanguage, WORDS, type Words } from './words'

/** Select Graphic Rendition codes; the sixteen colours, which every terminal's own theme keeps legible. */
const COLOURS: Record<LabelledKind, string> = {
  person: '33;1',
  role: '33',
  agency: '34;1',
  place: '32;1',
  date: '35;1',
  agreement: '31;1;4',
}
const PLAIN = '\x1b[0m'

/**
 * The article for a terminal: marks in colour, then what was found. Without colour, marks stand in `[ ]` with their
 * kind. Control characters of the article are shown and not sent.
 */
export function ansi(extraction: Extraction, text: string, language: LabelLanguage, colour: boolean): string {
  const words = WORDS[language]
  const items = itemsOf(extraction)
  const marks = marksOf(items.all, text).filter(({ kind }) => isLabelled(kind))
  const paint = (kind: LabelledKind, shown: string) => (colour ? `\x1b[${COLOURS[kind]}m${shown}${PLAIN}` : shown)
  let out = ''
  let at = 0
  for (const { start, end, parts } of nest(text, marks)) {
    out += text.slice(at, start).replace(/[^\n]/g, '')
    out += inside(text, start, end, parts, colour, words, [])
    at = end
  }
  const legend = LABELLED.map((kind) => paint(kind, words.kinds[kind])).join('  ')
  const found = items.all.map((item) => line(item, words, paint))
  return `${out.trimEnd()}\n\n${colour ? `${legend}\n` : ''}${found.join('\n')}${found.length > 0 ? '\n' : ''}`
}

function inside(
  text: string,
  start: number,
  end: number,
  parts: readonly Part[],
  colour: boolean,
  words: Words,
  open: readonly LabelledKind[],
): string {
  let out = ''
  let at = start
  for (const part of parts) {
    const kind = part.mark.kind as LabelledKind
    const inner = inside(text, part.start, part.end, part.inside, colour, words, [...open, kind])
    const before = escapeTerminal(text.slice(at, part.start))
    // a terminal knows no nesting: after an inner mark, the outer ones are switched on again
    out += colour
      ? `${before}\x1b[${COLOURS[kind]}m${inner}${PLAIN}${open.map((outer) => `\x1b[${COLOURS[outer]}m`).join('')}`
      : `${before}[${words.kinds[kind]}: ${inner}]`
    at = part.end
  }
  return out + escapeTerminal(text.slice(at, end))
}

function line(item: Item, words: Words, paint: (kind: LabelledKind, shown: string) => string): string {
  const facts =
    item.kind === 'agreement'
      ? [words.instruments[item.of.instrument], words.statuses[item.of.status], descriptionOf(item)]
      : [descriptionOf(item)]
  return `${paint(item.kind, words.kinds[item.kind])}: ${escapeTerminal(facts.join(' · ').replace(/[\r\n]+/g, ' '))}`
}
