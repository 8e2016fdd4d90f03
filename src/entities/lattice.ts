import type { Candidate } from './candidates'

/**
 * The candidates of one layer compete: a reading of the article takes any of them that do not overlap, and weighs e to
 * the sum of their scores; a token that no taken candidate holds weighs 1. Returns of each candidate the share of all
 * readings that take it. Forward and backward sums, in logarithms; linear in tokens and candidates.
 */
export function marginals(layer: readonly Candidate[], tokens: number): Float64Array {
  const byEnd = [...layer.keys()].sort((a, b) => layer[a].to - layer[b].to)
  const byStart = [...layer.keys()].sort((a, b) => layer[b].from - layer[a].from)
  const before = new Float64Array(tokens + 1)
  let k = 0
  for (let t = 1; t <= tokens; t++) {
    let sum = before[t - 1]
    for (; k < byEnd.length && layer[byEnd[k]].to === t; k++) {
      const { from, score } = layer[byEnd[k]]
      sum = addLogs(sum, before[from] + score)
    }
    before[t] = sum
  }
  const after = new Float64Array(tokens + 1)
  k = 0
  for (let t = tokens - 1; t >= 0; t--) {
    let sum = after[t + 1]
    for (; k < byStart.length && layer[byStart[k]].from === t; k++) {
      const { to, score } = layer[byStart[k]]
      sum = addLogs(sum, after[to] + score)
    }
    after[t] = sum
  }
  const all = before[tokens]
  return Float64Array.from(layer, ({ from, to, score }) => Math.exp(before[from] + score + after[to] - all))
}

const addLogs = (a: number, b: number): number => (a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b)))
