import { type DatedSpan, readDates } from '../../src/dates/dates'
import { lexicon } from '../lexicon'
import type { Reading } from '../../src/reading'
import { layOut } from '../../src/text/layout'
import { normalise } from '../../src/text/normalise'
import { textOf, tokenise } from '../../src/text/tokens'



/** A text on its way to the date stage. */
export function readingOf(text: string, published: string | null): Reading {
  const tokens = tokenise(normalise(text, lexicon.characters), lexicon.spelling)
  return {
    lexicon,
    tokens,
    layout: layOut(tokens, () => false),
    hits: [],
    published,
    publishedFrom: published === null ? null : 'option',
    spans: [],
    people: [],
    agencies: [],
    places: [],
    dates: [],
    agreements: [],
  }
}

export interface Found {
  text: string
  value: string
  by: string
  span: DatedSpan
}

/** The dates of a text: words, value (`null` where it cannot be told) and the trail of rules. */
export function datesIn(text: string, published: string | null): Found[] {
  const reading = readingOf(text, published)
  return readDates(reading).map((span) => ({
    text: textOf(reading.tokens, span.from, span.to),
    value: String(span.when.value),
    by: span.by,
    span,
  }))
}

/** Rows of a TSV with a header line. */
export function tsv(path: string): Record<string, string>[] {
  const [header, ...lines] = file(path).toString('utf8').trimEnd().split('\n')
  const columns = header.split('\t')
  return lines.map((line) => {
    const cells = line.split('\t')
    return Object.fromEntries(columns.map((column, c) => [column, cells[c] ?? '']))
  })
}
