import type { ListBits } from '../gazetteer/bits'
import { Gap, TokenKind, type Tokens } from '../text/tokens'
import { Chain } from './chain'
import { WordSums } from './sums'
import { DIGITS, ENTITIES, LIST_WINDOW, ROLES, SCORES, type TaggerWeights, WINDOW } from './weights'

export { readTagger, type TaggerWeights } from './weights'

/** How probable each label of each token is, by the trained tagger. */
export interface Tagging {
  /** Seven a token: O, B-PER, I-PER, B-ORG, I-ORG, B-LOC, I-LOC; they sum to 1. */
  entity: Float32Array
  /** Three a token: O, B, I of an office. */
  role: Float32Array
}

const SIDE = WINDOW >> 1
const LIST_SIDE = LIST_WINDOW >> 1
/** Classes of the lists that the tagger was trained with; the bits of strong forms are low, those of weak ones high. */
const CLASSES = 15
const CLASS_BITS = 0x7fff
const LINE_BIT = 4 * CLASSES
/** Hidden units of so many tokens are open at a time: a power of two above the window. */
const RING = 8
/** In `open`. */
const CLOSED = 0
/** A label that scores so far below O is left out: it would get a thousandth. */
const SURELY_O = -7

/** What is kept between articles, by weights. */
class Tagger {
  readonly sums: WordSums
  readonly ring: Int32Array
  /** Where the sums of the last tokens are. */
  readonly places = new Int32Array(RING)
  readonly scores = new Float64Array(SCORES)
  readonly entities: Chain
  readonly roles: Chain
  constructor(readonly weights: TaggerWeights) {
    this.sums = new WordSums(weights)
    this.ring = new Int32Array(RING * weights.bias.length)
    this.entities = new Chain(ENTITIES, weights.entitySteps)
    this.roles = new Chain(ROLES, weights.roleSteps)
  }
}
const taggers = new WeakMap<TaggerWeights, Tagger>()

/**
 * Reads every token with three neighbours on either side. A token whose word is never part of a name is O without
 * being read, and the runs between such tokens are decided apart.
 *
 * @param bits list hits of the same tokens
 * @returns null for a text without tokens
 */
export function tag(tokens: Tokens, bits: ListBits, weights: TaggerWeights): Tagging | null {
  const { count } = tokens
  if (!count) return null
  let tagger = taggers.get(weights)
  if (!tagger) {
    tagger = new Tagger(weights)
    taggers.set(weights, tagger)
  }
  const entity = new Float32Array(count * ENTITIES)
  const role = new Float32Array(count * ROLES)
  const open = openTokens(tokens, weights)
  score(tokens, bits, open, tagger, entity, role)
  for (let t = 0; t < count; ) {
    if (open[t] === CLOSED) {
      entity[t * ENTITIES] = 1
      role[t * ROLES] = 1
      t++
      continue
    }
    const from = t
    while (t < count && open[t] !== CLOSED) t++
    tagger.entities.run(entity, from, t)
    tagger.roles.run(role, from, t)
  }
  return { entity, role }
}

/** By token: 1 unless its word is never part of a name or an office. */
function openTokens(tokens: Tokens, { rows, plain, markRow, numberRow }: TaggerWeights): Uint8Array {
  const open = new Uint8Array(tokens.count)
  for (let t = 0; t < tokens.count; t++) {
    const word = tokens.word[t]
    let row = 0
    if (tokens.kind[t] === TokenKind.number) row = numberRow[Math.min(tokens.end[t] - tokens.start[t], DIGITS) - 1]
    else if (word >= 0 && word < rows.length) row = rows[word]
    else if (word < -1) row = markRow[-2 - word]
    open[t] = 1 - plain[row]
  }
  return open
}

/** Puts the exponentials of the scores of all open tokens into `entity` and `role`; closes those that are surely O. */
function score(
  tokens: Tokens,
  bits: ListBits,
  open: Uint8Array,
  { sums, ring, places, scores, weights }: Tagger,
  entity: Float32Array,
  role: Float32Array,
): void {
  const { lists, bias, headlineBias } = weights
  const { count } = tokens
  const pairs = bias.length
  places.fill(0)
  sums.begin()
  // the first line is the headline
  let lines = 0
  let begun = 0
  for (let t = 0; t < count + SIDE; t++) {
    for (const last = Math.min(count - 1, t + LIST_SIDE); begun <= last; begun++) {
      if (tokens.gap[begun] === Gap.line) lines++
      if (open[begun]) fillFrom(lines <= 1 ? headlineBias : bias, ring, (begun & (RING - 1)) * pairs, pairs)
    }
    places[t & (RING - 1)] = t < count ? sums.of(tokens, t) : 0
    if (t < count) {
      if (bits.begins[t]) addBits(bits.begins[t], 0, t, lists, open, ring, pairs)
      if (bits.inside[t]) addBits(bits.inside[t], 2 * CLASSES, t, lists, open, ring, pairs)
      if (tokens.gap[t] === Gap.line) addList(LINE_BIT, t, lists, open, ring, pairs)
    }
    const done = t - SIDE
    if (done < 0 || !open[done]) continue
    addWords(done, places, sums.sums, ring, pairs)
    if (readOut(ring, (done & (RING - 1)) * pairs, weights, scores)) {
      exponentials(scores, 0, entity, done * ENTITIES, ENTITIES)
      exponentials(scores, ENTITIES - 1, role, done * ROLES, ROLES)
    } else open[done] = CLOSED
  }
}

