import type { Lexicon } from '../gazetteer/lexicon'
import type { Article } from './article'
import { type Candidate, TYPE } from './candidates'
import { FEATURES, featureList, features, memoryFeatures } from './features'
import { marginals } from './lattice'
import type { Memory } from './memory'
import type { Surroundings } from './surroundings'

/**
 * The one place where lists, rules, tagger and context are weighed: the features of a candidate have a weight for each
 * type, and their sum is its score against the candidates that overlap it (see `lattice.ts`). Trained on annotated
 * articles by `train/evidence`. Feature f has two weights for type y from `2 * (y * FEATURES + f)` on: for the first look,
 * and for the second one, which knows what the rest of the article says.
 */
export interface Weights {
  both: Int8Array | Float32Array
  /** What a weight of 1 is worth. */
  step: number
}

/** The first look: sets of each candidate its log-odds to be right by itself. */
export function weigh(
  article: Article,
  surroundings: Surroundings,
  candidates: readonly Candidate[],
  weights: Weights,
): void {
  for (const candidate of candidates) weighOne(article, surroundings, candidate, weights)
  compete(candidates, article.tokens.count)
}

/** The second look: the same with what the rest of the article says. */
export function weighAgain(
  article: Article,
  surroundings: Surroundings,
  candidates: readonly Candidate[],
  memory: Memory,
  weights: Weights,
): void {
  for (const candidate of candidates) {
    if (Number.isNaN(candidate.weight)) weighOne(article, surroundings, candidate, weights)
    memoryFeatures(candidate, memory, list)
    let sum = 0
    const row = candidate.type * FEATURES
    for (let i = 0; i < list.length; i++) sum += weights.both[2 * (row + list.ids[i]) + 1]
    candidate.score = candidate.weight + sum * weights.step
  }
  compete(candidates, article.tokens.count)
}

const list = featureList()

function weighOne(article: Article, surroundings: Surroundings, candidate: Candidate, { both, step }: Weights): void {
  features(article, surroundings, candidate, list)
  const row = candidate.type * FEATURES
  let sum = 0
  let again = 0
  for (let i = 0; i < list.length; i++) {
    const at = 2 * (row + list.ids[i])
    sum += both[at]
    again += both[at + 1]
  }
  candidate.score = sum * step
  candidate.weight = again * step
}

/** Turns scores into log-odds against whatever overlaps. */
function compete(candidates: readonly Candidate[], tokens: number): void {
  for (const layer of layersOf(candidates, HOPELESS)) {
    const shares = marginals(layer, tokens)
    for (let i = 0; i < layer.length; i++) {
      const share = Math.min(Math.max(shares[i], LEAST), 1 - LEAST)
      layer[i].score = Math.log(share / (1 - share))
    }
  }
}
const LEAST = 1e-6
/** What scores so low is right once in a hundred times, and takes no part in the competition. */
const HOPELESS = -4.5

/** Names do not overlap, and offices do not, but an office may hold names. Only those that score above `bound`. */
export function layersOf(candidates: readonly Candidate[], bound: number): [names: Candidate[], offices: Candidate[]] {
  const names: Candidate[] = []
  const offices: Candidate[] = []
  for (const candidate of candidates) {
    if (candidate.score > bound) (candidate.type === ROLE ? offices : names).push(candidate)
  }
  return [names, offices]
}
const ROLE = TYPE.role

/** Log-odds to the share of such candidates that are right. */
export const probability = (score: number): number => 1 / (1 + Math.exp(-score))

/** Weights are kept as whole numbers of this; a finer step changes no decision. */
export const WEIGHT_STEP = 0.05

/** The trained weights for articles that the tagger has read, or for those that it has not. */
export function weightsOf({ sections }: Lexicon, tagged: boolean): Weights {
  return { both: sections[`evidence.${tagged ? 'tagged' : 'bare'}`] as Int8Array, step: WEIGHT_STEP }
}
