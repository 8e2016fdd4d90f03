import { KhabarError } from '../errors'
import type { Characters } from '../text/characters'
import { normalise } from '../text/normalise'
import type { Spelling } from '../text/spacing'
import { TokenKind, textOf, tokenise, UNKNOWN } from '../text/tokens'
import { CLASSES, type Entry, type Form, lineOf } from './entries'
import { Phrases } from './phrases'
import { isSpelt, Vocabulary } from './vocabulary'

/** An entry and the forms it is written in. */
export interface Listing {
  entry: Entry
  forms: Form[]
}

/** Spelling that mends nothing, so that forms are read as they are written. */
export const asWritten = (vocabulary: Vocabulary): Spelling => ({
  vocabulary,
  particle: new Uint8Array(0),
  piece: new Uint8Array(0),
})

/** The vocabulary with every word of the listings in it; words new to it follow in the order met. */
export function withWordsOf(vocabulary: Vocabulary, listings: readonly Listing[], characters: Characters): Vocabulary {
  const more = new Set<string>()
  const spelling = asWritten(Vocabulary.of([]))
  for (const { forms } of listings) {
    for (const { text } of forms) {
      const tokens = tokenise(normalise(text, characters), spelling)
      for (let t = 0; t < tokens.count; t++) {
        const word = textOf(tokens, t).toLowerCase()
        if (tokens.kind[t] !== TokenKind.mark && vocabulary.idOf(word) < 0 && isSpelt(word)) more.add(word)
      }
    }
  }
  return vocabulary.with([...more])
}

/** The sections of a gazetteer: the phrases, and of each entry its class and its description. */
export function compileListings(listings: readonly Listing[], vocabulary: Vocabulary, characters: Characters) {
  const phrases: Parameters<typeof Phrases.build>[0][number][] = []
  const classes = new Uint8Array(listings.length)
  const described: Uint8Array[] = []
  const ends = new Int32Array(listings.length)
  const encoder = new TextEncoder()
  const spelling = asWritten(vocabulary)
  listings.forEach(({ entry, forms }, number) => {
    const index = CLASSES.indexOf(entry.class)
    if (index < 0) throw new KhabarError('list-invalid', `${entry.id}: no class ${entry.class}`)
    classes[number] = index
    const line = encoder.encode(lineOf(entry))
    described.push(line)
    ends[number] = (number ? ends[number - 1] : 0) + line.length
    for (const { text, weak } of forms) {
      const tokens = tokenise(normalise(text, characters), spelling)
      const words = [...tokens.word.subarray(0, tokens.count)]
      if (words.length === 0) throw new KhabarError('list-invalid', `${entry.id}: the form «${text}» has no letters`)
      if (words.includes(UNKNOWN))
        throw new KhabarError('list-invalid', `${entry.id}: «${text}» has letters other than those of Urdu and a to z`)
      phrases.push({ words, entry: number, weak })
    }
  })
  const text = new Uint8Array(ends.at(-1) ?? 0)
  described.forEach((line, number) => {
    text.set(line, number ? ends[number - 1] : 0)
  })
  return { ...Phrases.build(phrases), classes, text, ends }
}
