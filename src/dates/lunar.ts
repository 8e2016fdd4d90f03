import type { Match } from '../rules/match'
import { civil, dayNumber, dayText } from './calendar'
import { type Context, numberIn, type Outcome } from './context'
import { hijriMonth, hijriMonthOf } from './hijri'
import { nearest } from './nearest'
import { between, onDay, unknown, type When } from './when'

/** Hijri days by the Umm al-Qura calendar; the sighting of the moon in Pakistan may move them by a day. */
function hijriDay(month: number, day: number, basis: When['basis']): When {
  const number = hijriMonth(month) + day - 1
  return { ...onDay(number, basis), calendar: 'hijri', alternatives: [dayText(number - 1), dayText(number + 1)] }
}

/** The Hijri month meant, counted as year × 12 + month - 1. */
function hijriMonthSaid(match: Match, context: Context, day: number): number | null {
  const month = (numberIn(match, 'hijri') ?? 1) - 1
  const year = numberIn(match, 'year')
  if (year !== undefined) {
    if (year < 1600) return year * 12 + month
    // a Gregorian year beside a Hijri month: the Hijri year that has this day in it
    const within = dayNumber(year, 7, 1) as number
    const around = Math.floor(hijriMonthOf(within) / 12)
    for (const y of [around, around - 1, around + 1]) {
      if (civil(hijriMonth(y * 12 + month) + day - 1).year === year) return y * 12 + month
    }
    return null
  }
  const { anchor } = context
  if (anchor === null) return null
  const now = Math.floor(hijriMonthOf(anchor) / 12)
  const at = (years: number) => hijriMonth((now + years) * 12 + month) + day - 1
  const inside = hijriMonthOf(anchor) % 12 === month && numberIn(match, 'day') === undefined
  const number = inside ? anchor : nearest(match, context, anchor, at)
  return number === null ? null : hijriMonthOf(number)
}

/** <day> of <hijri> <year>, or the month alone. */
export function hijriDate(match: Match, context: Context): Outcome {
  const day = numberIn(match, 'day')
  if (day !== undefined && day > 30) return null
  const month = hijriMonthSaid(match, context, day ?? 15)
  const basis = numberIn(match, 'year') === undefined ? 'inferred' : 'explicit'
  if (month === null) return { ...unknown(day === undefined ? 'month' : 'day'), calendar: 'hijri' }
  if (day !== undefined) return hijriDay(month, day, basis)
  return {
    ...between(dayText(hijriMonth(month)), dayText(hijriMonth(month + 1) - 1), 'month', basis),
    calendar: 'hijri',
  }
}

/** <day> to <day2> of a Hijri month. */
export function hijriRange(match: Match, context: Context): Outcome {
  const [day, day2] = [numberIn(match, 'day') ?? 1, numberIn(match, 'day2') ?? 30]
  if (day > 30 || day2 > 30 || day > day2) return null
  const month = hijriMonthSaid(match, context, day2)
  if (month === null) return { ...unknown('day'), calendar: 'hijri' }
  const first = hijriMonth(month)
  const basis = numberIn(match, 'year') === undefined ? 'inferred' : 'explicit'
  return { ...between(dayText(first + day - 1), dayText(first + day2 - 1), 'day', basis), calendar: 'hijri' }
}

/** `1447ھ`: from the first of Muharram to the last day of the year. */
export function hijriYear(match: Match): Outcome {
  const year = numberIn(match, 'year')
  if (year === undefined || year < 1 || year > 1600) return null
  const text = between(dayText(hijriMonth(year * 12)), dayText(hijriMonth(year * 12 + 12) - 1), 'year', 'explicit')
  return { ...text, calendar: 'hijri' }
}

/** The first day of a Hijri day without a year, in the year the tense points to; for named days. */
export function hijriNear(match: Match, context: Context, month: number, day: number, year?: number): When | null {
  const { anchor } = context
  if (year !== undefined) {
    const around = Math.floor(hijriMonthOf(dayNumber(year, 7, 1) as number) / 12)
    for (const y of [around, around - 1, around + 1]) {
      if (civil(hijriMonth(y * 12 + month - 1) + day - 1).year === year)
        return hijriDay(y * 12 + month - 1, day, 'inferred')
    }
    return null
  }
  if (anchor === null) return { ...unknown('day'), calendar: 'hijri' }
  const now = Math.floor(hijriMonthOf(anchor) / 12)
  const number = nearest(match, context, anchor, (years) => hijriMonth((now + years) * 12 + month - 1) + day - 1)
  return number === null ? null : hijriDay(hijriMonthOf(number), day, 'inferred')
}
