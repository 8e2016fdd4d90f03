import type { ListBits } from '../gazetteer/bits'
import { Gap, TokenKind, type Tokens } from '../text/tokens'
import { Chain } from './chain'
import { WordSums } from './sums'
import { DIGITS, ENTITIES, LABELS, LIST_WINDOW, ROLES, SUM_STEPS, type TaggerWeights, WINDOW } from './weights'

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

/** What is kept between articles, by weights. */
class Tagger {
  readonly sums: WordSums
  readonly ring: Int32Array
  readonly entities: Chain
  readonly roles: Chain
  constructor(readonly weights: TaggerWeights) {
    this.sums = new WordSums(weights)
    this.ring = new Int32Array(RING * weights.hidden)
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
    if (!open[t]) {
      entity[t * ENTITIES] = 1
      role[t * ROLES] = 1
      t++
      continue
    }
    const from = t
    while (t < count && open[t]) t++
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

/** Puts the exponentials of the scores of all open tokens into `entity` and `role`. */
function score(
  tokens: Tokens,
  bits: ListBits,
  open: Uint8Array,
  { sums, ring, weights }: Tagger,
  entity: Float32Array,
  role: Float32Array,
): void {
  const { hidden, lists, bias, headlineBias } = weights
  const { count } = tokens
  // the first line is the headline
  let lines = 0
  let begun = 0
  for (let t = 0; t < count + SIDE; t++) {
    for (const last = Math.min(count - 1, t + SIDE); begun <= last; begun++) {
      if (tokens.gap[begun] === Gap.line) lines++
      ring.set(lines <= 1 ? headlineBias : bias, (begun & (RING - 1)) * hidden)
    }
    if (t < count) {
      addWord(sums.of(tokens, t), sums.sums, t, open, ring, hidden)
      addBits(bits.begins[t], 0, t, lists, open, ring, hidden)
      addBits(bits.inside[t], 2 * CLASSES, t, lists, open, ring, hidden)
      if (tokens.gap[t] === Gap.line) addList(LINE_BIT, t, lists, open, ring, hidden)
    }
    const done = t - SIDE
    if (done >= 0 && open[done]) readOut(ring, (done & (RING - 1)) * hidden, weights, entity, role, done)
  }
}

/** Token `t` is at place `SIDE - k` of the window of token `t + k`. */
function addWord(at: number, sums: Int16Array, t: number, open: Uint8Array, ring: Int32Array, hidden: number): void {
  for (let k = -SIDE; k <= SIDE; k++) {
    if (!open[t + k]) continue
    const from = at + (SIDE - k) * hidden
    const to = ((t + k) & (RING - 1)) * hidden
    for (let h = 0; h < hidden; h++) ring[to + h] += sums[from + h]
  }
}

function addBits(
  bits: number,
  first: number,
  t: number,
  lists: Int16Array,
  open: Uint8Array,
  ring: Int32Array,
  hidden: number,
): void {
  if (!bits) return
  for (let rest = bits & CLASS_BITS; rest; rest &= rest - 1) {
    addList(first + 31 - Math.clz32(rest & -rest), t, lists, open, ring, hidden)
  }
  for (let rest = (bits >>> 16) & CLASS_BITS; rest; rest &= rest - 1) {
    addList(first + CLASSES + 31 - Math.clz32(rest & -rest), t, lists, open, ring, hidden)
  }
}

function addList(bit: number, t: number, lists: Int16Array, open: Uint8Array, ring: Int32Array, hidden: number): void {
  for (let k = -LIST_SIDE; k <= LIST_SIDE; k++) {
    if (!open[t + k]) continue
    const from = (bit * LIST_WINDOW + LIST_SIDE - k) * hidden
    const to = ((t + k) & (RING - 1)) * hidden
    for (let h = 0; h < hidden; h++) ring[to + h] += lists[from + h]
  }
}

function readOut(
  ring: Int32Array,
  at: number,
  { hidden, out, outBias }: TaggerWeights,
  entity: Float32Array,
  role: Float32Array,
  t: number,
): void {
  let [o, bPer, iPer, bOrg, iOrg, bLoc, iLoc, oRole, bRole, iRole] = outBias
  for (let h = 0; h < hidden; h++) {
    const unit = ring[at + h]
    if (unit <= 0) continue
    const x = unit / SUM_STEPS
    const row = h * LABELS
    o += x * out[row]
    bPer += x * out[row + 1]
    iPer += x * out[row + 2]
    bOrg += x * out[row + 3]
    iOrg += x * out[row + 4]
    bLoc += x * out[row + 5]
    iLoc += x * out[row + 6]
    oRole += x * out[row + 7]
    bRole += x * out[row + 8]
    iRole += x * out[row + 9]
  }
  // the probability of O is what is left over, so that no score can run out of range
  const e = t * ENTITIES
  const top = Math.max(o, bPer, iPer, bOrg, iOrg, bLoc, iLoc)
  entity[e] = Math.exp(o - top)
  entity[e + 1] = Math.exp(bPer - top)
  entity[e + 2] = Math.exp(iPer - top)
  entity[e + 3] = Math.exp(bOrg - top)
  entity[e + 4] = Math.exp(iOrg - top)
  entity[e + 5] = Math.exp(bLoc - top)
  entity[e + 6] = Math.exp(iLoc - top)
  const r = t * ROLES
  const topRole = Math.max(oRole, bRole, iRole)
  role[r] = Math.exp(oRole - topRole)
  role[r + 1] = Math.exp(bRole - topRole)
  role[r + 2] = Math.exp(iRole - topRole)
}
