import { capture, type Match } from '../rules/match'
import { civil, monthText, yearText } from './calendar'
import { type Context, directionAt, numberIn, type Outcome } from './context'
import { between, inMonth, unknown, type When } from './when'

/** Pakistan's fiscal year runs from July to June. */
const FIRST_MONTH = 6

/** The year in which the fiscal year that holds a day begins. */
const fiscalOf = (day: number): number => {
  const { year, month } = civil(day)
  return month > FIRST_MONTH ? year : year - 1
}

/** The year in which the fiscal year named begins: <fiscal-years>, or <year> and <year2>, or <rel>; else the current one. */
function begins(match: Match, { anchor }: Context): number | null {
  const said = numberIn(match, 'fiscal-years')
  if (said !== undefined) return said
  const [a, b] = [numberIn(match, 'year'), numberIn(match, 'year2')]
  if (a !== undefined && b !== undefined) {
    const full = (year: number, other: number) => (year < 100 ? Math.floor(other / 100) * 100 + year : year)
    const [first, last] = [full(a, b), full(b, a)].sort((x, y) => x - y)
    return last === first + 1 ? first : null
  }
  // `مالی سال 2024` is the one that ends in 2024
  if (a !== undefined) return a - 1
  return anchor === null ? null : fiscalOf(anchor) + (numberIn(match, 'rel') ?? 0)
}

const isSaid = (match: Match): boolean =>
  numberIn(match, 'year') !== undefined || numberIn(match, 'fiscal-years') !== undefined
const basisOf = (match: Match): When['basis'] => (isSaid(match) ? 'explicit' : 'relative')

/** Months from the beginning of a fiscal year on: `[from, to]`. */
const months = (first: number, from: number, to: number, grain: When['grain'], basis: When['basis']): When =>
  between(monthText(first * 12 + FIRST_MONTH + from), monthText(first * 12 + FIRST_MONTH + to), grain, basis)

/** `مالی سال 2024-25` by its months; `رواں مالی سال` by its years, as the gold has it. */
export function fiscalYear(match: Match, context: Context): Outcome {
  const first = begins(match, context)
  if (first === null) return isSaid(match) ? null : unknown('year', numberIn(match, 'rel') ?? 0)
  if (!isSaid(match)) return between(yearText(first), yearText(first + 1), 'year', 'relative')
  return months(first, 0, 11, 'year', 'explicit')
}

/** <ordinal> quarter of the fiscal year named or current; or <rel>, from the quarter named before. */
export function quarter(match: Match, context: Context): Outcome {
  const { anchor, previous } = context
  const number = numberIn(match, 'ordinal')
  if (number !== undefined) {
    if (number > 4) return null
    const first = begins(match, context)
    return first === null ? unknown('quarter') : inQuarter(first * 4 + number - 1, basisOf(match))
  }
  const rel = numberIn(match, 'rel') ?? 0
  if (previous?.quarter !== undefined && rel === 1) return inQuarter(previous.quarter + 1, 'relative')
  if (anchor === null) return unknown('quarter', rel)
  const { month } = civil(anchor)
  const current = fiscalOf(anchor) * 4 + Math.floor(((month + 5) % 12) / 3)
  return inQuarter(current + rel, 'relative')
}

/** <ordinal> quarter of a calendar year, <year> or <rel>. */
export function yearQuarter(match: Match, { anchor }: Context): Outcome {
  const number = numberIn(match, 'ordinal') ?? 0
  if (number < 1 || number > 4) return null
  const said = numberIn(match, 'year')
  if (said === undefined && anchor === null) return unknown('quarter')
  const year = said ?? civil(anchor as number).year + (numberIn(match, 'rel') ?? 0)
  const first = year * 12 + number * 3 - 3
  return between(monthText(first), monthText(first + 2), 'quarter', basisOf(match))
}

const inQuarter = (index: number, basis: When['basis']): When => {
  const from = (index % 4) * 3
  return { ...months(Math.floor(index / 4), from, from + 2, 'quarter', basis), quarter: index }
}

export function fiscalHalf(match: Match, context: Context): Outcome {
  const number = numberIn(match, 'ordinal')
  const first = begins(match, context)
  if (number === undefined || number > 2) return null
  if (first === null) return unknown('month')
  return months(first, number * 6 - 6, number * 6 - 1, 'month', basisOf(match))
}

/** `رواں مالی سال کے پہلے چار ماہ`. */
export function fiscalMonths(match: Match, context: Context): Outcome {
  const count = numberIn(match, 'count')
  const first = begins(match, context)
  if (count === undefined || count > 12) return null
  if (first === null) return unknown('month')
  return months(first, 0, count - 1, 'month', basisOf(match))
}

/** `گزشتہ مالی سال کے اکتوبر`. */
export function fiscalMonth(match: Match, context: Context): Outcome {
  const month = (numberIn(match, 'month') ?? 1) - 1
  const first = begins(match, context)
  if (first === null) return unknown('month')
  return inMonth((month < FIRST_MONTH ? first + 1 : first) * 12 + month, basisOf(match))
}

/** First month (0 for January) and length of the seasons of Pakistan. */
const SEASONS: Record<string, number> = { spring: 2, summer: 5, autumn: 8, winter: 11 }

/** The season that the anchor is in, or the next, or by tense the last one. */
export function season(match: Match, context: Context): Outcome {
  const { anchor } = context
  const first = SEASONS[String(capture(match, 'season')?.value)]
  const year = numberIn(match, 'year')
  if (year !== undefined) return inSeason(year * 12 + first, 'explicit')
  if (anchor === null) return unknown('month')
  const now = civil(anchor)
  const month = now.year * 12 + now.month - 1
  const rel = numberIn(match, 'rel')
  // the last one that began, which may be the one we are in
  let from = Math.floor((month - first) / 12) * 12 + first
  const inside = month < from + 3
  if (rel === 1 || (rel !== -1 && !inside && directionAt(match, context) !== -1)) from += 12
  else if (rel === -1 && inside) from -= 12
  return inSeason(from, 'relative')
}

/** The season that begins in the year of <rel>. */
export function seasonOfYear(match: Match, { anchor }: Context): Outcome {
  if (anchor === null) return unknown('month')
  const year = civil(anchor).year + (numberIn(match, 'rel') ?? 0)
  return inSeason(year * 12 + SEASONS[String(capture(match, 'season')?.value)], 'relative')
}

const inSeason = (from: number, basis: When['basis']): When =>
  between(monthText(from), monthText(from + 2), 'month', basis)
