import type { ListBits } from '../gazetteer/bits'
import type { Hit } from '../gazetteer/gazetteer'
import type { Reading } from '../reading'
import type { Tagging } from '../tagger/tag'
import type { LatinReader } from '../text/latin'
import { int32Column, uint16Column } from '../text/slab'
import { Gap, TokenKind, type Tokens, textOf, UNKNOWN } from '../text/tokens'
import { coarseOf, NO_WORD } from './coarse'
import { either, RARE, Word } from './flags'
import { roomOf } from './shares'
import { entityWords } from './words'

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
  /** The tokens that any proposer but the tagger looks at, in order. */
  marked: Int32Array
  /** The id of `نے`. */
  agent: number
  /** By token: what kind of word it is, see `coarse.ts`. */
  coarse: Uint16Array
  /** By token: a number that is the same for the same word, unknown ones too. */
  keys: Int32Array
  latin: LatinReader
}

/** Words that say of themselves that a name may stand there. */
const TELLING =
  Word.headAfterName | Word.headBeforeName | Word.letter | Word.besidePlace | Word.endsPlace | Word.beginsPlace
/** Below the ids of punctuation marks. */
const FIRST_UNKNOWN = -0x20000

export function articleOf({ tokens, hits, bits, tagging, lexicon }: Reading): Article {
  const { records, agent } = entityWords(lexicon)
  const { count, word, kind } = tokens
  const { begins, inside } = bits
  const flags = uint16Column(count)
  const coarse = uint16Column(count)
  const keys = int32Column(count)
  const marked = int32Column(count)
  const unknown = new Map<string, number>()
  const unknownCoarse = coarseOf(UNKNOWN, 0, 0)
  let last = 0
  for (let t = 0; t < count; t++) {
    const id = word[t]
    const record = id >= 0 && id < records.length ? records[id] : unknownCoarse << 16
    const own = record & 0xffff
    const listed = begins[t] | inside[t]
    flags[t] = own
    if (kind[t] !== TokenKind.word) coarse[t] = NO_WORD + kind[t]
    else coarse[t] = listed === 0 ? record >>> 16 : coarseOf(id, own, listed)
    keys[t] = id === UNKNOWN ? keyOf(textOf(tokens, t), unknown) : id
    if (listed !== 0 || (own & TELLING) !== 0 || id === agent || kind[t] === TokenKind.latin) marked[last++] = t
  }
  const room = tagging ? roomOf(tagging) : null
  return {
    tokens,
    hits,
    bits,
    tagging,
    room,
    flags,
    coarse,
    keys,
    marked: marked.subarray(0, last),
    agent,
    latin: lexicon.latin,
  }
}

function keyOf(text: string, unknown: Map<string, number>): number {
  let key = unknown.get(text)
  if (key === undefined) {
    key = FIRST_UNKNOWN - unknown.size
    unknown.set(text, key)
  }
  return key
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
export const isOpen = ({ tokens }: Article, t: number): boolean =>
  tokens.kind[t] === TokenKind.word && (tokens.word[t] === UNKNOWN || tokens.word[t] >= RARE)
