import type { ListBits } from '../gazetteer/bits'
import { Gap, type Tokens } from '../text/tokens'
import { networkOf } from './engine'
import { LANES, type Network, SIDE, STRETCH } from './network'
import { WordSlots } from './slots'
import type { TaggerWeights } from './weights'

export { readTagger, type TaggerWeights } from './weights'

/** How probable it is, by the trained tagger, that names and offices stand at each token. */
export interface Tagging {
  /**
   * `TAGS` a token: that a person's name begins there, an agency's, a place's, an office; then that each goes on there.
   * Those of names and those of offices sum to no more than 1, and what is left of each is that of none.
   */
  shares: Float32Array
}
export const TAGS = 8

/** Where the second half of the tags begins, and how many of a half are of names. */
export const GOES_ON = 4
const NAMES = 3

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
  const shares = new Float32Array(count * TAGS)
  const headline = headlineEnd(tokens)
  for (let from = 0; from < count; ) from += readStretch(tokens, bits, headline, from, tagger, shares)
  return { shares }
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
  shares: Float32Array,
): number {
  const end = Math.min(from + STRETCH, tokens.count)
  slots.begin()
  const columns = network.columns()
  // with their neighbours, those before and after the stretch
  const first = Math.max(0, from - SIDE)
  const last = Math.min(tokens.count, end + SIDE)
  const shift = SIDE - from
  for (let t = first; t < last; t++) {
    columns.slots[t + shift] = slots.of(tokens, t)
    columns.lines[t + shift] = tokens.gap[t] === Gap.line ? 1 : 0
  }
  columns.begins.set(begins.subarray(first, last), first + shift)
  columns.inside.set(inside.subarray(first, last), first + shift)
  for (const column of [columns.slots, columns.lines, columns.begins, columns.inside]) {
    column.fill(0, 0, first + shift)
    column.fill(0, last + shift, end + SIDE + shift)
  }
  const decided = network.read(end - from, headline - from, end < tokens.count)
  const { open, entities, roles } = columns
  for (let at = SIDE; at < SIDE + decided; at++) {
    if (!open[at]) continue
    const to = (from + at - SIDE) * TAGS
    const label = at * LANES
    for (let type = 0; type < NAMES; type++) {
      shares[to + type] = entities[label + 1 + 2 * type]
      shares[to + GOES_ON + type] = entities[label + 2 + 2 * type]
    }
    shares[to + NAMES] = roles[label + 1]
    shares[to + GOES_ON + NAMES] = roles[label + 2]
  }
  return decided
}
