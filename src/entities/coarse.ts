import { either, RARE, strong, Word } from './flags'

/** Of what is no word: this and the kind of the token. */
export const NO_WORD = 40

/** What kind of word a token is, by the first of its classes in this order. */
const COARSE: readonly number[] = [
  either('rank'),
  either('office'),
  either('head'),
  either('profession'),
  either('modifier'),
  strong('agency'),
  strong('place'),
  strong('demonym'),
  either('field'),
  strong('given', 'family', 'both', 'person'),
  either('honorific'),
  either('given', 'family', 'both', 'person', 'particle'),
  either('place'),
  either('agency', 'demonym'),
]

/**
 * A small number for the kind of a word, of which the shapes of candidates are made.
 *
 * @param word its id, or UNKNOWN
 * @param flags bits of `Word`
 * @param bits what the lists say of it where it stands
 */
export function coarseOf(word: number, flags: number, bits: number): number {
  if (flags & Word.owned) return 32
  if (flags & Word.link) return 33
  if (flags & Word.stop) return 34
  const head = (flags & Word.headAfterName ? 1 : 0) + (flags & Word.headBeforeName ? 2 : 0)
  const place = head * 50 + (flags & Word.letter ? 200 : 0)
  if (bits !== 0) for (let i = 0; i < COARSE.length; i++) if (bits & COARSE[i]) return place + i
  return place + (word < 0 || word >= RARE ? 30 : 31)
}
