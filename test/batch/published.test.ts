import { expect, it } from 'vitest'
import { dayOf } from '../../src/batch/published'

it.each([
  ['2026-01-17', '2026-01-17'],
  ['2026-01-17T22:30:00+05:00', '2026-01-17'],
  ['2026-01-17 22:30', '2026-01-17'],
  ['2026/1/7', '2026-01-07'],
  ['20260117', '2026-01-17'],
  [20260117, '2026-01-17'],
  ['20260117T093000', '2026-01-17'],
  ['Sat, 17 Jan 2026 09:30:00 +0500', '2026-01-17'],
  ['7 January 2026', '2026-01-07'],
  ['  ', null],
  ['', null],
  [null, null],
  [undefined, null],
  // not understood: left for `extract` to refuse
  ['17/01/2026', '17/01/2026'],
  ['کل', 'کل'],
])('%j is the day %j', (value, day) => {
  expect(dayOf(value)).toBe(day)
})
