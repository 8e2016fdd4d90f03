import type { Lexicon } from '../gazetteer/lexicon'
import type { Article } from './article'
import { type Candidate, NAME_TYPES } from './candidates'
import { FEATURES, features, type HitIndex } from './features'
import type { Memory } from './memory'

/**
 * The one place where lists, rules, tagger and context are weighed: a logistic model per type over the features of a
 * candidate, trained by `train/evidence.ts` on annotated articles. Weights of type y are `weights[y * FEATURES + f]`.
 */
export interface Weights {
  /** Without and with what the rest of the article says. */
  first: Float32Array
  second: Float32Array
}

export function score(
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
}

/** Log-odds to the share of such candidates that are right. */
export const probability = (score: number): number => 1 / (1 + Math.exp(-score))

export function weightsOf({ sections }: Lexicon): Weights {
  const length = NAME_TYPES.length * FEATURES
  const read = (name: string) => (sections[name] as Float32Array | undefined) ?? new Float32Array(length)
  return { first: read('evidence.first'), second: read('evidence.second') }
}
