import type { Lexicon } from '../gazetteer/lexicon'
import type { Article } from './article'
import { type Candidate, NAME_TYPES } from './candidates'
import { FEATURES, features, type HitIndex } from './features'
import { marginals } from './lattice'
import type { Memory } from './memory'

/**
 * The one place where lists, rules, tagger and context are weighed: the features of a candidate have a weight for each
 * type, and their sum is its score against the candidates that overlap it (see `lattice.ts`). Trained on annotated
 * articles by `train/evidence.ts`. The weight of feature f for type y is `weights[y * FEATURES + f]`.
 */
export interface Weights {
  /** Without and with what the rest of the article says. */
  first: Float32Array
  second: Float32Array
}

/** Sets of each candidate its log-odds to be right. */
export function weigh(
  article: Article,
  hits: HitIndex,
  candidates: readonly Candidate[],
  memory: Memory | null,
  weights: Weights,
): void {
  const table = memory ? weights.second : weights.first
  for (const candidate of candidates) {
    const row = candidate.type * FEATURES
    let sum = 0
    features(article, hits, candidate, memory, (feature, value) => {
      sum += table[row + feature] * value
    })
    candidate.score = sum
  }
  for (const layer of layersOf(candidates)) {
    const shares = marginals(layer, article.tokens.count)
    layer.forEach((candidate, i) => {
      const share = Math.min(Math.max(shares[i], LEAST), 1 - LEAST)
      candidate.score = Math.log(share / (1 - share))
    })
  }
}

const LEAST = 1e-6

/** Names do not overlap, and offices do not, but an office may hold names. */
export const layersOf = (candidates: readonly Candidate[]): Candidate[][] => [
  candidates.filter(({ type }) => NAME_TYPES[type] !== 'role'),
  candidates.filter(({ type }) => NAME_TYPES[type] === 'role'),
]

/** Log-odds to the share of such candidates that are right. */
export const probability = (score: number): number => 1 / (1 + Math.exp(-score))

export function weightsOf({ sections }: Lexicon): Weights {
  const length = NAME_TYPES.length * FEATURES
  const read = (name: string) => (sections[name] as Float32Array | undefined) ?? new Float32Array(length)
  return { first: read('evidence.first'), second: read('evidence.second') }
}
