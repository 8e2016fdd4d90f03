import type { Words } from './words'

const DAY = 86_400_000

/** The first day that an ISO 8601 value of a date covers, in milliseconds UTC; null where it cannot be read. */
export function firstDay(value: string | null): number | null {
  const start = value?.split('/')[0] ?? ''
  if (start.length < 4) return null
  const year = Number(start.slice(0, 4).replace(/X/g, '0'))
  if (!Number.isInteger(year)) return null
  const rest = start.slice(5)
  if (rest.startsWith('W')) return firstOfWeek(year, Number(rest.slice(1, 3)))
  const month = rest === '' ? 1 : Number(rest.slice(0, 2))
  const day = rest.length < 5 ? 1 : Number(rest.slice(3, 5))
  const [hour, minute] = rest[5] === 'T' ? [Number(rest.slice(6, 8)), Number(rest.slice(9, 11))] : [0, 0]
  const time = Date.UTC(year, month - 1, day, hour, minute)
  return Number.isNaN(time) ? null : time
}

/** Monday of an ISO week: the first week of a year is the one with 4 January. */
function firstOfWeek(year: number, week: number): number | null {
  if (!Number.isInteger(week)) return null
  const fourth = Date.UTC(year, 0, 4)
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7
  return fourth + ((week - 1) * 7 - weekday) * DAY
}

/** An ISO 8601 value of a date as people read it: `17 جنوری 2026`. What is no such value stays as it is. */
export function readable(value: string, words: Words): string {
  return value
    .split('/')
    .map((part) => one(part, words))
    .join(` ${words.to} `)
}

function one(value: string, words: Words): string {
  const week = /^(\d{4})-W(\d\d)$/.exec(value)
  if (week) return `${words.weekOf} ${Number(week[2])}، ${week[1]}`
  const found = /^(\d{4})-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d))?)?$/.exec(value)
  const month = found && words.months[Number(found[2]) - 1]
  if (!found || !month) return value
  const [, year, , day, time] = found
  return [day ? String(Number(day)) : null, month, year, time].filter(Boolean).join(' ')
}
