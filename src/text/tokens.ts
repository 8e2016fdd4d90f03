import { highOf, lowOf } from '../gazetteer/vocabulary'
import { Kind } from './characters'
import type { Normalised } from './normalise'
import { int32Column, uint8Column } from './slab'
import { isBroken, joinedWord, piecesOf, type Spelling } from './spacing'

/** What a token is. */
export const TokenKind = { word: 1, latin: 2, number: 3, mark: 4 } as const

/** What stands before a token. */
export const Gap = { none: 0, space: 1, line: 2 } as const

/**
 * The tokens of a text, as columns. Offsets are code units of the normalised text.
 * A word is a run of letters of one script, a number a run of digits, a mark any other single character.
 */
export interface Tokens {
  normalised: Normalised
  /** How many; the columns may be longer. */
  count: number
  start: Int32Array
  end: Int32Array
  /** `TokenKind`. */
  kind: Uint8Array
  /** `Gap`: what stands before it. */
  gap: Uint8Array
  /** Id in the vocabulary, UNKNOWN for a word or number it does not hold, `-2 - unit` for a mark. */
  word: Int32Array
}

export const UNKNOWN = -1
/** The `word` of a punctuation mark. */
export const markId = (mark: string): number => -2 - mark.charCodeAt(0)

export const textOf = (tokens: Tokens, from: number, to = from + 1): string =>
  tokens.normalised.text.slice(tokens.start[from], tokens.end[to - 1])

/**
 * The text to tokens, in one pass. Spaces are mended on the way: words typed as one are split and a word typed in two
 * pieces is joined, see `spacing.ts`; a word that the vocabulary holds is never touched.
 */
export function tokenise(normalised: Normalised, spelling: Spelling): Tokens {
  const { units } = normalised
  const { letter } = normalised.characters
  const { vocabulary } = spelling
  const tokens = columns(normalised, (units.length >> 2) + 8)
  const length = units.length
  let gap: number = Gap.line
  /** Whether the token before is a word, and none by itself. */
  let broken = false
  for (let i = 0; i < length; ) {
    const start = i
    let packed = letter[units[i]]
    const kind = packed >> 8
    switch (kind) {
      case Kind.space:
        i++
        if (gap === Gap.none) gap = Gap.space
        continue
      case Kind.newline:
        i++
        gap = Gap.line
        continue
      case Kind.arabic:
      case Kind.latin:
      case Kind.digit: {
        let high = 0
        let low = 0
        do {
          high = highOf(high, low)
          low = lowOf(low, packed & 0xff)
          packed = ++i < length ? letter[units[i]] : 0
        } while (packed >> 8 === kind)
        const word = vocabulary.findPacked(units, start, i, high, low)
        if (kind !== Kind.arabic) {
          push(tokens, start, i, kind === Kind.latin ? TokenKind.latin : TokenKind.number, gap, word)
          broken = false
        } else if (broken || isBroken(word, i - start, spelling)) {
          pushMended(tokens, start, i, gap, word, spelling)
          const last = tokens.count - 1
          broken = isBroken(tokens.word[last], tokens.end[last] - tokens.start[last], spelling)
        } else push(tokens, start, i, TokenKind.word, gap, word)
        break
      }
      default:
        i++
        push(tokens, start, i, TokenKind.mark, gap, -2 - units[start])
        broken = false
    }
    gap = Gap.none
  }
  return tokens
}

/** A word that is none by itself, or stands after one: in its pieces, or joined to the word before, where either is known. */
function pushMended(tokens: Tokens, start: number, end: number, gap: number, word: number, spelling: Spelling): void {
  const { text, units } = tokens.normalised
  const pieces = word === UNKNOWN ? piecesOf(units, start, end, spelling) : null
  if (pieces) {
    let from = start
    for (const to of pieces) {
      push(tokens, from, to, TokenKind.word, from === start ? gap : Gap.none, spelling.vocabulary.find(units, from, to))
      from = to
    }
    return
  }
  const last = tokens.count - 1
  if (gap === Gap.space && tokens.kind[last] === TokenKind.word && start - tokens.end[last] === 1) {
    const left = text.slice(tokens.start[last], tokens.end[last])
    const joined = joinedWord(left, text.slice(start, end), tokens.word[last], word, spelling)
    if (joined >= 0) {
      tokens.end[last] = end
      tokens.word[last] = joined
      return
    }
  }
  push(tokens, start, end, TokenKind.word, gap, word)
}

export function columns(normalised: Normalised, capacity: number): Tokens {
  return {
    normalised,
    count: 0,
    start: int32Column(capacity),
    end: int32Column(capacity),
    kind: uint8Column(capacity),
    gap: uint8Column(capacity),
    word: int32Column(capacity),
  }
}

export function push(tokens: Tokens, start: number, end: number, kind: number, gap: number, word: number): void {
  const n = tokens.count++
  if (n === tokens.start.length) grow(tokens)
  tokens.start[n] = start
  tokens.end[n] = end
  tokens.kind[n] = kind
  tokens.gap[n] = gap
  tokens.word[n] = word
}

function grow(tokens: Tokens): void {
  const larger = columns(tokens.normalised, tokens.start.length * 2)
  for (const name of ['start', 'end', 'kind', 'gap', 'word'] as const) {
    larger[name].set(tokens[name])
    Object.assign(tokens, { [name]: larger[name] })
  }
}
