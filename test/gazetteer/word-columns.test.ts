import { expect, it } from 'vitest'
import { byteByWord, numberByWord } from '../../src/gazetteer/word-columns'

it('gives columns of zeros that share nothing, longer ones than a slab too', () => {
  const columns = [byteByWord(5), numberByWord(7), byteByWord(3), numberByWord(3_000_000), byteByWord(9)]
  columns.forEach((column, i) => {
    expect(column.every((value) => value === 0)).toBe(true)
    column.fill(i + 1)
  })
  columns.forEach((column, i) => {
    expect(column.every((value) => value === i + 1)).toBe(true)
  })
  expect(columns.map(({ length }) => length)).toEqual([5, 7, 3, 3_000_000, 9])
})
