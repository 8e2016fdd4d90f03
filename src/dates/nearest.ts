import type { Match } from '../rules/match'
import { type Context, directionAt } from './context'

/**
 * A date whose tense points away from a day of this many days nearby means that day all the same: a year is rarely
 * skipped for a meeting that was next month.
 */
const NEARBY = 45
/** By how many days a day in the direction of the tense may be further away. */
const AGAINST = 240
/** Where there is no verb, what was is told more often than what will be. */
const NO_TENSE = 60
/** The one of three (the year before, this one, the next) that the tense points to; `at` gives each its day. */
export function nearest(
  match: Match,
  context: Context,
  anchor: number,
  at: (years: number) => number | null,
): number | null {
  const direction = directionAt(match, context)
  let best: number | null = null
  let bestCost = Number.POSITIVE_INFINITY
  for (const years of [-1, 0, 1, -2, 2, -4, 4]) {
    const day = at(years)
    if (day === null) continue
    const away = Math.abs(day - anchor)
    const against = direction !== 0 && Math.sign(day - anchor) === -direction
    const cost =
      against && away > NEARBY
        ? away + 10_000
        : against
          ? away + AGAINST
          : direction === 0 && day > anchor
            ? away + NO_TENSE
            : away
    if (cost < bestCost) {
      best = day
      bestCost = cost
    }
  }
  return best
}
