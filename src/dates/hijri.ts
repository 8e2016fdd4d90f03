/** The Umm al-Qura calendar, as Intl carries it (ICU, from the tables of the King Abdulaziz City, 1300 to 1600 AH). */
const MS_PER_DAY = 86_400_000
/** 1 Muharram of year 1, and the mean length of a year, for a first guess. */
const EPOCH = -492_148
const MEAN_YEAR = 354.36708
const MEAN_MONTH = MEAN_YEAR / 12
/** A guess is never further off than this. */
const NEAR = 6

let format: Intl.DateTimeFormat | null = null

function hijri(day: number): { year: number; month: number; day: number } {
  format ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  const parts = { year: 0, month: 0, day: 0 }
  for (const { type, value } of format.formatToParts(day * MS_PER_DAY)) {
    if (type === 'year' || type === 'month' || type === 'day') parts[type] = Number.parseInt(value, 10)
  }
  return parts
}

const firsts = new Map<number, number>()

/** The day number (days from 1970-01-01) of the first of a Hijri month, counted as year × 12 + month - 1. */
export function hijriMonth(month: number): number {
  let first = firsts.get(month)
  if (first === undefined) {
    const year = Math.floor(month / 12)
    const guess = Math.round(EPOCH + (year - 1) * MEAN_YEAR + (month % 12) * MEAN_MONTH)
    first = guess
    for (let day = guess - NEAR; day <= guess + NEAR; day++) {
      const at = hijri(day)
      if (at.day === 1 && at.year === year && at.month === (month % 12) + 1) first = day
    }
    firsts.set(month, first)
  }
  return first
}

/** The Hijri month, counted as year × 12 + month - 1, that a day stands in. */
export function hijriMonthOf(day: number): number {
  const at = hijri(day)
  return at.year * 12 + at.month - 1
}
