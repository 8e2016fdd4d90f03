import { describe, expect, it } from 'vitest'
import { datesIn, tsv } from './reading'

// `text` is one date and nothing else, or a sentence with its date in square brackets
const rows = tsv('fixtures/examples/dates.tsv').map(({ text, expect: value, published, class: kind }) => {
  const [open, close] = [text.indexOf('['), text.indexOf(']')]
  return {
    value,
    published,
    kind,
    text: text.replace(/[[\]]/g, ''),
    start: Math.max(open, 0),
    end: open < 0 ? text.length : close - 1,
  }
})

describe('date phrasings', () => {
  it('are at least 400', () => expect(rows.length).toBeGreaterThanOrEqual(400))

  it.each(rows)('$kind $value: $text', ({ text, start, end, published, value }) => {
    const found = datesIn(text, published || null)
    const trail = JSON.stringify(found.map((date) => [date.text, date.value, date.by]))
    if (value === 'none') return expect(found.length, trail).toBe(0)
    expect(found.length, trail).toBe(1)
    expect(found[0].value, trail).toBe(value)
    expect([found[0].start, found[0].end], trail).toEqual([start, end])
  })
})
