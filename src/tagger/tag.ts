import type { ListBits } from '../gazetteer/bits'
import { Gap, type Tokens } from '../text/tokens'
import { Chain } from './chain'
import { networkOf } from './engine'
import { type Network, SIDE, STRETCH } from './network'
import { WordSlots } from './slots'
import { ENTITIES, ROLES, SCORES, type TaggerWeights } from './weights'

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
 * Reads every token with three neighbours on either side. Those that are surely O are told by a first short look, and the
 * runs between them are decided apart.
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
  const open = new Uint8Array(count)
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

/** The first line is the headline. */
function headlineEnd({ gap, count }: Tokens): number {
  let t = 1
  while (t < count && gap[t] !== Gap.line) t++
  return t
}

/** Puts the exponentials of the scores of a stretch's tokens into `entity` and `role`, and 1 into `open` unless it is surely O. */
function score(
  tokens: Tokens,
  { begins, inside }: ListBits,
  open: Uint8Array,
  headline: number,
  from: number,
  { slots, network }: Tagger,
  entity: Float32Array,
  role: Float32Array,
): void {
  const to = Math.min(from + STRETCH, tokens.count)
  slots.begin()
  const columns = network.columns()
  // with their neighbours, those of the stretch before and after included
  const first = Math.max(0, from - SIDE)
  const last = Math.min(tokens.count, to + SIDE)
  const shift = SIDE - from
  for (let t = first; t < last; t++) {
    columns.slots[t + shift] = slots.of(tokens, t)
    columns.lines[t + shift] = tokens.gap[t] === Gap.line ? 1 : 0
  }
  columns.begins.set(begins.subarray(first, last), first + shift)
  columns.inside.set(inside.subarray(first, last), first + shift)
  for (const column of [columns.slots, columns.lines, columns.begins, columns.inside]) {
    column.fill(0, 0, first + shift)
    column.fill(0, last + shift, to + SIDE + shift)
  }
  network.score(to - from, headline - from)
  for (let t = from, at = SIDE; t < to; t++, at++) {
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
