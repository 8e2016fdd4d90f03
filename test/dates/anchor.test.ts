import { describe, expect, it } from 'vitest'
import { findPublished } from '../../src/dates/anchor'
import { dateRecords, readDates } from '../../src/dates/dates'
import { readingOf } from './reading'

describe('the day an article is dated', () => {
  it.each([
    ['سڑک کھل گئی\n\nویب ڈیسک بدھ 27 اکتوبر 2021\n\nاسلام آباد: وزیر نے کہا', '2021-10-27'],
    ['سڑک کھل گئی\nویب ڈیسک January 17, 2026\nاسلام آباد: وزیر نے کہا', '2026-01-17'],
    ['سڑک کھل گئی ویب ڈیسک جمعـء 5 نومبر 2021 لندن: ماہرین نے کہا', '2021-11-05'],
    [' date 2026-01-17 title سڑک کھل گئی\n\nاسلام آباد: وزیر نے کہا', '2026-01-17'],
    ['کابل ۔ 10 اگست 2014 (اے پی پی) وزیر نے کہا', '2014-08-10'],
    ['17 جنوری 2026\nوزیر نے اسلام آباد میں سڑک کھول دی', '2026-01-17'],
    // no year, so no day to count from
    ['کابل ۔ 10 اگست (اے پی پی) وزیر نے کہا', null],
    // a date of what is told
    ['وزیر نے 17 جنوری 2020 کو سڑک کھولی تھی جو اب بند ہے', null],
    ['یہ 27 نومبر 1973 کی رات تھی۔\nسب سو رہے تھے', null],
    ['وزیر نے کہا', null],
    ['', null],
  ])('%j: %s', (text, day) => expect(findPublished(readingOf(text, null))).toBe(day))
})

describe('a dateline inside a text', () => {
  const values = (text: string) => readDates(readingOf(text, '2014-09-24')).map(({ when }) => when.value)

  it('is what the days after it are counted from', () => {
    const report = 'گزشتہ روز اجلاس ہوا۔ ملتان۔20 ستمبر (اے پی پی) وزیر نے ہفتہ کو کہا کہ اجلاس آج ہوا تھا'
    expect(values(report)).toEqual(['2014-09-23', '2014-09-20', '2014-09-20', '2014-09-20'])
  })

  it('has an agency behind its day', () => {
    expect(values('ملتان۔20 ستمبر (گیارہ افراد) کو آئے۔ اجلاس آج ہوا')).toEqual(['2014-09-20', '2014-09-24'])
  })
})

describe('date records', () => {
  it('hold equal values once, with all their mentions', () => {
    const text =
      'اجلاس 13 جنوری کو ہوا تھا۔ وزیر نے منگل کو کہا کہ وہ کل آئیں گے۔ فیصلہ چند روز قبل ہوا اور چند روز قبل بدلا۔'
    const reading = readingOf(text, '2026-01-17')
    const records = dateRecords(reading, readDates(reading))
    expect(records.map(({ id, value, mentions }) => [id, value, mentions.map((mention) => mention.text)])).toEqual([
      ['d1', '2026-01-13', ['13 جنوری', 'منگل']],
      ['d2', '2026-01-18', ['کل']],
      ['d3', null, ['چند روز قبل']],
      ['d4', null, ['چند روز قبل']],
    ])
    for (const { mentions } of records) for (const m of mentions) expect(text.slice(m.start, m.end)).toBe(m.text)
  })

  it('keep the other reading, and the offset where there is no day to count from', () => {
    const dated = readingOf('اجلاس کل ہوگا', '2026-01-17')
    expect(dateRecords(dated, readDates(dated))[0]).toMatchObject({
      value: '2026-01-18',
      basis: 'relative',
      alternatives: ['2026-01-16'],
    })
    const undated = readingOf('اجلاس گزشتہ روز ہوا', null)
    expect(dateRecords(undated, readDates(undated))[0]).toMatchObject({ value: null, grain: 'day', offset: -1 })
  })

  it('mark Hijri days, which may be sighted a day off', () => {
    const reading = readingOf('12 ربیع الاول 1447ھ', null)
    expect(dateRecords(reading, readDates(reading))[0]).toMatchObject({
      value: '2025-09-04',
      calendar: 'hijri',
      basis: 'explicit',
      alternatives: ['2025-09-03', '2025-09-05'],
    })
  })
})