/** Adds what the words in its window say of token `t`. */
function addWords(t: number, places: Int32Array, sums: Int32Array, ring: Int32Array, pairs: number): void {
  const a = places[(t - 3) & (RING - 1)]
  const b = places[(t - 2) & (RING - 1)] + pairs
  const c = places[(t - 1) & (RING - 1)] + 2 * pairs
  const d = places[t & (RING - 1)] + 3 * pairs
  const e = places[(t + 1) & (RING - 1)] + 4 * pairs
  const f = places[(t + 2) & (RING - 1)] + 5 * pairs
  const g = places[(t + 3) & (RING - 1)] + 6 * pairs
  const to = (t & (RING - 1)) * pairs
  for (let i = 0; i < pairs; i++) {
    ring[to + i] += sums[a + i] + sums[b + i] + sums[c + i] + sums[d + i] + sums[e + i] + sums[f + i] + sums[g + i]
  }
}

function fillFrom(values: Int32Array, ring: Int32Array, at: number, pairs: number): void {
  for (let i = 0; i < pairs; i++) ring[at + i] = values[i]
}

/** Adds what a list says of token `t` to all that see it. */
function addList(bit: number, t: number, lists: Int32Array, open: Uint8Array, ring: Int32Array, pairs: number): void {
  const end = Math.min(t + LIST_SIDE, open.length - 1)
  for (let seer = Math.max(0, t - LIST_SIDE); seer <= end; seer++) {
    if (open[seer] === CLOSED) continue
    const from = (bit * LIST_WINDOW + t - seer + LIST_SIDE) * pairs
    const to = (seer & (RING - 1)) * pairs
    for (let i = 0; i < pairs; i++) ring[to + i] += lists[from + i]
  }
}

function addBits(
  bits: number,
  first: number,
  t: number,
  lists: Int32Array,
  open: Uint8Array,
  ring: Int32Array,
  pairs: number,
): void {
  for (let rest = bits & CLASS_BITS; rest; rest &= rest - 1) {
    addList(first + 31 - Math.clz32(rest & -rest), t, lists, open, ring, pairs)
  }
  for (let rest = (bits >>> 16) & CLASS_BITS; rest; rest &= rest - 1) {
    addList(first + CLASSES + 31 - Math.clz32(rest & -rest), t, lists, open, ring, pairs)
  }
}

/** The scores of one token into `scores`; false where none comes near that of O. */
function readOut(ring: Int32Array, at: number, { bias, out, outBias }: TaggerWeights, scores: Float64Array): boolean {
  const pairs = bias.length
  let bPer = outBias[0]
  let iPer = outBias[1]
  let bOrg = outBias[2]
  let iOrg = outBias[3]
  let bLoc = outBias[4]
  let iLoc = outBias[5]
  let bRole = outBias[6]
  let iRole = outBias[7]
  for (let pair = 0; pair < pairs; pair++) {
    const both = ring[at + pair]
    let unit = (both << 16) >> 16
    const second = (both - unit) >> 16
    for (let row = pair * 2 * SCORES, half = 0; half < 2; half++, row += SCORES, unit = second) {
      if (unit <= 0) continue
      bPer += unit * out[row]
      iPer += unit * out[row + 1]
      bOrg += unit * out[row + 2]
      iOrg += unit * out[row + 3]
      bLoc += unit * out[row + 4]
      iLoc += unit * out[row + 5]
      bRole += unit * out[row + 6]
      iRole += unit * out[row + 7]
    }
  }
  scores[0] = bPer
  scores[1] = iPer
  scores[2] = bOrg
  scores[3] = iOrg
  scores[4] = bLoc
  scores[5] = iLoc
  scores[6] = bRole
  scores[7] = iRole
  for (let i = 0; i < SCORES; i++) if (scores[i] > SURELY_O) return true
  return false
}

/** O, whose score is 0, and the scores from `first` on. */
function exponentials(scores: Float64Array, first: number, into: Float32Array, at: number, labels: number): void {
  let top = 0
  for (let i = first; i < first + labels - 1; i++) if (scores[i] > top) top = scores[i]
  into[at] = Math.exp(-top)
  for (let i = 1; i < labels; i++) into[at + i] = Math.exp(scores[first + i - 1] - top)
}
