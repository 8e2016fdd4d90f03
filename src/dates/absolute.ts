import type { Match } from '../rules/match'
import { civil, dayNumber, dayText, decadeText, monthOf, monthText, yearText } from './calendar'
import { type Context, numberIn, type Outcome } from './context'
import { hijriDate } from './lunar'
import { nearest } from './nearest'
import { between, inMonth, inYear, onDay, unknown } from './when'

/** A year in two digits is at most so many years ahead. */
const SOON = 10

/** The year that is said, by itself, in two digits or by its distance from the anchor's. */
function yearSaid(match: Match, { anchor }: Context, name = 'year'): number | undefined {
  const year = numberIn(match, name)
  if (year !== undefined) return year < 100 ? century(year, anchor) : year
  const rel = numberIn(match, 'rel')
  return rel === undefined || anchor === null ? undefined : civil(anchor).year + rel
}

/** Two digits mean the last such year, or one soon to come. */
function century(year: number, anchor: number | null): number {
  const now = anchor === null ? 2025 : civil(anchor).year
  return 2000 + year <= now + SOON ? 2000 + year : 1900 + year
}

/** <day>, <month> or <hijri>, <year> or <rel>, as many as there are. */
export function absolute(match: Match, context: Context): Outcome {
  const year = yearSaid(match, context)
  const month = numberIn(match, 'month')
  const day = numberIn(match, 'day')
  const basis = numberIn(match, 'rel') !== undefined ? 'relative' : year === undefined ? 'inferred' : 'explicit'
  if (numberIn(match, 'hijri') !== undefined) return hijriDate(match, context)
  if (month === undefined) return year === undefined ? null : inYear(year, basis)
  if (year !== undefined) {
    if (day === undefined) return inMonth(year * 12 + month - 1, basis)
    const number = dayNumber(year, month, day)
    return number === null ? null : onDay(number, basis)
  }
  const { anchor } = context
  if (anchor === null)
    return day === undefined || dayNumber(2000, month, day) !== null ? unknown(day ? 'day' : 'month') : null
  const now = civil(anchor)
  if (day === undefined) {
    const number = nearest(match, context, anchor, (years) => {
      // the month that we are in is neither past nor future
      const of = (now.year + years) * 12 + month - 1
      return of === monthOf(anchor) ? anchor : dayNumber(now.year + years, month, 15)
    })
    return number === null ? null : inMonth(monthOf(number), 'inferred')
  }
  const number = nearest(match, context, anchor, (years) => dayNumber(now.year + years, month, day))
  return number === null ? null : onDay(number, 'inferred')
}

/** <day> <month> <year> to <day2> <month2> <year2>, the left ones filled in from the right. */
export function absoluteRange(match: Match, context: Context): Outcome {
  const [day, day2] = [numberIn(match, 'day'), numberIn(match, 'day2')]
  const month2 = numberIn(match, 'month2') ?? numberIn(match, 'month')
  const month = numberIn(match, 'month') ?? month2
  if (day === undefined || day2 === undefined || month === undefined || month2 === undefined) return null
  const year2 = yearSaid(match, context, 'year2') ?? yearSaid(match, context)
  const { anchor } = context
  const basis = numberIn(match, 'rel') !== undefined ? 'relative' : year2 === undefined ? 'inferred' : 'explicit'
  let last: number | null
  if (year2 !== undefined) last = dayNumber(year2, month2, day2)
  else if (anchor === null) return unknown('day')
  else last = nearest(match, context, anchor, (years) => dayNumber(civil(anchor).year + years, month2, day2))
  if (last === null) return null
  let year = numberIn(match, 'year') !== undefined ? (yearSaid(match, context) as number) : civil(last).year
  let first = dayNumber(year, month, day)
  // `25 دسمبر سے 5 جنوری` begins in the year before
  if (first !== null && first > last && month > month2) first = dayNumber(--year, month, day)
  return first === null || first > last ? null : between(dayText(first), dayText(last), 'day', basis)
}

/** <month> <year> to <month2> <year2>. */
export function monthsRange(match: Match, context: Context): Outcome {
  const [month, month2] = [numberIn(match, 'month'), numberIn(match, 'month2')]
  if (month === undefined || month2 === undefined) return null
  const year2 = yearSaid(match, context, 'year2') ?? yearSaid(match, context)
  const { anchor } = context
  if (year2 === undefined && anchor === null) return unknown('month')
  let last: number
  if (year2 !== undefined) last = year2 * 12 + month2 - 1
  else {
    const now = civil(anchor as number)
    const day = nearest(match, context, anchor as number, (years) => dayNumber(now.year + years, month2, 15))
    if (day === null) return null
    last = monthOf(day)
  }
  const year = numberIn(match, 'year')
  let first = (year ?? Math.floor(last / 12)) * 12 + month - 1
  if (first > last) first -= 12
  return between(monthText(first), monthText(last), 'month', year2 === undefined ? 'inferred' : 'explicit')
}

/** The last (`-1`) or next (`1`) month of a name, this one left out. */
export function relMonth(match: Match, { anchor }: Context, [sign]: readonly string[]): Outcome {
  const month = numberIn(match, 'month')
  if (month === undefined) return null
  if (anchor === null) return unknown('month')
  const current = monthOf(anchor)
  const ahead = (((month - 1 - current) % 12) + 12) % 12
  return inMonth(current + (sign === '1' ? ahead || 12 : ahead - 12), 'relative')
}

/** <year> to <year2>, the second in two digits or four. */
export function yearsRange(match: Match): Outcome {
  const year = numberIn(match, 'year')
  let year2 = numberIn(match, 'year2')
  if (year === undefined || year2 === undefined) return null
  if (year2 < 100) year2 += Math.floor(year / 100) * 100
  if (year2 < year) return null
  return between(yearText(year), yearText(year2), 'year', 'explicit')
}

/** `80 کی دہائی`, `1990 کی دہائی`; with <tens2> from one to the other. */
export function decades(match: Match, context: Context): Outcome {
  const [first, second] = ['tens', 'tens2']
    .map((name) => numberIn(match, name))
    .map((tens) => {
      if (tens === undefined || tens >= 100) return tens
      // the last such decade that has begun
      const now = context.anchor === null ? 2025 : civil(context.anchor).year
      return 2000 + tens <= now ? 2000 + tens : 1900 + tens
    })
  if (first === undefined) return null
  const basis = (numberIn(match, 'tens') ?? 0) < 100 ? 'inferred' : 'explicit'
  const text = decadeText(first) + (second === undefined ? '' : `/${decadeText(second)}`)
  return { value: text, grain: 'decade', calendar: 'gregorian', basis }
}
