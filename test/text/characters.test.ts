import { describe, expect, it } from 'vitest'
import { Kind, LONG } from '../../src/text/characters'
import { lexicon } from '../lexicon'

const { characters } = lexicon
const kindOf = (char: string) =>
  Object.entries(Kind).find(([, kind]) => kind === characters.kind[char.charCodeAt(0)])?.[0]

function foldOf(char: string): string {
  const unit = char.charCodeAt(0)
  const fold = characters.fold[unit]
  return fold === LONG ? (characters.long.get(unit) ?? '') : fold === 0 ? '' : String.fromCharCode(fold)
}

describe('characters', () => {
  it.each([
    ['arabic', 'ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوؤہھءیئےيىكهةۃ'],
    ['latin', 'aZéßЯ漢ह'],
    ['digit', '059٠٩۰۹'],
    ['space', ' \t\u00a0\u2003\u0000\u0001'],
    ['newline', '\n\r\u0085\u2028\u2029'],
    ['mark', '\u064e\u0651\u0670\u0654\u0653\u0640\u0301'],
    ['invisible', '\u200c\u200d\u200e\u200f\u202a\u202e\u2066\u2069\ufeff\u00ad'],
    ['other', '۔،؟؛!:()"\'’‘“”…-–\ud83d\ude00'],
  ])('%s: %j', (kind, chars) => {
    for (const char of chars.split('')) expect([char, kindOf(char)]).toEqual([char, kind])
  })

  it('folds every presentation form to letters of the block, digits, spaces or nothing', () => {
    for (let unit = 0xfb50; unit <= 0xfefc; unit++) {
      const char = String.fromCharCode(unit)
      // what lies between the two blocks, what Unicode leaves empty, and signs that have no letters in them
      if ((unit > 0xfdff && unit < 0xfe70) || char.normalize('NFKC') === char) continue
      const fold = foldOf(char)
      expect([unit.toString(16), [...fold].every((c) => c.charCodeAt(0) < 0xfb50)]).toEqual([unit.toString(16), true])
    }
  })

  it('folds once: what comes out stays as it is', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      const fold = foldOf(String.fromCharCode(unit))
      for (const char of fold) {
        if (char.charCodeAt(0) < 0xd800) expect([unit.toString(16), foldOf(char)]).toEqual([unit.toString(16), char])
      }
    }
  })
})
