import type { Claim } from './overlaps'

/**
 * The candidates of one layer compete: a reading of the article takes any of them that do not overlap, and weighs e to
 * the sum of their scores; a token that no taken candidate holds weighs 1. Returns of each candidate the share of all
 * readings that take it, in a column that may be longer and that the next call fills again. Linear in tokens and candidates.
 *
 * Forward, the readings of the tokens up to each one are shared out among what they end with: a free token or a
 * candidate. As only shares are kept, no sum grows with the text. Backward, each candidate's is multiplied by the
 * share of all readings that have an edge where it ends.
 */
export function marginals(layer: readonly Pick<Claim, 'from' | 'to' | 'score'>[], tokens: number): Float64Array {
  if (tokens >= room.free.length || layer.length > room.shares.length) room = roomFor(tokens + 1, layer.length)
  const { free, edge, ending, starting, nextEnding, nextStarting, shares } = room
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
    let sum = 1
    for (let i = ending[t]; i >= 0; i = nextEnding[i]) {
      let share = Math.exp(layer[i].score)
      for (let u = layer[i].from + 1; u < t; u++) share *= free[u]
      shares[i] = share
      sum += share
    }
    free[t] = 1 / sum
    for (let i = ending[t]; i >= 0; i = nextEnding[i]) shares[i] /= sum
  }
  edge[tokens] = 1
  for (let t = tokens - 1; t >= 0; t--) {
    let sum = free[t + 1] * edge[t + 1]
    for (let i = starting[t]; i >= 0; i = nextStarting[i]) {
      shares[i] *= edge[layer[i].to]
      sum += shares[i]
    }
    edge[t] = sum
  }
  return shares
}

/** Columns kept from one call to the next, as thousands of small arrays cost more than what is done with them. */
let room = roomFor(1024, 512)

/**
 * `free`: of the readings of the tokens before t, the share in which the last one is free; `edge`: the share of all
 * readings in which no candidate goes over the edge before t; then at each token the candidates that end or begin there,
 * as linked lists.
 */
function roomFor(tokens: number, candidates: number) {
  return {
    free: new Float64Array(2 * tokens),
    edge: new Float64Array(2 * tokens),
    ending: new Int32Array(2 * tokens),
    starting: new Int32Array(2 * tokens),
    nextEnding: new Int32Array(2 * candidates),
    nextStarting: new Int32Array(2 * candidates),
    shares: new Float64Array(2 * candidates),
  }
}
