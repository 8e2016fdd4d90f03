import { capture, type Match } from '../rules/match'
import { absolute, absoluteRange, decades, monthsRange, relMonth, yearsRange } from './absolute'
import { centuryText, civil, dayNumber, monthOf, parseDay } from './calendar'
import { type Context, directionAt, looksAhead, NOTHING, numberIn, type Outcome, wordIn } from './context'
import { fiscalHalf, fiscalMonth, fiscalMonths, fiscalYear, quarter, season, seasonOfYear, yearQuarter } from './fiscal'
import { hijriRange, hijriYear } from './lunar'
import { named, namedDay } from './named'
import { between, inYear, onDay, shifted, spanOf, type Unit, unknown, type When, weekdayNear } from './when'

type Maker = (match: Match, context: Context, args: readonly string[]) => Outcome

/** `پانچ سال بعد` counts from what the article tells, not from its day. */
const FEW_AFTER = 3
/** `اگلے ایک گھنٹے` is no date. */
const FEWEST_HOURS = 12

/** Words of the `meaning` column, each with its arguments; `tables/README.md` lists them with examples. */
const MAKERS: Record<string, Maker> = {
  nothing: () => NOTHING,
  unknown: (_match, _context, [unit]) => unknown((unit as Unit) || 'day'),
  date: absolute,
  range: absoluteRange,
  months: monthsRange,
  years: yearsRange,
  // two round numbers with `کے درمیان` may count anything: `1000 اور 2000 کے درمیان`
  'years-between': (match) => {
    const round = ['year', 'year2'].every((name) => (numberIn(match, name) ?? 0) % 100 === 0)
    return round && capture(match, 'ce') === undefined && capture(match, 'sanah') === undefined
      ? null
      : yearsRange(match)
  },
  // `rel-month -1`: the last month of that name; `rel-month 1`: the next
  'rel-month': relMonth,
  // a number in words is a year only where it is no round figure
  'year-words': (match) => {
    const year = numberIn(match, 'year') ?? 0
    return year >= 1700 && year <= 2100 && year % 100 !== 0 ? inYear(year, 'explicit') : null
  },
  // `9 مئی کے مقدمات`: what is told of as an event has been, whatever the clause says
  'date-told': (match, context) => absolute(match, { ...context, told: true }),
  // `day-known 2023-05-09`: a day that is meant without its year by all who name it
  'day-known': (match, context, [text]) => {
    const day = parseDay(text)
    if (day === null || (context.anchor !== null && context.anchor < day)) return absolute(match, context)
    return onDay(day, 'inferred')
  },
  // `رواں ماہ کی 20 تاریخ`: <day> of the month of <rel>
  'day-of-month': (match, { anchor }) => {
    if (anchor === null) return unknown('day')
    const month = monthOf(anchor) + (numberIn(match, 'rel') ?? 0)
    const day = dayNumber(Math.floor(month / 12), (month % 12) + 1, numberIn(match, 'day') ?? 1)
    return day === null ? null : onDay(day, 'relative')
  },
  // `fixed 04-14`: a day of each year that another calendar names
  fixed: (match, context, [rule]) => namedDay(rule, match, context),
  'hijri-range': hijriRange,
  'hijri-year': hijriYear,
  decade: decades,
  named,
  season,
  'season-of-year': seasonOfYear,
  quarter,
  'year-quarter': yearQuarter,
  fiscal: fiscalYear,
  'fiscal-half': fiscalHalf,
  'fiscal-months': fiscalMonths,
  'fiscal-month': fiscalMonth,

  // `shift -1 day`: so many units from the anchor; without arguments, of the words <rel> and <unit>
  shift: (match, { anchor }, [n, unit]) => {
    const count = n === undefined ? (numberIn(match, 'rel') ?? 0) : Number(n)
    const grain = (unit ?? wordIn(match, 'unit')) as Unit
    const part = wordIn(match, 'any-part')
    const date = anchor === null ? unknown(grain, count) : shifted(anchor, grain, count)
    return part ? { ...date, part } : date
  },
  // `گزشتہ سے پیوستہ روز`: the <unit> before the last
  'before-last': (match, context) => MAKERS.shift(match, context, ['-2', wordIn(match, 'unit')]),
  // `kal 1`: so many days back or ahead, as the clause has it
  kal: (match, context, [n]) => {
    const days = Number(n)
    const { anchor } = context
    if (anchor === null) return { ...unknown('day'), offset: directionAt(match, context) * days }
    const ahead = directionAt(match, context) !== -1
    const date = onDay(anchor + (ahead ? days : -days), 'relative')
    return { ...date, alternatives: [onDay(anchor + (ahead ? -days : days), 'relative').value as string] }
  },
  // `today-weekday`: آج and a weekday: the day that has this name, near the anchor
  'today-weekday': (match, { anchor }) =>
    anchor === null ? unknown('day', 0) : onDay(weekdayNear(anchor, numberIn(match, 'weekday') ?? 1, 0), 'relative'),
  // `kal-weekday`: کل and a weekday: yesterday or tomorrow, whichever it is; else the nearest
  'kal-weekday': (match, context) => {
    const { anchor } = context
    if (anchor === null) return unknown('day')
    const near = weekdayNear(anchor, numberIn(match, 'weekday') ?? 1, 0)
    return onDay(near, 'relative')
  },
  // a bare weekday, by the tense of its clause; with <rel> or an argument by that
  weekday: (match, context, [sign]) => {
    const weekday = numberIn(match, 'weekday') ?? 1
    const { anchor } = context
    if (anchor === null) return { ...unknown('day'), weekday }
    const rel = sign === undefined ? numberIn(match, 'rel') : Number(sign)
    if (rel === -1) return onDay(weekdayNear(anchor - 1, weekday, -1), 'relative')
    if (rel === 1) return onDay(weekdayNear(anchor + 1, weekday, 1), 'relative')
    const ahead = looksAhead(match, context)
    return { ...onDay(weekdayNear(anchor, weekday, ahead ? 1 : -1), 'inferred'), weekday }
  },
  // two weekdays: `جمعہ سے اتوار`, `اتوار اور پیر کی درمیانی شب`
  weekdays: (match, context) => {
    const { anchor } = context
    if (anchor === null) return unknown('day')
    const ahead = looksAhead(match, context)
    const first = weekdayNear(anchor, numberIn(match, 'weekday') ?? 1, ahead ? 1 : -1)
    const last = weekdayNear(first, numberIn(match, 'weekday2') ?? 1, 1)
    return { ...between(dayOf(first), dayOf(last), 'day', 'inferred') }
  },
  // <count> <units> back (-1) or ahead (1)
  ago: (match, { anchor }, [sign]) => {
    const n = (numberIn(match, 'count') ?? 1) * Number(sign)
    const unit = wordIn(match, 'units')
    return anchor === null ? unknown(unit as Unit, n) : shifted(anchor, unit as Unit, n)
  },
  // `ایک روز بعد` counts from the article's day only where it looks ahead
  after: (match, context) => {
    const far = wordIn(match, 'units') !== 'day' && (numberIn(match, 'count') ?? 0) > FEW_AFTER
    return !far && looksAhead(match, context) ? MAKERS.ago(match, context, ['1']) : null
  },
  // the last or next <count> <units>
  span: (match, { anchor }) => {
    const sign = numberIn(match, 'rel') ?? -1
    const unit = wordIn(match, 'units')
    const n = (numberIn(match, 'count2') ?? numberIn(match, 'count') ?? 1) * sign
    if (unit === 'hour') {
      if (Math.abs(n) < FEWEST_HOURS) return null
      const days = Math.sign(n) * Math.ceil(Math.abs(n) / 24)
      return anchor === null ? unknown('day', days) : spanOf(anchor, 'day', days)
    }
    return anchor === null ? unknown(unit as Unit, n) : spanOf(anchor, unit as Unit, n)
  },
  // the day of the date before, so many days on: `اگلے روز`, `اسی روز`
  following: (_match, { previous }, [n]) => {
    if (previous?.day === undefined) return null
    return onDay(previous.day + Number(n), 'relative')
  },
  // `اس سے ایک دن پہلے`: <count> days before the date before
  'before-previous': (match, { previous }) => {
    const unit = wordIn(match, 'units') as Unit
    return previous?.day === undefined || unit !== 'day'
      ? unknown(unit)
      : onDay(previous.day - Math.floor(numberIn(match, 'count') ?? 1), 'relative')
  },
  // `اگلے روز`: of the day before it in the text; of the article's own where the clause looks ahead
  'next-day': (match, context) =>
    MAKERS.following(match, context, ['1']) ??
    (looksAhead(match, context) ? MAKERS.shift(match, context, ['1', 'day']) : unknown('day')),
  // a season that is told of; `سردیوں میں` of every year is no date
  'season-told': (match, context) => (directionAt(match, context) === 0 ? NOTHING : season(match, context)),
  // `نئے سال`: the one ahead, from July on
  'new-year': (_match, { anchor }) => {
    if (anchor === null) return unknown('year')
    const { year, month } = civil(anchor)
    return inYear(month > 6 ? year + 1 : year, 'relative')
  },
  century: (match) => {
    const n = numberIn(match, 'ordinal') ?? 0
    if (n < 1 || n > 22) return null
    const text = centuryText((n - 1) * 100)
    const decade = numberIn(match, 'ordinal2')
    if (decade !== undefined) {
      return decade < 1 || decade > 10 ? null : explicit(`${text.slice(0, 2)}${decade - 1}X`, 'decade')
    }
    return explicit(text, 'century')
  },
  'century-bc': (match) => {
    const n = numberIn(match, 'ordinal') ?? 0
    return n < 1 ? null : explicit(`-${String(n - 1).padStart(2, '0')}XX`, 'century')
  },
  // ISO 8601 has a year 0: 44 BC is -0043
  bc: (match) => {
    const n = numberIn(match, 'number') ?? 0
    if (n < 1 || n > 9999 || !Number.isInteger(n)) return null
    return explicit(n === 1 ? '0000' : `-${String(n - 1).padStart(4, '0')}`, 'year')
  },
  // `آج بھی` is a day where the clause looks ahead, and "still" elsewhere
  'today-also': (match, context) => (looksAhead(match, context) ? MAKERS.shift(match, context, ['0', 'day']) : NOTHING),
}

const explicit = (value: string, grain: When['grain']): When => ({
  value,
  grain,
  basis: 'explicit',
  calendar: 'gregorian',
})
const dayOf = (day: number): string => onDay(day, 'inferred').value as string

/** Raises no error on a meaning that is not known: the tests read every row. */
export function meaningOf(match: Match, context: Context): Outcome {
  const { meaning } = match.row
  let made = makers.get(meaning)
  if (!made) {
    const [name, ...args] = meaning.split(' ')
    made = { maker: MAKERS[name], args }
    makers.set(meaning, made)
  }
  return made.maker(match, context, made.args)
}

/** By what the column says; there are few meanings, and many dates. */
const makers = new Map<string, { maker: Maker; args: readonly string[] }>()

export const MEANINGS: readonly string[] = Object.keys(MAKERS)
