import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { marginals } from '../../src/entities/lattice'

const TOKENS = 6

const candidate = fc
  .tuple(fc.nat({ max: TOKENS - 1 }), fc.integer({ min: 1, max: 3 }), fc.double({ min: -4, max: 4, noNaN: true }))
  .filter(([from, length]) => from + length <= TOKENS)
  .map(([from, length, score]) => ({ from, to: from + length, score }))
const layers = fc.array(candidate, { maxLength: 9 })

/** The share of all readings that take each candidate, by going through them. */
function byCounting(layer: readonly { from: number; to: number; score: number }[]): number[] {
  const taken = layer.map(() => 0)
  let all = 0
  for (let reading = 0; reading < 1 << layer.length; reading++) {
    const chosen = layer.filter((_, i) => reading & (1 << i))
    const overlap = chosen.some((a, i) => chosen.some((b, j) => i < j && a.from < b.to && b.from < a.to))
    if (overlap) continue
    const weight = Math.exp(chosen.reduce((sum, { score }) => sum + score, 0))
    all += weight
    layer.forEach((_, i) => {
      if (reading & (1 << i)) taken[i] += weight
    })
  }
  return taken.map((weight) => weight / all)
}

describe('lattice', () => {
  it('gives the shares that going through all readings gives', () => {
    fc.assert(
      fc.property(layers, (layer) => {
        const shares = marginals(layer, TOKENS)
        byCounting(layer).forEach((share, i) => {
          expect(shares[i]).toBeCloseTo(share, 9)
        })
      }),
    )
  })

  it('gives shares of overlapping candidates that are no more than one together', () => {
    fc.assert(
      fc.property(layers, (layer) => {
        const shares = marginals(layer, TOKENS)
        for (let t = 0; t < TOKENS; t++) {
          const sum = layer.reduce((n, { from, to }, i) => n + (from <= t && t < to ? shares[i] : 0), 0)
          expect(sum).toBeLessThanOrEqual(1 + 1e-9)
        }
      }),
    )
  })

  it('stays a number over a long text of sure candidates', () => {
    const layer = Array.from({ length: 20_000 }, (_, t) => ({ from: t, to: t + 1, score: 20 }))
    for (const share of marginals(layer, 20_000).subarray(0, 20_000)) expect(share).toBeCloseTo(1, 6)
  })
})
