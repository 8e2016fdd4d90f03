import { TokenKind, type Tokens } from '../text/tokens'
import { type EntityWords, either, strong } from './words'

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

/** A small number for the kind of a token, of which the shapes of candidates are made. */
export function coarseOf(tokens: Tokens, words: EntityWords, t: number, bits: number): number {
  if (tokens.kind[t] !== TokenKind.word) return 40 + tokens.kind[t]
  const word = tokens.word[t]
  if (word >= 0 && words.owned[word]) return 32
  if (word >= 0 && words.link[word]) return 33
  if (word >= 0 && words.stop[word]) return 34
  const place = word < 0 ? 0 : (words.agencyHead[word] ?? 0) * 50 + (words.letter[word] ?? 0) * 200
  if (bits !== 0) for (let i = 0; i < COARSE.length; i++) if (bits & COARSE[i]) return place + i
  return place + (word < 0 || word >= words.rare ? 30 : 31)
}
