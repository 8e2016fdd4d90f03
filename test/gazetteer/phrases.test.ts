import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asWritten } from '../../src/gazetteer/compile'
import { Phrases } from '../../src/gazetteer/phrases'
import { Vocabulary } from '../../src/gazetteer/vocabulary'
import { normalise } from '../../src/text/normalise'
import { tokenise } from '../../src/text/tokens'
import { lexicon } from '../lexicon'

const WORDS = ['ا', 'ب', 'پ', 'ت']
const vocabulary = Vocabulary.of(WORDS)
const tokensOf = (text: string) => tokenise(normalise(text, lexicon.characters), asWritten(vocabulary))

const phrase = fc.array(fc.nat({ max: WORDS.length - 1 }), { minLength: 1, maxLength: 4 })
const listed = fc.array(fc.record({ words: phrase, weak: fc.boolean() }), { maxLength: 12 })

function matches(phrases: Phrases, text: string, from: number) {
  const found: { to: number; entry: number; weak: boolean }[] = []
  phrases.match(tokensOf(text), from, (to, entry, weak) => found.push({ to, entry, weak }))
  return found
}
const built = (rows: readonly { words: number[]; weak: boolean }[]) =>
  new Phrases(Phrases.build(rows.map((row, entry) => ({ ...row, entry }))), vocabulary.size)

describe('phrases', () => {
  it('finds what comparing with every phrase finds', () => {
    fc.assert(
      fc.property(listed, fc.array(fc.nat({ max: 3 }), { maxLength: 12 }), (rows, text) => {
        const phrases = built(rows)
        const words = text.map((id) => WORDS[id]).join(' ')
        for (let from = 0; from < text.length; from++) {
          const expected = rows.flatMap(({ words: ids, weak }, entry) =>
            ids.every((id, k) => text[from + k] === id) ? [{ to: from + ids.length, entry, weak }] : [],
          )
          const byEntry = (a: { entry: number }, b: { entry: number }) => a.entry - b.entry
          const found = matches(phrases, words, from)
          expect([...found].sort(byEntry)).toEqual(expected)
          expect(found.map(({ to }) => to)).toEqual(found.map(({ to }) => to).sort((a, b) => a - b))
        }
      }),
    )
  })

  it('does not go over a line end', () => {
    const phrases = built([{ words: [0, 1], weak: false }])
    expect(matches(phrases, 'ا ب', 0)).toHaveLength(1)
    expect(matches(phrases, 'ا\nب', 0)).toHaveLength(0)
  })

  it('finds nothing at an unknown word, a number or a mark', () => {
    const phrases = built([{ words: [0], weak: false }])
    for (const text of ['ث', '12', '۔', '(']) expect(matches(phrases, text, 0)).toEqual([])
  })
})
