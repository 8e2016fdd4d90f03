import type { Reading, Span } from '../reading'

/** Spans that begin so far in front of a token may still hold it: an office with what stands in it. */
const NESTED = 8

/** Number of the first span that begins at a token or behind it. */
function firstFrom({ spans }: Reading, token: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle].from < token) low = middle + 1
    else high = middle
  }
  return low
}

/** The spans that may hold a token, or end in front of it; found without a look at all of the article. */
export function spansNear(reading: Reading, token: number): Span[] {
  const end = firstFrom(reading, token + 1)
  return reading.spans.slice(Math.max(0, end - NESTED), end)
}

/** The spans that begin in tokens `[from, to)`. */
export const spansIn = (reading: Reading, from: number, to: number): Span[] =>
  reading.spans.slice(firstFrom(reading, from), firstFrom(reading, to))
