import type { ListBits } from '../gazetteer/bits'
import { Gap, TokenKind, type Tokens } from '../text/tokens'
import { Chain } from './chain'
import { networkOf } from './engine'
import { type Network, SIDE, STRETCH } from './network'
import { WordSlots } from './slots'
import { DIGITS, ENTITIES, ROLES, SCORES, type TaggerWeights } from './weights'

export { readTagger, type TaggerWeights } from './weights'

/** How probable each label of each token is, by the trained tagger. */
export interface Tagging {
  /** Seven a token: O, B-PER, I-PER, B-ORG, I-ORG, B-LOC, I-LOC; they sum to 1. */
  entity: Float32Array
  /** Three a token: O, B, I of an office. */
  role: Float32Array
}

/** What is kept between articles, by weights. */
class Tagger {
  readonly slots: WordSlots
  readonly entities: Chain
  readonly roles: Chain
  constructor(
    weights: TaggerWeights,
    readonly network: Network = networkOf(weights),
  ) {
    this.slots = new WordSlots(weights, network)
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
 * @param network another engine than the fastest that runs here; kept with the weights from then on
 * @returns null for a text without tokens
 */
export function tag(tokens: Tokens, bits: ListBits, weights: TaggerWeights, network?: Network): Tagging | null {
  const { count } = tokens
  if (!count) return null
  let tagger = taggers.get(weights)
  if (!tagger) {
    tagger = new Tagger(weights, network)
    taggers.set(weights, tagger)
  }
  const entity = new Float32Array(count * ENTITIES)
  const role = new Float32Array(count * ROLES)
  const open = openTokens(tokens, weights)
  const headline = headlineEnd(tokens)
  for (let from = 0; from < count; from += STRETCH) score(tokens, bits, open, headline, from, tagger, entity, role)
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

/** The first line is the headline. */
function headlineEnd({ gap, count }: Tokens): number {
  let t = 1
  while (t < count && gap[t] !== Gap.line) t++
  return t
}

/**
 * Puts the exponentials of the scores of a stretch's open tokens into `entity` and `role`, and closes in `open` those
 * that are surely O.
 */
function score(
  tokens: Tokens,
  bits: ListBits,
  open: Uint8Array,
  headline: number,
  from: number,
  { slots, network }: Tagger,
  entity: Float32Array,
  role: Float32Array,
): void {
  const count = Math.min(STRETCH, tokens.count - from)
  slots.begin()
  const columns = network.columns()
  for (let at = 0; at < count + 2 * SIDE; at++) {
    const t = from + at - SIDE
    const isInside = t >= 0 && t < tokens.count
    columns.slots[at] = isInside ? slots.of(tokens, t) : 0
    columns.begins[at] = isInside ? bits.begins[t] : 0
    columns.inside[at] = isInside ? bits.inside[t] : 0
    columns.lines[at] = isInside && tokens.gap[t] === Gap.line ? 1 : 0
    columns.open[at] = isInside ? open[t] : 0
  }
  network.score(count, headline - from)
  for (let at = SIDE, t = from; t < from + count; at++, t++) {
    open[t] = columns.open[at]
    if (!open[t]) continue
    exponentials(columns.scores, at * SCORES, entity, t * ENTITIES, ENTITIES)
    exponentials(columns.scores, at * SCORES + ENTITIES - 1, role, t * ROLES, ROLES)
  }
}

/** O, whose score is 0, and the scores from `first` on. */
function exponentials(scores: Float32Array, first: number, into: Float32Array, at: number, labels: number): void {
  let top = 0
  for (let i = first; i < first + labels - 1; i++) if (scores[i] > top) top = scores[i]
  into[at] = top === 0 ? 1 : Math.exp(-top)
  for (let i = 1; i < labels; i++) into[at + i] = Math.exp(scores[first + i - 1] - top)
}
