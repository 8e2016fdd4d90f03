import { describe, expect, it } from 'vitest'
import { SortedLines } from '../../src/gazetteer/sorted-lines'

describe('lines searched where they lie', () => {
  const values = new Map([
    ['[ک]', 'k'],
    ['[ک]ا', ''],
    ['ا[ک]', 'c'],
    ['^[ک]ایa', 'qu'],
    ['z', 'last'],
  ])
  const lines = new SortedLines(SortedLines.pack(values))

  it('has every key, the first and the last and those that begin another', () => {
    for (const [key, value] of values) expect(lines.get(key)).toBe(value)
  })

  it('has no other', () => {
    for (const key of ['', '[', '[ک', '[ک]ای', 'a', 'zz', 'ی']) expect(lines.get(key)).toBeUndefined()
  })

  it('has no key that is longer than all, and takes none', () => {
    expect(lines.get('ک'.repeat(100))).toBeUndefined()
    expect(() => SortedLines.pack(new Map([['ک'.repeat(32), 'k']]))).toThrow(RangeError)
  })

  it('may be empty', () => {
    expect(new SortedLines(SortedLines.pack(new Map())).get('a')).toBeUndefined()
  })
})
