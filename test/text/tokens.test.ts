import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from '../../src/text/normalise'
import { Gap, markId, TokenKind } from '../../src/text/tokens'
import { hostile } from '../hostile'
import { lexicon, tokensOf, wordsOf } from '../lexicon'

const { vocabulary } = lexicon

describe('tokens', () => {
  it('says what each is and what stands before it', () => {
    const tokens = tokensOf('اسلام آباد: 17 جنوری\n(APP)')
    expect(wordsOf(tokens)).toEqual(['اسلام', 'آباد', ':', '17', 'جنوری', '(', 'APP', ')'])
    const { word, mark, number, latin } = TokenKind
    expect([...tokens.kind.subarray(0, tokens.count)]).toEqual([word, word, mark, number, word, mark, latin, mark])
    const { none, space, line } = Gap
    expect([...tokens.gap.subarray(0, tokens.count)]).toEqual([line, space, none, space, space, line, none, none])
    expect(tokens.word[2]).toBe(markId(':'))
    expect(tokens.word[6]).toBe(vocabulary.idOf('app'))
  })

  it('never splits a word that the vocabulary holds', () => {
    for (let id = 0; id < vocabulary.size; id++) {
      const word = vocabulary.word(id)
      // typed with a mark that is folded away, and so never looked up
      if (normalise(word, lexicon.characters).text !== word) continue
      const tokens = tokensOf(word)
      expect([word, tokens.count, tokens.word[0]]).toEqual([word, 1, id])
    }
  })

  it('stand in order, within the text, and leave out nothing but space', () => {
    fc.assert(
      fc.property(hostile, (given) => {
        const tokens = tokensOf(given)
        const { text } = tokens.normalised
        let last = 0
        for (let t = 0; t < tokens.count; t++) {
          expect(tokens.start[t]).toBeGreaterThanOrEqual(last)
          expect(tokens.end[t]).toBeGreaterThan(tokens.start[t])
          expect(text.slice(last, tokens.start[t]).trim()).toBe('')
          last = tokens.end[t]
        }
        expect(text.slice(last).trim()).toBe('')
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps more tokens than it made room for', () => {
    const marks = '۔'.repeat(5000)
    expect(tokensOf(marks).count).toBe(5000)
  })
})
