import { type Lexicon, tableOf } from '../gazetteer/lexicon'
import type { Actor } from './actors'

/** The longest mention that is no abbreviation; of those as long, the one the article uses most, then the first. */
export function fullestName(actor: Actor, lexicon: Lexicon): string {
  let name = names.get(actor)
  if (name === undefined) {
    name = fullestOf(actor, lexicon)
    names.set(actor, name)
  }
  return name
}
/** An actor may be party to many agreements. */
const names = new WeakMap<Actor, string>()

function fullestOf({ mentions }: Actor, lexicon: Lexicon): string {
  const texts = mentions.map(({ text }) => text)
  const letters = lettersOf(lexicon)
  const length = (text: string) =>
    text.split(' ').every((word) => letters.has(word) || LATIN.test(word)) ? 0 : text.length
  const uses = new Map<string, number>()
  for (const text of texts) uses.set(text, (uses.get(text) ?? 0) + 1)
  let best = texts[0] ?? ''
  for (const text of texts) {
    const more = length(text) - length(best)
    if (more > 1 || (more >= -1 && (uses.get(text) ?? 0) > (uses.get(best) ?? 0))) best = text
  }
  return best
}
const LATIN = /^[A-Z]/

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
