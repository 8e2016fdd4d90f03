import { type Candidate, NAME_TYPES } from '../../src/entities/candidates'
import { layersOf, type Weights } from '../../src/entities/evidence'
import { FEATURES, featureList, features, memoryFeatures } from '../../src/entities/features'
import { marginals } from '../../src/entities/lattice'
import type { Memory } from '../../src/entities/memory'
import { copyOf, memoryOf, type Prepared } from './prepare'

const EPOCHS = 10
const RATE = 0.05
const L2 = 0.01
const SEED = 7

/** An article's candidates, each with its features and whether it is right. */
interface Example {
  tokens: number
  candidates: Candidate[]
  features: Int32Array[]
  right: boolean[]
  isGold: boolean
}

const list = featureList()

function exampleOf({ article, candidates, surroundings, gold, isGold, key }: Prepared, memory: Memory | null): Example {
  const all = candidates.all.map((candidate) => ({ ...candidate }))
  return {
    tokens: article.tokens.count,
    candidates: all,
    features: all.map((candidate) => {
      features(article, surroundings, candidate, list)
      const ids = [...list.ids.subarray(0, list.length)]
      if (memory) {
        memoryFeatures(candidate, memory, list)
        ids.push(...list.ids.subarray(0, list.length))
      }
      return Int32Array.from(ids)
    }),
    right: all.map((candidate) => gold.has(key(candidate))),
    isGold,
  }
}

/** A feature that candidates of a type have less than once in so many articles says nothing of the next one. */
const RARER_THAN = 330

/** The examples without what is seen too seldom. */
function pruned(examples: readonly Example[]): Example[] {
  const least = Math.ceil(examples.length / RARER_THAN)
  const seen = new Int32Array(NAME_TYPES.length * FEATURES)
  for (const { candidates, features: on } of examples) {
    candidates.forEach(({ type }, i) => {
      for (const f of on[i]) seen[type * FEATURES + f]++
    })
  }
  return examples.map((example) => ({
    ...example,
    features: example.features.map((on, i) => {
      const row = example.candidates[i].type * FEATURES
      return on.filter((f) => seen[row + f] >= least)
    }),
  }))
}

/** How often a round reads an article of `gold/train.jsonl`, whose annotators are those of the articles to come. */
const GOLD_TIMES = 3

/** Maximum likelihood, averaged over the later rounds, of the right readings of whole articles, by AdaGrad. */
function learn(all: readonly Example[]): Float32Array {
  const examples = pruned(all)
  const weights = new Float32Array(NAME_TYPES.length * FEATURES)
  const squares = new Float32Array(weights.length).fill(1e-4)
  const sum = new Float32Array(weights.length)
  let seed = SEED
  const random = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
    return seed / 0x7fffffff
  }
  const order = examples.flatMap(({ isGold }, i) => Array(isGold ? GOLD_TIMES : 1).fill(i) as number[])
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[order[i], order[j]] = [order[j], order[i]]
    }
    for (const i of order) step(examples[i], weights, squares)
    if (epoch >= EPOCHS / 2) for (let at = 0; at < sum.length; at++) sum[at] += weights[at]
  }
  return sum.map((weight) => weight / Math.ceil(EPOCHS / 2))
}

function step(
  { tokens, candidates, features: on, right }: Example,
  weights: Float32Array,
  squares: Float32Array,
): void {
  const number = new Map(candidates.map((candidate, i) => [candidate, i]))
  candidates.forEach((candidate, i) => {
    let sum = 0
    for (const f of on[i]) sum += weights[candidate.type * FEATURES + f]
    candidate.score = sum
  })
  const slopes = new Map<number, number>()
  for (const layer of layersOf(candidates, Number.NEGATIVE_INFINITY)) {
    const shares = marginals(layer, tokens)
    layer.forEach((candidate, k) => {
      const i = number.get(candidate) as number
      const error = shares[k] - (right[i] ? 1 : 0)
      if (Math.abs(error) < 1e-4) return
      for (const f of on[i]) {
        const at = candidate.type * FEATURES + f
        slopes.set(at, (slopes.get(at) ?? 0) + error)
      }
    })
  }
  for (const [at, error] of slopes) {
    const slope = error + L2 * weights[at]
    squares[at] += slope * slope
    weights[at] -= (RATE * slope) / Math.sqrt(squares[at])
  }
}

const NONE = new Float32Array(NAME_TYPES.length * FEATURES)

/**
 * The weights of both looks. What the first look decides on an article is taken, for the second, from weights that have
 * not seen it; articles of one number in `folds` are held out together.
 */
export function learnBoth(articles: readonly Prepared[], folds: readonly number[]): Weights {
  const first = (chosen: readonly Prepared[]) => learn(chosen.map((article) => exampleOf(article, null)))
  const examples: Example[] = []
  for (const fold of new Set(folds)) {
    const weights = together(first(articles.filter((_, i) => folds[i] !== fold)), NONE)
    articles.forEach((article, i) => {
      if (folds[i] !== fold) return
      const copy = copyOf(article)
      examples.push(exampleOf(copy, memoryOf(copy, weights)))
    })
  }
  return together(first(articles), learn(examples))
}

/** The weights of both looks side by side, as the library reads them. */
function together(first: Float32Array, second: Float32Array): Weights {
  const both = new Float32Array(2 * first.length)
  for (let at = 0; at < first.length; at++) {
    both[2 * at] = first[at]
    both[2 * at + 1] = second[at]
  }
  return { both, step: 1 }
}
