import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Entry, entryOfLine, lineOf } from '../../src/gazetteer/entries'

const cell = fc
  .oneof(fc.constant('x'), fc.stringMatching(/^[A-Za-z0-9'=ا-ی][A-Za-z0-9 '=ا-ی-]{0,8}$/))
  .map((text) => text.trim())
const maybe = fc.option(cell)
const entries = fc.record({
  class: fc.constant('agency' as const),
  id: cell,
  name: cell,
  english: maybe,
  kind: fc.constant(null),
  abbreviation: maybe,
  country: maybe,
  wikidata: maybe,
}) satisfies fc.Arbitrary<Entry>

describe('an entry as a line', () => {
  it('is the same when it is read again', () => {
    fc.assert(
      fc.property(entries, (entry) => {
        expect(entryOfLine('agency', lineOf(entry))).toEqual(entry)
      }),
    )
  })

  it.each([
    ['supreme-court-pk', 'عدالت عظمیٰ', 'Supreme Court', 'supreme-court-pk\tعدالت عظمیٰ\tSupreme Court'],
    ['supreme-court', 'سپریم کورٹ', 'Supreme Court', '\tسپریم کورٹ\tSupreme Court'],
    ['سعد', 'سعد', 'Saad', '\0\tسعد\tSaad'],
  ])('has no id where another cell says it: %s', (id, name, english, line) => {
    const entry = {
      class: 'agency',
      id,
      name,
      english,
      kind: null,
      abbreviation: null,
      country: null,
      wikidata: null,
    } as const
    expect(lineOf(entry)).toBe(line)
  })
})
