import { type ListBits, listBits } from '../gazetteer/bits'
import type { Hit } from '../gazetteer/gazetteer'
import type { Reading } from '../reading'
import { Gap, TokenKind, type Tokens, UNKNOWN } from '../text/tokens'
import type { LatinReader } from '../text/latin'
import { type EntityWords, either, entityWords } from './words'

/** What proposers and features look at: an article's tokens with what lists and tables say of each. */
export interface Article {
  tokens: Tokens
  hits: readonly Hit[]
  bits: ListBits
  words: EntityWords
  latin: LatinReader
}

export function articleOf({ tokens, hits, lexicon }: Reading): Article {
  return { tokens, hits, bits: listBits(hits, tokens.count), words: entityWords(lexicon), latin: lexicon.latin }
}

export const NAME = either('given', 'family', 'both', 'particle', 'person')
export const TITLE = either('office', 'head', 'rank', 'profession', 'honorific')
export const ROLE = either('office', 'head', 'rank', 'profession', 'modifier', 'field')

export const bitsAt = ({ bits }: Article, t: number): number => bits.begins[t] | bits.inside[t]

/** Whether token t goes on from the one before it: same line, and nothing but a space between. */
export const follows = ({ tokens }: Article, t: number): boolean =>
  t > 0 && t < tokens.count && tokens.gap[t] !== Gap.line

export const isWord = ({ tokens }: Article, t: number): boolean =>
  t >= 0 && t < tokens.count && tokens.kind[t] === TokenKind.word

/** A word that no list holds as an ordinary one: unknown, or rare. */
export const isOpen = ({ tokens, words }: Article, t: number): boolean =>
  tokens.kind[t] === TokenKind.word && (tokens.word[t] === UNKNOWN || tokens.word[t] >= words.rare)

export const flag = (column: Uint8Array, word: number): number => (word >= 0 && word < column.length ? column[word] : 0)
