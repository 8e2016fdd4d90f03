import type { DateGrain, DateRef } from '../types'
import { centuryText, civil, dayText, decadeText, monthOf, monthText, weekdayOf, weekText, yearText } from './calendar'

/** What a date expression means, before it is given its record. */
export interface When {
  value: string | null
  grain: DateGrain
  calendar: DateRef['calendar']
  basis: DateRef['basis']
  alternatives?: string[]
  offset?: number
  /** The one day it is, as a number, where it is one. */
  day?: number
  /** The part of the day that is said with it: `night` for `گزشتہ رات`. */
  part?: string
  /** Said as a weekday alone: 1 for Monday to 7. */
  weekday?: number
  /** Quarter of a fiscal year, as year × 4 + quarter, for `اگلی سہ ماہی` after it. */
  quarter?: number
}

export type Unit = 'day' | 'week' | 'month' | 'year' | 'decade' | 'century'

const when = (value: string | null, grain: DateGrain, basis: When['basis']): When => ({
  value,
  grain,
  basis,
  calendar: 'gregorian',
})

export const onDay = (day: number, basis: When['basis']): When => {
  const date = when(dayText(day), 'day', basis)
  date.day = day
  return date
}
export const inMonth = (month: number, basis: When['basis']): When => when(monthText(month), 'month', basis)
export const inYear = (year: number, basis: When['basis']): When => when(yearText(year), 'year', basis)
export const between = (from: string, to: string, grain: DateGrain, basis: When['basis']): When =>
  when(`${from}/${to}`, grain, basis)
export const unknown = (grain: DateGrain, offset?: number): When => {
  const date = when(null, grain, 'relative')
  if (offset !== undefined) date.offset = offset
  return date
}

/** The unit that lies `n` units from the one that holds the anchor; fractions of years count in months. */
export function shifted(anchor: number, unit: Unit, n: number): When {
  if (!Number.isInteger(n)) {
    if (unit === 'year') return inMonth(monthOf(anchor) + Math.round(n * 12), 'relative')
    if (unit === 'decade') return shifted(anchor, 'year', Math.round(n * 10))
    if (unit === 'century') return shifted(anchor, 'year', Math.round(n * 100))
    if (unit === 'month') return onWeek(anchor + Math.round(n * 30.4))
  }
  const whole = Math.trunc(n)
  if (unit === 'day') return onDay(anchor + whole, 'relative')
  if (unit === 'week') return onWeek(anchor + whole * 7)
  if (unit === 'month') return inMonth(monthOf(anchor) + whole, 'relative')
  const { year } = civil(anchor)
  if (unit === 'year') return inYear(year + whole, 'relative')
  if (unit === 'decade') return when(decadeText(year + whole * 10), 'decade', 'relative')
  return when(centuryText(year + whole * 100), 'century', 'relative')
}

const onWeek = (day: number): When => when(weekText(day), 'week', 'relative')

/** How a unit writes its edge of an interval. */
const edgeText = (anchor: number, unit: Unit, n: number): string => {
  if (unit === 'decade') return edgeText(anchor, 'year', n * 10)
  if (unit === 'century') return edgeText(anchor, 'year', n * 100)
  return shifted(anchor, unit, n).value ?? ''
}

/** The last (`n` below 0) or next `n` units, from the anchor on: `گزشتہ تین سال`. */
export function spanOf(anchor: number, unit: Unit, n: number): When {
  const [whole, scale]: [Unit, number] = Number.isInteger(n)
    ? [unit, n]
    : [unit === 'year' ? 'month' : unit, n * (unit === 'year' ? 12 : 1)]
  const edges = [edgeText(anchor, whole, 0), edgeText(anchor, whole, Math.trunc(scale))]
  if (n < 0) edges.reverse()
  return between(edges[0], edges[1], whole === 'decade' || whole === 'century' ? 'year' : whole, 'relative')
}

/** The weekday nearest to a day: at or before it, at or after it, or on either side. */
export function weekdayNear(anchor: number, weekday: number, direction: -1 | 0 | 1): number {
  const ahead = (weekday - weekdayOf(anchor) + 7) % 7
  if (direction === 1) return anchor + ahead
  if (direction === -1) return anchor + ahead - (ahead === 0 ? 0 : 7)
  return anchor + (ahead > 3 ? ahead - 7 : ahead)
}
