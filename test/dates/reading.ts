import { readFileSync } from 'node:fs'
import { type DatedSpan, readDates } from '../../src/dates/dates'
import { openReading } from '../../src/pipeline'
import type { Reading } from '../../src/reading'
import { toGiven } from '../../src/text/normalise'
import { lexicon } from '../lexicon'

export { lexicon }

/** A text on its way to the date stage. */
export function readingOf(text: string, published: string | null): Reading {
  return { ...openReading(text, lexicon), published, publishedFrom: published === null ? null : 'option' }
}

export interface Found {
  /** In the text as it was given. */
  start: number
  end: number
  text: string
  value: string
  by: string
  span: DatedSpan
}

/** The dates of a text: words, value (`null` where it cannot be told) and the trail of rules. */
export function datesIn(text: string, published: string | null): Found[] {
  const reading = readingOf(text, published)
  const { normalised, start, end } = reading.tokens
  return readDates(reading).map((span) => {
    const [from, to] = toGiven(normalised, start[span.from], end[span.to - 1])
    return { start: from, end: to, text: text.slice(from, to), value: String(span.when.value), by: span.by, span }
  })
}

/** Rows of a TSV with a header line. */
export function tsv(path: string): Record<string, string>[] {
  const [header, ...lines] = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  const columns = header.split('\t')
  return lines.map((line) => {
    const cells = line.split('\t')
    return Object.fromEntries(columns.map((column, c) => [column, cells[c] ?? '']))
  })
}
