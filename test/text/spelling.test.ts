import { describe, expect, it } from 'vitest'
import { examples, tokensOf, wordsOf } from '../lexicon'

describe('spelling', () => {
  it.each(examples('spelling'))('$given', ({ given, words }) => expect(wordsOf(tokensOf(given)).join(' ')).toBe(words))
})
