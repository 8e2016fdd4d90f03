import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civil, dayNumber, dayText, parseDay, weekdayOf } from '../../src/dates/calendar'
import { hijriMonth, hijriMonthOf } from '../../src/dates/hijri'
import { writeNumber } from '../../src/text/numbers'
import { datesIn, lexicon } from './reading'

const MONTHS = 'جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر'.split(' ')
const ENGLISH = 'January February March April May June July August September October November December'.split(' ')
const WEEKDAYS = 'پیر منگل بدھ جمعرات جمعہ ہفتہ اتوار'.split(' ')

const SYSTEMS = ['0123456789', '۰۱۲۳۴۵۶۷۸۹', '٠١٢٣٤٥٦٧٨٩']
const inDigits = (text: string, system: string) => text.replace(/[0-9]/g, (digit) => system[Number(digit)])

/** A day of the Gregorian calendar, 1900 to 2100. */
const days = fc.integer({ min: dayNumber(1900, 1, 1) as number, max: dayNumber(2100, 12, 31) as number })

const two = (n: number) => String(n).padStart(2, '0')
const FORMS: Record<string, (day: number) => string> = {
  'day month year': (d) => `${civil(d).day} ${MONTHS[civil(d).month - 1]} ${civil(d).year}`,
  joined: (d) => `${civil(d).day}${MONTHS[civil(d).month - 1]}${civil(d).year}`,
  'with the mark of the era': (d) => `${two(civil(d).day)} ${MONTHS[civil(d).month - 1]} ${civil(d).year}ء`,
  'with a comma': (d) => `${civil(d).day} ${MONTHS[civil(d).month - 1]}، ${civil(d).year}`,
  'with سنہ': (d) => `${civil(d).day} ${MONTHS[civil(d).month - 1]} سنہ ${civil(d).year}`,
  'weekday first': (d) =>
    `${WEEKDAYS[weekdayOf(d) - 1]} ${civil(d).day} ${MONTHS[civil(d).month - 1]} ${civil(d).year}`,
  'month first': (d) => `${MONTHS[civil(d).month - 1]} ${civil(d).day}، ${civil(d).year}`,
  English: (d) => `${ENGLISH[civil(d).month - 1]} ${civil(d).day}, ${civil(d).year}`,
  slashes: (d) => `${two(civil(d).day)}/${two(civil(d).month)}/${civil(d).year}`,
  hyphens: (d) => `${civil(d).day}-${civil(d).month}-${civil(d).year}`,
  ISO: (d) => dayText(d),
  'day in words': (d) => `${writeNumber(lexicon, civil(d).day)} ${MONTHS[civil(d).month - 1]} ${civil(d).year}`,
  'all in words': (d) =>
    `${writeNumber(lexicon, civil(d).day)} ${MONTHS[civil(d).month - 1]} ${writeNumber(lexicon, civil(d).year)}`,
}

describe('a day written and read back', () => {
  it.each(Object.keys(FORMS))('%s', (form) => {
    fc.assert(
      fc.property(days, fc.constantFrom(...SYSTEMS), (day, system) => {
        const text = inDigits(FORMS[form](day), system)
        expect(datesIn(text, null).map((date) => [date.text, date.value])).toEqual([[text, dayText(day)]])
      }),
      { numRuns: 300 },
    )
  })

  it('within a sentence, with its place in the text', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...Object.keys(FORMS)), (day, form) => {
        const date = FORMS[form](day)
        const text = `اسلام آباد میں ${date} کو اجلاس ہوا۔`
        expect(datesIn(text, '2026-01-17').map((d) => [d.start, d.end, d.value])).toEqual([
          [text.indexOf(date), text.indexOf(date) + date.length, dayText(day)],
        ])
      }),
    )
  })

  it('a month of each year', () => {
    for (let year = 1900; year <= 2100; year += 7) {
      MONTHS.forEach((month, m) => {
        expect(datesIn(`${month} ${year}`, null).map((date) => date.value)).toEqual([`${year}-${two(m + 1)}`])
      })
    }
  })

  it('without a year, by the tense', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 60, max: 300 }), (day, away) => {
        if (civil(day).month === 2 && civil(day).day === 29) return
        const said = `${civil(day).day} ${MONTHS[civil(day).month - 1]}`
        expect(datesIn(`اجلاس ${said} کو ہوا تھا`, dayText(day + away))[0].value).toBe(dayText(day))
        expect(datesIn(`اجلاس ${said} کو ہوگا`, dayText(day - away))[0].value).toBe(dayText(day))
      }),
    )
  })

  it('a weekday by the tense, never more than a week away', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 6 }), (day, ahead) => {
        const name = WEEKDAYS[weekdayOf(day) - 1]
        expect(datesIn(`اجلاس ${name} کو ہوا تھا`, dayText(day + ahead))[0].value).toBe(dayText(day))
        expect(datesIn(`اجلاس ${name} کو ہوگا`, dayText(day - ahead))[0].value).toBe(dayText(day))
      }),
    )
  })
})

describe('calendars', () => {
  it('reads the days it writes', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(parseDay(dayText(day))).toBe(day)
      }),
    )
  })

  it('knows no day that is none', () => {
    expect([parseDay('2023-02-29'), parseDay('2023-13-01'), parseDay('2023-1-1'), parseDay('gestern')]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  it('finds the first day of each Hijri month, 1300 to 1500', () => {
    for (let month = 1300 * 12; month < 1500 * 12; month++) {
      expect(hijriMonthOf(hijriMonth(month))).toBe(month)
      expect(hijriMonthOf(hijriMonth(month) - 1)).toBe(month - 1)
    }
  })
})
