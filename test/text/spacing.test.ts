import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endsOpen, joinedWord, piecesOf } from '../../src/text/spacing'
import { lexicon } from '../lexicon'

const { spelling, vocabulary } = lexicon
const pieces = (word: string) => {
  const ends = piecesOf(
    Uint16Array.from(word, (letter) => letter.charCodeAt(0)),
    0,
    word.length,
    spelling,
  )
  return ends?.map((end, i) => word.slice(i ? ends[i - 1] : 0, end)) ?? null
}
const joined = (left: string, right: string) =>
  joinedWord(left, right, vocabulary.idOf(left), vocabulary.idOf(right), spelling)

describe('spaces', () => {
  it('splits an unknown word into known ones', () => {
    expect(pieces('شہرامروہہ')).toEqual(['شہر', 'امروہہ'])
  })

  it('takes a postposition off an unknown name', () => {
    expect(pieces('فالکنرنے')).toEqual(['فالکنر', 'نے'])
  })

  it.each(['ژغپذگ', 'ا', 'گگگگگگگگ', 'ب'.repeat(50)])('leaves %s whole', (word) => expect(pieces(word)).toBeNull())

  it('cuts only after letters that do not join, and all of the word', () => {
    const word = fc
      .array(fc.constantFrom(...'ابپترزدوںےکیہمنس'), { minLength: 2, maxLength: 24 })
      .map((l) => l.join(''))
    fc.assert(
      fc.property(word, (given) => {
        const parts = pieces(given)
        if (!parts) return
        expect(parts.join('')).toBe(given)
        for (const part of parts.slice(0, -1)) expect(endsOpen(part[part.length - 1])).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('joins two pieces of a known word, and particles to nothing', () => {
    expect(joined('پاکس', 'تان')).toBe(vocabulary.idOf('پاکستان'))
    expect(joined('ن', 'ے')).toBe(vocabulary.idOf('نے'))
    expect(joined('کا', 'م')).toBe(-1)
    expect(joined('علی', 'رضا')).toBe(-1)
  })
})
