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
  const { free, edge, ending, starting, nextEnding, nextStarting, shares, marks } = room
  for (const { from, to } of layer) {
    ending[from] = starting[from] = ending[to] = starting[to] = -1
    marks[from >> 5] |= 1 << from
    marks[to >> 5] |= 1 << to
  }
  for (let i = 0; i < layer.length; i++) {
    const { from, to } = layer[i]
    nextEnding[i] = ending[to]
    ending[to] = i
    nextStarting[i] = starting[from]
    starting[from] = i
  }
  for (let word = 0; word <= tokens >> 5; word++) {
    for (let rest = marks[word]; rest !== 0; rest &= rest - 1) {
      const t = (word << 5) + 31 - Math.clz32(rest & -rest)
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
  }
  let after = 1
  for (let word = tokens >> 5; word >= 0; word--) {
    for (let rest = marks[word]; rest !== 0; ) {
      const bit = 31 - Math.clz32(rest)
      rest ^= 1 << bit
      const t = (word << 5) + bit
      let sum = after
      for (let i = starting[t]; i >= 0; i = nextStarting[i]) {
        shares[i] *= edge[layer[i].to]
        sum += shares[i]
      }
      edge[t] = sum
      after = free[t] * sum
      // as the next call expects it
      free[t] = 1
    }
    marks[word] = 0
  }
  return shares
}

/** Columns kept from one call to the next, as thousands of small arrays cost more than what is done with them. */
let room = roomFor(1024, 512)

/**
 * `free`: of the readings of the tokens before t, the share in which the last one is free, 1 but during a call; `edge`:
 * the share of all readings in which no candidate goes over the edge before t; then at each token the candidates that end
 * or begin there, as linked lists; and a bit for each token where one does, as all others change nothing.
 */
function roomFor(tokens: number, candidates: number) {
  return {
    free: new Float64Array(2 * tokens).fill(1),
    edge: new Float64Array(2 * tokens),
    ending: new Int32Array(2 * tokens),
    starting: new Int32Array(2 * tokens),
    nextEnding: new Int32Array(2 * candidates),
    nextStarting: new Int32Array(2 * candidates),
    shares: new Float64Array(2 * candidates),
    marks: new Int32Array((tokens >> 4) + 1),
  }
}
