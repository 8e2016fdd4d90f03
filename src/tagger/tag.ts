import type { ListBits } from '../gazetteer/bits'
import { Gap, type Tokens } from '../text/tokens'
import { networkOf } from './engine'
import { LANES, type Network, SIDE, STRETCH } from './network'
import { WordSlots } from './slots'
import { ENTITIES, ROLES, type TaggerWeights } from './weights'

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

  constructor(
    weights: TaggerWeights,
    readonly network: Network = networkOf(weights),
  ) {
    this.slots = new WordSlots(weights, network)
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
  const tagging = { entity: new Float32Array(count * ENTITIES), role: new Float32Array(count * ROLES) }
  const headline = headlineEnd(tokens)
  for (let from = 0; from < count; ) from += readStretch(tokens, bits, headline, from, tagger, tagging)
  return tagging
}

/** The first line is the headline. */
function headlineEnd({ gap, count }: Tokens): number {
  let t = 1
  while (t < count && gap[t] !== Gap.line) t++
  return t
}

/** Reads the tokens from `from` on, and says how many: they end where a token is surely O. */
function readStretch(
  tokens: Tokens,
  { begins, inside }: ListBits,
  headline: number,
  from: number,
  { slots, network }: Tagger,
  { entity, role }: Tagging,
): number {
  const to = Math.min(from + STRETCH, tokens.count)
  slots.begin()
  const columns = network.columns()
  // with their neighbours, those before and after the stretch
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
  const decided = network.read(to - from, headline - from, to < tokens.count)
  for (let t = from, at = SIDE; t < from + decided; t++, at++) {
    if (columns.open[at]) {
      for (let label = 0; label < ENTITIES; label++) entity[t * ENTITIES + label] = columns.entities[at * LANES + label]
      for (let label = 0; label < ROLES; label++) role[t * ROLES + label] = columns.roles[at * LANES + label]
    } else {
      entity[t * ENTITIES] = 1
      role[t * ROLES] = 1
    }
  }
  return decided
}
