import { describe, expect, it } from 'vitest'
import { readAgreements } from '../../src/agreements/index'
import { readingOf } from './reading'

const STATES = ['پاکستان', 'ایران', 'چین', 'روس', 'مصر', 'جاپان', 'فرانس', 'جرمنی', 'نیپال', 'عراق', 'کویت']
const FIELDS = ['بجلی', 'گیس', 'تعلیم', 'صحت', 'زراعت', 'سیاحت', 'ریلوے']
const WORDS = ['معاہدے', 'مفاہمتی یادداشت', 'جنگ بندی', 'سمجھوتے']
const of = (words: string[], i: number) => words[i % words.length]

/** So many sentences, or one of their length, that speak of nothing but agreements, all different. */
const varied = (count: number, end: string): string =>
  Array.from(
    { length: count },
    (_, i) =>
      `${of(STATES, i)} اور ${of(STATES, i * 3 + 1)} نے ${of(FIELDS, i)} کے شعبے میں ${of(WORDS, i)} پر دستخط کیے${end}`,
  ).join(' ')
const firms = (count: number): string =>
  Array.from({ length: count }, (_, i) => `کمپنی ${i} نے ادارہ ${i} سے نئے معاہدے پر دستخط کیے۔`).join(' ')

/** Milliseconds of processor time of the stage alone, the least of some runs. */
function timeOf(text: string): number {
  const reading = readingOf(text)
  const times = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage()
    readAgreements(reading)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return Math.min(...times)
}

describe('a text of nothing but agreements', () => {
  const LESS = 100
  const TIMES = 8
  it.each([
    ['in sentences', (count: number) => varied(count, '۔')],
    ['in one sentence', (count: number) => varied(count, '')],
    ['each another', firms],
    ['of one word', (count: number) => 'معاہدہ '.repeat(6 * count)],
  ])('takes time by its length: %s', (_, text) => {
    timeOf(text(LESS))
    // a third of what quadratic time would cost
    expect(timeOf(text(LESS * TIMES)) / timeOf(text(LESS))).toBeLessThan((TIMES * TIMES) / 3)
  })
})
