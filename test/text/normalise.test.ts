import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise, toGiven } from '../../src/text/normalise'
import { hostile } from '../hostile'
import { lexicon } from '../lexicon'

const normal = (text: string) => normalise(text, lexicon.characters)
/** The stretch of the given text behind the first occurrence of a normalised word. */
function behind(given: string, word: string): string {
  const normalised = normal(given)
  const start = normalised.text.indexOf(word)
  return given.slice(...toGiven(normalised, start, start + word.length))
}

describe('normalise', () => {
  it.each([
    ['پاکستان\u200f، بھارت', 'پاکستان', 'پاکستان'],
    ['وزیرِ اعظم', 'وزیر', 'وزیرِ'],
    ['\u202bآج\u202c', 'آج', 'آج'],
    ['ا\u0653ج رات', 'آج', 'ا\u0653ج'],
    ['اعلیٰ حکام', 'اعلی', 'اعلیٰ'],
    ['پاکـــستان', 'پاکستان', 'پاکـــستان'],
    ['(ﷲ)', 'اللہ', 'ﷲ'],
    ['(ﷲ)', 'لل', 'ﷲ'],
    ['خبر۔۔۔ ۱۷ جنوری', '17', '۱۷'],
    ['كے ليے', 'لیے', 'ليے'],
    ['ہے😀 علی', 'علی', 'علی'],
  ])('%j: %s', (given, word, stretch) => expect(behind(given, word)).toBe(stretch))

  it('writes what begins a word with the aspirating heh as the plain one', () => {
    expect(normal('ھے').text).toBe('ہے')
    expect(normal('کھاد').text).toBe('کھاد')
  })

  it('does nothing to a text in Urdu spelling', () => {
    const text = 'وزیراعظم نے کہا: آج 17 جنوری ہے، اور کل 18۔\n(اے پی پی)'
    expect(normal(text)).toMatchObject({ text, at: [0], from: [0] })
  })

  it('is done once', () => {
    fc.assert(
      fc.property(hostile, (given) => {
        const once = normal(given).text
        expect(normal(once).text).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })

  it('maps every stretch to one of the given text that normalises to it', () => {
    fc.assert(
      fc.property(hostile, fc.nat(), fc.nat(), (given, a, b) => {
        const normalised = normal(given)
        const { length } = normalised.text
        if (length === 0) return
        const start = a % length
        const end = start + 1 + (b % (length - start))
        const [from, to] = toGiven(normalised, start, end)
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThanOrEqual(given.length)
        expect(from).toBeLessThan(to)
        // a heh that begins the stretch may have been within a word
        const plain = (text: string) => text.replaceAll('ھ', 'ہ')
        expect(plain(normal(given.slice(from, to)).text)).toContain(plain(normalised.text.slice(start, end)))
      }),
      { numRuns: 2000 },
    )
  })

  it('maps in order: of two stretches the later one is not before the earlier', () => {
    fc.assert(
      fc.property(hostile, (given) => {
        const normalised = normal(given)
        let last = 0
        for (let unit = 0; unit < normalised.text.length; unit++) {
          const [from] = toGiven(normalised, unit, unit + 1)
          expect(from).toBeGreaterThanOrEqual(last)
          last = from
        }
      }),
      { numRuns: 1000 },
    )
  })
})
