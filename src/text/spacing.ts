import { highOf, lowOf, packedLetter, type Vocabulary } from '../gazetteer/vocabulary'

/** What the tokenizer needs to know of words to mend the spaces between them. */
export interface Spelling {
  vocabulary: Vocabulary
  /** By word id: 1 for postpositions, conjunctions and auxiliaries, which are often typed onto their neighbours. */
  particle: Uint8Array
  /** By word id: 1 for listed names that may be found inside an unknown word, PIECE_OF_NUMBER for short number words. */
  piece: Uint8Array
}

/** In `piece`: a word of one or two syllables that is one only among other number words, as in `دوہزارچھ`. */
export const PIECE_OF_NUMBER = 2

/** Letters that do not join the next one, so that a missing space after them does not show. */
const NON_JOINERS = 'اآدڈذرڑزژوؤےءں'
const nonJoiner = new Uint8Array(0x10000)
for (const letter of NON_JOINERS) nonJoiner[letter.charCodeAt(0)] = 1
export const endsOpen = (letter: string): boolean => nonJoiner[letter.charCodeAt(0)] === 1

/** No word is longer than this; what is longer is left alone. */
const LONGEST = 40
const SHORTEST_WHOLE = 4
const SHORTEST_PIECE = 3
const SHORTEST_STEM = 4
/** Words of this rank and better may be found inside an unknown word without being listed. */
const COMMON = 12_000
/** What one more piece costs, in bits, beside its own rank. */
const PIECE_COST = 2
/** Added to ranks, so that the most frequent words are not free. */
const RANK_FLOOR = 32

/** Kept from one word to the next. */
const room = { cost: new Float64Array(LONGEST + 1), back: new Int8Array(LONGEST + 1) }

/**
 * Where the words end that were typed as one unknown word at `[start, end)`: every part known (`شہرامروہہ`,
 * `اورسعودی`), or a postposition typed onto an unknown name (`فالکنرنے`). Null where the word is best left whole.
 */
export function piecesOf(units: Uint16Array, start: number, end: number, spelling: Spelling): number[] | null {
  const length = end - start
  if (length < SHORTEST_WHOLE || length > LONGEST) return null
  const { vocabulary, particle, piece } = spelling

  // the cheapest way to read each beginning of the word as known words; a word costs the log of its rank
  const { cost, back } = room
  cost.fill(Number.POSITIVE_INFINITY, 0, length + 1)
  cost[0] = 0
  for (let from = 0; from <= length - 2; from++) {
    if (cost[from] === Number.POSITIVE_INFINITY) continue
    let high = 0
    let low = 0
    for (let to = from + 1; to <= length; to++) {
      const unit = units[start + to - 1]
      high = highOf(high, low)
      low = lowOf(low, packedLetter(unit))
      if (to - from < 2 || (to < length && !nonJoiner[unit])) continue
      const id = vocabulary.findPacked(units, start + from, start + to, high, low)
      if (id < 0 || (!particle[id] && piece[id] !== 1 && (to - from < SHORTEST_PIECE || id > COMMON))) continue
      const total = cost[from] + Math.log2(id + RANK_FLOOR) + PIECE_COST
      if (total < cost[to]) {
        cost[to] = total
        back[to] = from
      }
    }
  }
  if (cost[length] === Number.POSITIVE_INFINITY) {
    return numberPieces(units, start, end, spelling) ?? particleAtEnd(units, start, end, spelling)
  }
  const ends: number[] = []
  for (let to = length; to > 0; to = back[to]) ends.unshift(start + to)
  return ends
}

/** A number in words typed as one, the last word of which is too short to be looked for alone (`دوہزارچھ`). */
function numberPieces(
  units: Uint16Array,
  start: number,
  end: number,
  { vocabulary, piece }: Spelling,
): number[] | null {
  const last = [3, 2].find((length) => {
    const id = vocabulary.find(units, end - length, end)
    return id >= 0 && piece[id] === PIECE_OF_NUMBER
  })
  if (last === undefined || end - last - start < SHORTEST_PIECE) return null
  const cut = end - last
  for (let middle = cut - SHORTEST_PIECE; middle >= start; middle--) {
    const id = vocabulary.find(units, middle, cut)
    if (id < 0 || !nonJoiner[units[cut - 1]]) continue
    if (middle === start) return piece[id] ? [cut, end] : null
    const first = vocabulary.find(units, start, middle)
    if (first >= 0 && piece[first] === PIECE_OF_NUMBER && piece[id]) return [middle, cut, end]
  }
  return null
}

/** An unknown word, such as a foreign name, with a postposition typed onto it. */
function particleAtEnd(
  units: Uint16Array,
  start: number,
  end: number,
  { vocabulary, particle }: Spelling,
): number[] | null {
  for (let cut = end - 2; cut >= start + SHORTEST_STEM && cut >= end - 3; cut--) {
    if (!nonJoiner[units[cut - 1]]) continue
    const id = vocabulary.find(units, cut, end)
    if (id >= 0 && particle[id]) return [cut, end]
  }
  return null
}

/** A word that is none by itself: unknown, or a single letter. */
export const isBroken = (word: number, length: number, { particle }: Spelling): boolean =>
  word < 0 || (length === 1 && !particle[word])

/**
 * The id of the word that two neighbours make together, one of them broken (`ن ے`, `مو قع`), or -1.
 * Particles join nothing.
 */
export function joinedWord(
  left: string,
  right: string,
  leftWord: number,
  rightWord: number,
  spelling: Spelling,
): number {
  const { vocabulary, particle } = spelling
  if (particle[leftWord] || particle[rightWord]) return -1
  if (!isBroken(leftWord, left.length, spelling) && !isBroken(rightWord, right.length, spelling)) return -1
  if (left.length + right.length > LONGEST) return -1
  return vocabulary.idOf(left + right)
}
