import { describe, expect, it } from 'vitest'
import { formsOf } from '../../src/gazetteer/entries'
import { readRows } from '../../src/gazetteer/rows'

describe('rows', () => {
  it('reads cells by the names of their columns', () => {
    expect(readRows('form\tplace\nایرانی\tiran\n', 'demonyms', ['form'])).toMatchObject([
      { form: 'ایرانی', place: 'iran' },
    ])
  })

  it('takes Windows line ends, empty lines, and cells left out at the end', () => {
    expect(readRows('form\tplace\r\nایرانی\r\n\r\n', 'demonyms', ['form'])).toMatchObject([
      { form: 'ایرانی', place: '' },
    ])
  })

  it('says which file and line, and which column, is wrong', () => {
    expect(() => readRows('form\nایرانی\tiran', 'my.tsv', ['form'])).toThrow(/my\.tsv, line 2: 2 cells, not 1/)
    expect(() => readRows('form\nایرانی', 'my.tsv', ['form', 'place'])).toThrow(/my\.tsv: no column place/)
    expect(() => readRows('', 'my.tsv', ['form'])).toThrow(/no column form/)
  })

  it('keeps columns with the names of built-in properties apart from them', () => {
    const [row] = readRows('constructor\t__proto__\na\tb', 'my.tsv', [])
    expect(row.constructor).toBe('a')
    expect(row.toString).toBeUndefined()
  })

  it('reads forms, the weak ones with their mark', () => {
    expect(formsOf({ forms: 'نواز شریف | نواز? |  | شریف ?' })).toEqual([
      { text: 'نواز شریف', weak: false },
      { text: 'نواز', weak: true },
      { text: 'شریف', weak: true },
    ])
  })
})
