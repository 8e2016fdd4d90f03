import { capture, type Match } from '../rules/match'
import { civil, dayNumber, easter, weekdayOf } from './calendar'
import { type Context, numberIn, type Outcome } from './context'
import { hijriNear } from './lunar'
import { nearest } from './nearest'
import { onDay, unknown } from './when'

/**
 * A day known by name, from `tables/date-named.tsv`. The rule for its day: `08-14` of each year; `hijri 10-01`;
 * `sunday 2 05` for the second Sunday of May (-1 for the last); `easter -2` for days from Easter Sunday.
 */
export function named(match: Match, context: Context): Outcome {
  return namedDay(String(capture(match, 'named')?.value), match, context)
}

/** The day that a rule gives: in <year>, or in the year the tense points to. */
export function namedDay(rule: string, match: Match, context: Context): Outcome {
  const rel = numberIn(match, 'rel')
  const { anchor } = context
  const year = numberIn(match, 'year') ?? (rel !== undefined && anchor !== null ? civil(anchor).year + rel : undefined)
  if (rule.startsWith('hijri ')) {
    const [month, day] = rule.slice(6).split('-').map(Number)
    return hijriNear(match, context, month, day, year)
  }
  if (year !== undefined) {
    const day = dayInYear(rule, year)
    return day === null ? null : onDay(day, rel === undefined ? 'explicit' : 'relative')
  }
  if (anchor === null) return unknown('day')
  const day = nearest(match, context, anchor, (years) => dayInYear(rule, civil(anchor).year + years))
  return day === null ? null : onDay(day, 'inferred')
}

const WEEKDAYS: Record<string, number> = {
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
}

export function dayInYear(rule: string, year: number): number | null {
  const [kind, n, month] = rule.split(' ')
  if (kind === 'easter') return easter(year) + Number(n)
  const weekday = WEEKDAYS[kind]
  if (!weekday) {
    const [m, d] = rule.split('-').map(Number)
    return dayNumber(year, m, d)
  }
  const nth = Number(n)
  if (nth > 0) {
    const first = dayNumber(year, Number(month), 1) as number
    return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7
  }
  const last =
    (Number(month) === 12 ? (dayNumber(year + 1, 1, 1) as number) : (dayNumber(year, Number(month) + 1, 1) as number)) -
    1
  return last - ((weekdayOf(last) - weekday + 7) % 7)
}
