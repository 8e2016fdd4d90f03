import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOf } from '../../src/text/tokens'
import { hostile } from '../hostile'
import { readingOf } from '../lexicon'

function sentencesOf(text: string) {
  const { tokens, layout } = readingOf(text)
  const { sentences } = layout
  return sentences.map(({ from, to, part }) => [part, textOf(tokens, from, to)])
}
const count = (text: string) => sentencesOf(text).length

describe('layout', () => {
  it.each([
    ['وہ آئے۔ وہ گئے۔', 2],
    ['کیا وہ آئے؟ ہاں! وہ آئے۔', 3],
    ['شرح 1۔5 فیصد رہی۔', 1],
    ['شرح 1.5 فیصد رہی۔', 1],
    ['اس نے کہا ’میں آؤں گا۔‘ پھر وہ گیا۔', 2],
    ['اسلام آباد ۔ 10 اگست (اے پی پی) وزیراعظم نے کہا۔', 1],
    ['پہلی سطر\nدوسری سطر', 2],
    ['کہا۔انہوں نے سنا۔', 2],
    ['', 0],
    ['۔', 1],
  ])('%j is %i sentences', (text, sentences) => expect(count(text)).toBe(sentences))

  it.each(['ڈاکٹر۔ محمد علی آئے۔', 'انجینئر۔ خرم دستگیر آئے۔'])('does not end %j after the abbreviation', (text) =>
    expect(count(text)).toBe(1),
  )

  it('knows the headline and the desk', () => {
    const text = 'سندھ اسمبلی میں ہنگامہ\n\nویب ڈیسک منگل 9 نومبر 2021\nکراچی: بل منظور ہو گیا۔ اجلاس ختم ہوا۔'
    expect(sentencesOf(text).map(([part]) => part)).toEqual(['headline', 'desk', 'body', 'body'])
  })

  it('takes no article of one line for a headline', () => {
    expect(sentencesOf('کراچی: بل منظور ہو گیا')).toEqual([['body', 'کراچی: بل منظور ہو گیا']])
  })

  it('puts every token in one sentence, in order', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { tokens, layout } = readingOf(text)
        const { sentences, sentenceOf } = layout
        let last = 0
        sentences.forEach(({ from, to }, number) => {
          expect(from).toBe(last)
          expect(to).toBeGreaterThan(from)
          for (let t = from; t < to; t++) expect(sentenceOf[t]).toBe(number)
          last = to
        })
        expect(last).toBe(tokens.count)
      }),
      { numRuns: 1000 },
    )
  })
})
