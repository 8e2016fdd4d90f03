/** Something that may be chosen, with the signs that speak for it, each with its strength. */
export interface Option {
  signs: ReadonlyMap<string, number>
  right: boolean
}

const ROUNDS = 120
const RATE = 0.3
const NOTHING = 1e-6
/** A sign that so few cases have says nothing of the next article. */
const LEAST_SEEN = 4

/** What may be chosen in one case, and how much the case counts. */
export interface Case {
  options: readonly Option[]
  counts: number
}

/**
 * The weights under which the right options of all cases are likeliest, held near zero by `l2`. The same cases give the
 * same weights: no chance, all cases in each round (AdaGrad).
 */
export function learnWeights(cases: readonly Case[], l2: number): Map<string, number> {
  const seen = new Map<string, number>()
  for (const { options } of cases) {
    const signs = new Set(options.flatMap((option) => [...option.signs.keys()]))
    for (const sign of signs) seen.set(sign, (seen.get(sign) ?? 0) + 1)
  }
  const names = [...seen.keys()].filter((sign) => (seen.get(sign) ?? 0) >= LEAST_SEEN).sort()
  const ids = new Map(names.map((sign, i) => [sign, i]))
  const rows = cases.map(({ options, counts }) => ({
    counts,
    options: options.map(({ signs, right }) => {
      const known = [...signs].filter(([sign]) => ids.has(sign))
      return {
        right,
        ids: Int32Array.from(known, ([sign]) => ids.get(sign) as number),
        strengths: Float64Array.from(known, ([, strength]) => strength),
      }
    }),
  }))
  const weights = new Float64Array(names.length)
  const squares = new Float64Array(names.length).fill(1e-6)
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight) => l2 * weight)
    for (const { options, counts } of rows) {
      const scores = options.map(({ ids: on, strengths }) => {
        let score = 0
        for (let k = 0; k < on.length; k++) score += weights[on[k]] * strengths[k]
        return score
      })
      const all = shares(scores)
      const wanted = shares(scores.map((score, i) => (options[i].right ? score : Number.NEGATIVE_INFINITY)))
      for (let i = 0; i < options.length; i++) {
        const error = counts * (all[i] - wanted[i])
        if (Math.abs(error) < NOTHING) continue
        const { ids: on, strengths } = options[i]
        for (let k = 0; k < on.length; k++) slope[on[k]] += error * strengths[k]
      }
    }
    for (let id = 0; id < weights.length; id++) {
      squares[id] += slope[id] * slope[id]
      weights[id] -= (RATE * slope[id]) / Math.sqrt(squares[id])
    }
  }
  return new Map(names.map((sign, i) => [sign, weights[i]]))
}

function shares(scores: readonly number[]): number[] {
  const most = Math.max(...scores)
  const odds = scores.map((score) => Math.exp(score - most))
  const total = odds.reduce((sum, one) => sum + one, 0)
  return odds.map((one) => one / total)
}
