import { describe, expect, it } from 'vitest'
import { normalise } from '../../src/text/normalise'
import { readNumber, readOrdinal, writeNumber } from '../../src/text/numbers'
import { tokenise } from '../../src/text/tokens'
import { lexicon } from '../lexicon'

const tokensOf = (text: string) => tokenise(normalise(text, lexicon.characters), lexicon.spelling)

/** The value where the number takes all of the text. */
function readIn(text: string, read = readNumber): number | string {
  const tokens = tokensOf(text)
  const number = read(lexicon, tokens, 0, tokens.count)
  return number?.to === tokens.count ? number.value : `${number?.value} up to token ${number?.to} of ${tokens.count}`
}

describe('numbers in words', () => {
  it('reads what it writes, 0 to 9999', () => {
    for (let n = 0; n <= 9999; n++) expect([n, readIn(writeNumber(lexicon, n))]).toEqual([n, n])
  })

  it.each([
    ['دوہزارسات', 2007],
    ['دو ہزار چھ', 2006],
    ['انیس سو سینتالیس', 1947],
    ['انیس سو بہتر', 1972],
    ['ایک ہزار نو سو اسی', 1980],
    ['ساڑھے تین لاکھ', 350_000],
    ['سوا دو کروڑ', 22_500_000],
    ['پونے تین ارب', 2_750_000_000],
    ['ڈیڑھ سو', 150],
    ['ڈھائی ہزار', 2500],
    ['سوا سو', 125],
    ['ہزار', 1000],
    ['سو', 100],
    ['دو ارب تین کروڑ چار لاکھ پانچ ہزار چھ سو سات', 2_030_405_607],
    ['75 ہزار', 75_000],
    ['10,000', 10_000],
    ['1,50,000', 150_000],
    ['1۔5', 1.5],
    ['۲۰۲۱', 2021],
    ['٢٠٢١', 2021],
    ['3.5 ملین', 3_500_000],
    ['ساڑھے 9', 9.5],
  ])('%s', (text, value) => expect(readIn(text)).toBe(value))

  it.each([
    ['پہلی', 1],
    ['دوسرے', 2],
    ['19ویں', 19],
    ['19 ویں', 19],
    ['انیسویں', 19],
    ['اکیسویں', 21],
    ['سولھویں', 16],
    ['اٹھارہویں', 18],
    ['چودھویں', 14],
  ])('%s as an ordinal', (text, value) => expect(readIn(text, readOrdinal)).toBe(value))

  it.each(['کتاب', 'ساڑھے', 'ویں', '،'])('no number: %s', (text) => {
    const tokens = tokensOf(text)
    expect(readNumber(lexicon, tokens, 0, tokens.count)).toBeNull()
  })
})
