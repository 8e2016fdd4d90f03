import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Claim, decide } from '../../src/entities/overlaps'

const TOKENS = 8
const claim = fc
  .tuple(
    fc.nat({ max: TOKENS - 1 }),
    fc.integer({ min: 1, max: 4 }),
    fc.double({ min: -3, max: 5, noNaN: true }),
    fc.constantFrom('holds', 'held', 'neither'),
  )
  .filter(([from, length]) => from + length <= TOKENS)
  .map(
    ([from, length, score, kind]): Claim => ({
      from,
      to: from + length,
      score,
      holds: kind === 'holds',
      held: kind === 'held',
    }),
  )
const claims = fc.array(claim, { maxLength: 14 })

const overlap = (a: Claim, b: Claim) => a.from < b.to && b.from < a.to
const lies = (inner: Claim, outer: Claim) => inner.from >= outer.from && inner.to <= outer.to
/** Whether two claims may stand together. */
const agree = (a: Claim, b: Claim): boolean =>
  !overlap(a, b) || (a.holds && b.held && lies(b, a)) || (b.holds && a.held && lies(a, b))

const named = (from: number, to: number, score: number, kind = 'neither'): Claim => ({
  from,
  to,
  score,
  holds: kind === 'holds',
  held: kind === 'held',
})

describe('overlaps', () => {
  it('lets no two claims stand that overlap, but for those that a holder holds', () => {
    fc.assert(
      fc.property(claims, (given) => {
        const stand = decide(given, TOKENS)
        stand.forEach((a, i) => {
          stand.slice(i + 1).forEach((b) => {
            expect(agree(a, b)).toBe(true)
          })
        })
      }),
    )
  })

  it('turns away none but for what stands against it and is at least as sure', () => {
    fc.assert(
      fc.property(claims, (given) => {
        const stand = decide(given, TOKENS)
        const unsure = Math.min(...stand.map(({ score }) => score), 0)
        for (const claim of given) {
          if (stand.includes(claim) || claim.score <= Math.max(unsure, 0)) continue
          const against = stand.filter((other) => overlap(claim, other) && other.score >= claim.score)
          expect(against.length).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('gives them in the order of their tokens, and each one that was given', () => {
    fc.assert(
      fc.property(claims, (given) => {
        const stand = decide(given, TOKENS)
        expect(stand.every((claim) => given.includes(claim))).toBe(true)
        expect(new Set(stand).size).toBe(stand.length)
        for (let i = 1; i < stand.length; i++) expect(stand[i].from).toBeGreaterThanOrEqual(stand[i - 1].from)
      }),
    )
  })

  it('does not depend on the order in which claims come', () => {
    const distinct = claims.filter((given) => new Set(given.map(({ score }) => score)).size === given.length)
    fc.assert(
      fc.property(distinct, (given) => {
        expect(decide([...given].reverse(), TOKENS)).toEqual(decide(given, TOKENS))
      }),
    )
  })

  it('takes the surest first', () => {
    const [long, short, late] = [named(0, 3, 1), named(1, 2, 2), named(3, 4, 0)]
    expect(decide([long, short, late], 4)).toEqual([short, late])
    expect(decide([{ ...long, score: 3 }, short, late], 4)).toEqual([{ ...long, score: 3 }, late])
  })

  it('lets an office hold its agency, and no person', () => {
    const office = named(0, 4, 2, 'holds')
    expect(decide([office, named(1, 3, 1, 'held')], 4)).toHaveLength(2)
    expect(decide([office, named(1, 3, 3, 'held')], 4)).toHaveLength(2)
    expect(decide([office, named(1, 3, 1)], 4)).toEqual([office])
    expect(decide([office, named(1, 3, 3)], 4)).toHaveLength(1)
  })

  it('cuts no agency by an office', () => {
    expect(decide([named(0, 3, 2, 'holds'), named(2, 5, 1, 'held')], 5)).toHaveLength(1)
    expect(decide([named(0, 3, 1, 'holds'), named(2, 5, 2, 'held')], 5)).toHaveLength(1)
  })

  it('leaves out what is not sure enough', () => {
    expect(decide([named(0, 1, -5)], 1)).toEqual([])
  })
})
