import { capture, type Match } from '../rules/match'
import { civil, dayNumber, weekdayOf } from './calendar'
import { numberIn } from './context'
import { onDay, type When } from './when'

/** A date with what adjoins it; `at` gives the date that begins at a token. Null where they do not go together. */
export function joined(match: Match, date: When, at: (token: number) => When | null): When | null {
  const maker = JOINS[match.row.meaning]
  return maker(match, date, at)
}

type Join = (match: Match, date: When, at: (token: number) => When | null) => When | null

const JOINS: Record<string, Join> = {
  same: (_match, date) => (date.grain === 'day' || date.value === null ? date : null),

  // `منگل کی شام`: the day it is
  part: (match, date) => {
    const part = String(capture(match, 'part')?.value ?? '')
    return date.grain !== 'day' ? null : part ? { ...date, part } : date
  },

  // `رواں سال کے آخر`: to the grain that is named
  edge: (_match, date) => (date.grain === 'day' || date.grain === 'time' ? null : date),

  // `منگل، 13 جنوری`: the date says which Tuesday
  'weekday-date': (match, date, at) => {
    const other = at(Number(capture(match, 'other')?.value))
    if (!other || date.weekday === undefined || other.weekday !== undefined || other.grain !== 'day') return null
    return other.basis === 'relative' ? null : agreeing(other, date.weekday)
  },

  clock: (match, date) => {
    const hour = numberIn(match, 'hour')
    const minutes = numberIn(match, 'minutes')
    if (hour === undefined || date.grain !== 'day') return null
    const time = clock(hour, minutes ?? 0, String(capture(match, 'part')?.value ?? date.part ?? ''))
    if (time === null) return null
    if (date.day === undefined) return date.value === null ? { ...date, grain: 'time' } : null
    const { alternatives, ...rest } = date
    const at2 = (day: number) => `${onDay(day, rest.basis).value}T${timeText(time)}`
    const other = alternatives?.map((day) => `${day}T${timeText(time)}`)
    return { ...rest, ...(other ? { alternatives: other } : {}), value: at2(date.day + time.days), grain: 'time' }
  },
}

/** A day without a year is in the year in which it is the weekday that is said. */
function agreeing(date: When, weekday: number): When {
  if (date.basis !== 'inferred' || date.day === undefined || date.calendar !== 'gregorian') return date
  const { year, month, day } = civil(date.day)
  for (const other of [year, year - 1, year + 1]) {
    const number = dayNumber(other, month, day)
    if (number !== null && weekdayOf(number) === weekday) return onDay(number, 'inferred')
  }
  return date
}

export const JOIN_MEANINGS: readonly string[] = Object.keys(JOINS)

interface Time {
  hours: number
  minutes: number
  /** 1 after midnight. */
  days: number
}

const timeText = ({ hours, minutes }: Time): string =>
  `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`

/**
 * The time on the 24-hour clock. Urdu counts hours from 1 to 12 and names the part of the day; a night's hours after
 * twelve belong to the next day. Without a part: working hours, 7 to 6.
 */
function clock(said: number, minutes: number, part: string): Time | null {
  const whole = Math.floor(said)
  const rest = Math.round((said - whole) * 60) + minutes
  if (rest > 59 || whole > 24) return null
  if (whole > 12) return { hours: whole % 24, minutes: rest, days: whole === 24 ? 1 : 0 }
  const at = (hours: number, days = 0): Time => ({ hours, minutes: rest, days })
  switch (part) {
    case 'morning':
      return at(whole === 12 ? 0 : whole)
    case 'noon':
      return at(whole >= 10 ? whole : whole + 12)
    case 'afternoon':
    case 'evening':
      return at(whole === 12 ? 12 : whole + 12)
    case 'night':
      return whole === 12 ? at(0, 1) : whole < 5 ? at(whole, 1) : at(whole + 12)
    default:
      return at(whole === 12 || whole >= 7 ? whole : whole + 12)
  }
}
