/** Days are counted from 1970-01-01; months are counted as year × 12 + month - 1; weeks by their Mondays. */
const MS_PER_DAY = 86_400_000
export const MONDAY = 1

/** The number of a day of the Gregorian calendar, or null where there is no such day. */
export function dayNumber(year: number, month: number, day: number): number | null {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.getTime() / MS_PER_DAY
}

export function civil(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * MS_PER_DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** Monday 1 to Sunday 7. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1

const padded = (n: number, length: number) => String(n).padStart(length, '0')

export const yearText = (year: number): string => (year < 0 ? `-${padded(-year, 4)}` : padded(year, 4))

export function dayText(day: number): string {
  const date = civil(day)
  return `${yearText(date.year)}-${padded(date.month, 2)}-${padded(date.day, 2)}`
}

export const monthText = (month: number): string =>
  `${yearText(Math.floor(month / 12))}-${padded((((month % 12) + 12) % 12) + 1, 2)}`

export function monthOf(day: number): number {
  const date = civil(day)
  return date.year * 12 + date.month - 1
}

/** Its week as ISO 8601 counts them: week 1 holds the year's first Thursday. */
export function weekText(day: number): string {
  const thursday = day - weekdayOf(day) + 4
  const { year } = civil(thursday)
  const first = dayNumber(year, 1, 1) as number
  return `${yearText(year)}-W${padded(Math.floor((thursday - first) / 7) + 1, 2)}`
}

export const decadeText = (year: number): string => `${yearText(year).slice(0, 3)}X`
export const centuryText = (year: number): string => `${yearText(year).slice(0, 2)}XX`

/** The day of `YYYY-MM-DD`, or null. */
export function parseDay(text: string): number | null {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return null
  const [year, month, day] = [text.slice(0, 4), text.slice(5, 7), text.slice(8)].map(Number)
  return Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day) ? dayNumber(year, month, day) : null
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
export function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const k = Math.floor(c / 4)
  const l = (32 + 2 * (b % 4) + 2 * k - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1) as number
}
