import fc from 'fast-check'
import { expect, it } from 'vitest'
import { endsOf, lengthsOf, narrow } from '../../src/gazetteer/lengths'

it('gives back ends from lengths', () => {
  const lengths = fc.array(fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 100_000 })), { maxLength: 30 })
  fc.assert(
    fc.property(lengths, (given) => {
      let end = 0
      const ends = Int32Array.from(given, (length) => {
        end += length
        return end
      })
      expect(endsOf(lengthsOf(ends), end)).toEqual(narrow(ends))
    }),
  )
})

it('takes two bytes a number where that is enough', () => {
  expect(narrow(Int32Array.of(0, 65_535))).toEqual(Uint16Array.of(0, 65_535))
  expect(narrow(Int32Array.of(0, 65_536))).toEqual(Int32Array.of(0, 65_536))
})
