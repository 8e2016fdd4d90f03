import type { ListBits } from '../gazetteer/bits'
import type { Hit } from '../gazetteer/gazetteer'
import type { Reading } from '../reading'
import type { Tagging } from '../tagger/tag'
import type { LatinReader } from '../text/latin'
import { Gap, TokenKind, type Tokens, textOf, UNKNOWN } from '../text/tokens'
import { coarseOf } from './coarse'
import { roomOf } from './shares'
import { either, entityWords, RARE } from './words'

/** What proposers and features look at: an article's tokens with what lists and tables say of each. */
export interface Article {
  tokens: Tokens
  hits: readonly Hit[]
  bits: ListBits
  tagging: Tagging | null
  /** By token: bit type where the tagger leaves room for a name of it; null where it has not read the article. */
  room: Uint8Array | null
  /** By token: bits of `Word`. */
  flags: Uint16Array
  /** The id of `نے`. */
  agent: number
  /** By token: what kind of word it is, see `coarse.ts`. */
  coarse: Uint16Array
  /** By token: a number that is the same for the same word, unknown ones too. */
  keys: Int32Array
  latin: LatinReader
}

export function articleOf({ tokens, hits, bits, tagging, lexicon }: Reading): Article {
  const words = entityWords(lexicon)
  const flags = new Uint16Array(tokens.count)
  const coarse = new Uint16Array(tokens.count)
  for (let t = 0; t < tokens.count; t++) {
    const word = tokens.word[t]
    flags[t] = word >= 0 && word < words.flags.length ? words.flags[word] : 0
    coarse[t] = coarseOf(tokens, t, flags[t], bits.begins[t] | bits.inside[t])
  }
  const { agent } = words
  const room = tagging ? roomOf(tagging) : null
  return { tokens, hits, bits, tagging, room, flags, agent, coarse, keys: wordKeys(tokens), latin: lexicon.latin }
}

function wordKeys(tokens: Tokens): Int32Array {
  const keys = tokens.word.slice(0, tokens.count)
  const unknown = new Map<string, number>()
  for (let t = 0; t < keys.length; t++) {
    if (keys[t] !== UNKNOWN) continue
    const text = textOf(tokens, t)
    let key = unknown.get(text)
    if (key === undefined) {
      key = FIRST_UNKNOWN - unknown.size
      unknown.set(text, key)
    }
    keys[t] = key
  }
  return keys
}
/** Below the ids of punctuation marks. */
const FIRST_UNKNOWN = -0x20000

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
export const isOpen = ({ tokens }: Article, t: number): boolean =>
  tokens.kind[t] === TokenKind.word && (tokens.word[t] === UNKNOWN || tokens.word[t] >= RARE)
