import { type Lexicon, tableOf } from '../gazetteer/lexicon'
import type { Actor } from './actors'

/** The longest mention that is no abbreviation; of those as long, the one the article uses most, then the first. */
export function fullestName({ mentions }: Actor, lexicon: Lexicon): string {
  const texts = mentions.map(({ text }) => text)
  const letters = lettersOf(lexicon)
  const length = (text: string) =>
    text.split(' ').every((word) => letters.has(word) || LATIN.test(word)) ? 0 : text.length
  let best = texts[0] ?? ''
  for (const text of texts) {
    const more = length(text) - length(best)
    if (more > 1 || (more >= -1 && uses(texts, text) > uses(texts, best))) best = text
  }
  return best
}
const LATIN = /^[A-Z]/
const uses = (texts: readonly string[], text: string): number => texts.filter((t) => t === text).length

const alphabets = new WeakMap<Lexicon, ReadonlySet<string>>()
/** The names of Latin letters, of which abbreviations are made: ایف, بی, آئی. */
function lettersOf(lexicon: Lexicon): ReadonlySet<string> {
  let letters = alphabets.get(lexicon)
  if (!letters) {
    letters = new Set(tableOf(lexicon, 'letters').map(({ form }) => form))
    alphabets.set(lexicon, letters)
  }
  return letters
}
