import { describe, expect, it } from 'vitest'
import { KhabarError } from '../../src/errors'
import { parsePattern, Zone } from '../../src/rules/pattern'

describe('a pattern', () => {
  it('is words, classes, alternatives, free tokens and context', () => {
    expect(parsePattern('[نے] <day> (روز|یوم آزادی)? ~3 <to:month> [کو]', 'x')).toEqual([
      { kind: 'word', text: 'نے', optional: false, zone: Zone.before },
      { kind: 'class', name: 'day', capture: 'day', optional: false, zone: Zone.inside },
      {
        kind: 'oneOf',
        alternatives: [
          [{ kind: 'word', text: 'روز', optional: false, zone: Zone.inside }],
          [
            { kind: 'word', text: 'یوم', optional: false, zone: Zone.inside },
            { kind: 'word', text: 'آزادی', optional: false, zone: Zone.inside },
          ],
        ],
        optional: true,
        zone: Zone.inside,
      },
      { kind: 'free', most: 3, capture: '', optional: false, zone: Zone.inside },
      { kind: 'class', name: 'month', capture: 'to', optional: false, zone: Zone.inside },
      { kind: 'word', text: 'کو', optional: false, zone: Zone.after },
    ])
  })

  it.each([
    ['', 'it matches nothing'],
    ['[کو]', 'it matches nothing'],
    ['(روز', 'is missing'],
    ['<day', 'is missing'],
    ['روز [کو] دن', 'context may stand only'],
    ['(روز|)', 'an alternative is empty'],
    ['~99', '~ takes a number'],
    ['روز )', 'is out of place'],
    ['<:month>', 'a class has no name'],
  ])('«%s» is refused with the row it stands in', (pattern, why) => {
    const read = () => parsePattern(pattern, 'row-7')
    expect(read).toThrow(KhabarError)
    expect(read).toThrow(/^a list row cannot be used: row-7: /)
    expect(read).toThrow(why)
  })
})
