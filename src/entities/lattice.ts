import type { Candidate } from './candidates'

/**
 * The candidates of one layer compete: a reading of the article takes any of them that do not overlap, and weighs e to
 * the sum of their scores; a token that no taken candidate holds weighs 1. Returns of each candidate the share of all
 * readings that take it. Forward and backward sums, in logarithms; linear in tokens and candidates.
 */
export function marginals(layer: readonly Candidate[], tokens: number): Float64Array {
  if (tokens >= room.before.length || layer.length > room.nextEnding.length) room = roomFor(tokens + 1, layer.length)
  const { before, after, ending, starting, nextEnding, nextStarting } = room
  before[0] = 0
  after[tokens] = 0
  ending.fill(-1, 0, tokens + 1)
  starting.fill(-1, 0, tokens + 1)
  for (let i = 0; i < layer.length; i++) {
    const { from, to } = layer[i]
    nextEnding[i] = ending[to]
    ending[to] = i
    nextStarting[i] = starting[from]
    starting[from] = i
  }
  for (let t = 1; t <= tokens; t++) {
    let sum = before[t - 1]
    for (let i = ending[t]; i >= 0; i = nextEnding[i]) sum = addLogs(sum, before[layer[i].from] + layer[i].score)
    before[t] = sum
  }
  for (let t = tokens - 1; t >= 0; t--) {
    let sum = after[t + 1]
    for (let i = starting[t]; i >= 0; i = nextStarting[i]) sum = addLogs(sum, after[layer[i].to] + layer[i].score)
    after[t] = sum
  }
  const shares = new Float64Array(layer.length)
  for (let i = 0; i < layer.length; i++) {
    const { from, to, score } = layer[i]
    shares[i] = Math.exp(before[from] + score + after[to] - before[tokens])
  }
  return shares
}

/** Columns kept from one call to the next, as thousands of small arrays cost more than what is done with them. */
let room = roomFor(1024, 512)

/** `before`, `after`: sums up to and from each token; the rest: at each token the candidates that end or begin there, as linked lists. */
function roomFor(tokens: number, candidates: number) {
  return {
    before: new Float64Array(2 * tokens),
    after: new Float64Array(2 * tokens),
    ending: new Int32Array(2 * tokens),
    starting: new Int32Array(2 * tokens),
    nextEnding: new Int32Array(2 * candidates),
    nextStarting: new Int32Array(2 * candidates),
  }
}

const addLogs = (a: number, b: number): number => {
  const more = Math.max(a, b)
  const less = Math.min(a, b)
  // beyond this the smaller one is a hundred-thousandth of the sum
  return more - less > 12 ? more : more + Math.log1p(Math.exp(less - more))
}
