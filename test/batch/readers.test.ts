import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../src/batch/readers/csv'
import { readJson } from '../../src/batch/readers/json'
import { readLines } from '../../src/batch/readers/lines'
import type { Row } from '../../src/batch/row'

type Reader = (chunks: AsyncIterable<Uint8Array>) => AsyncGenerator<Row>

/** The rows of a text whose bytes come in pieces of this size. */
async function read(reader: Reader, text: string | Uint8Array, size = 7): Promise<Row[]> {
  const bytes = Buffer.from(text as string)
  async function* chunks() {
    for (let i = 0; i < bytes.length; i += size) yield new Uint8Array(bytes.subarray(i, i + size))
  }
  const rows: Row[] = []
  for await (const row of reader(chunks())) rows.push(row)
  return rows
}

const textOf = ({ bytes }: Row) => Buffer.from(bytes).toString()
const lines: Reader = (chunks) => readLines('x', chunks)
const json: Reader = (chunks) => readJson('x', chunks)
const csv: Reader = (chunks) => readCsv('x', chunks, 'csv')
const tsv: Reader = (chunks) => readCsv('x', chunks, 'tsv')

describe('JSON lines', () => {
  it('gives each line with its number and its byte offset', async () => {
    const rows = await read(lines, '\uFEFF{"a":"لاہور"}\r\n\n  \n{"b":1}')
    expect(rows.map((row) => [textOf(row).trim(), row.line, row.offset])).toEqual([
      ['{"a":"لاہور"}', 1, 3],
      ['{"b":1}', 4, 27],
    ])
  })

  it('gives the same rows however the bytes are cut', async () => {
    const row = fc.string({ unit: fc.constantFrom('ل', 'a', '\r', ' ', '\u2028', '"') })
    await fc.assert(
      fc.asyncProperty(fc.array(row), fc.integer({ min: 1, max: 30 }), async (given, size) => {
        const rows = await read(lines, given.join('\n'), size)
        const whole = Buffer.from(given.join('\n'))
        expect(rows.map(textOf)).toEqual(given.filter((line) => !/^[\r ]*$/.test(line)))
        for (const found of rows) {
          expect(whole.subarray(found.offset as number).indexOf(Buffer.from(found.bytes))).toBe(0)
        }
      }),
    )
  })
})

describe('JSON arrays', () => {
  it('cuts elements and leaves them as they are', async () => {
    const rows = await read(json, ' [ {"a": "],[\\"}"},\n {"b": [1, {"c": 2}]} , 7, "x"] \n')
    expect(rows.map((row) => [textOf(row).trim(), row.line])).toEqual([
      ['{"a": "],[\\"}"}', 1],
      ['{"b": [1, {"c": 2}]}', 2],
      ['7', 2],
      ['"x"', 2],
    ])
  })

  it('gives the same elements however the bytes are cut, and however they are written', async () => {
    const cases = fc.tuple(
      fc.array(fc.dictionary(fc.string(), fc.jsonValue())),
      fc.nat(2),
      fc.integer({ min: 1, max: 40 }),
    )
    await fc.assert(
      fc.asyncProperty(cases, async ([given, indent, size]) => {
        const text = JSON.stringify(given, null, indent)
        const rows = await read(json, text, size)
        expect(rows.map((row) => JSON.parse(textOf(row)))).toEqual(JSON.parse(text))
        for (const row of rows) {
          expect(
            Buffer.from(text)
              .subarray(row.offset as number)
              .indexOf(Buffer.from(row.bytes)),
          ).toBe(0)
        }
      }),
    )
  })

  it('reads objects that stand one after another', async () => {
    expect((await read(json, '{\n "a": 1\n}\n{"a": 2}')).map((row) => JSON.parse(textOf(row)).a)).toEqual([1, 2])
  })

  it('gives what is cut short as a row in error', async () => {
    const rows = await read(json, '[{"a": 1}, {"a": "لا')
    expect(rows.map(({ error }) => error?.code)).toEqual([undefined, 'input-broken'])
  })

  it('reads an empty array and an empty file', async () => {
    expect([await read(json, '[]'), await read(json, ' ')]).toEqual([[], []])
  })
})

describe('CSV', () => {
  it('reads quoted newlines, quotes and delimiters', async () => {
    const rows = await read(csv, '\uFEFFid,text\n1,"پہلی سطر\nدوسری ""سطر"", ختم"\n2,لاہور\n')
    expect(rows.map((row) => [JSON.parse(textOf(row)), row.line])).toEqual([
      [{ id: '1', text: 'پہلی سطر\nدوسری "سطر", ختم' }, 2],
      [{ id: '2', text: 'لاہور' }, 4],
    ])
  })

  it.each([';', '\t', '|'])('finds that %j stands between the fields', async (delimiter) => {
    const [row] = await read(csv, `${['id', 'text'].join(delimiter)}\n${['1', 'وہ، یہ, سب'].join(delimiter)}`, 64)
    expect(JSON.parse(textOf(row))).toEqual({ id: '1', text: 'وہ، یہ, سب' })
  })

  it('reads TSV', async () => {
    const [row] = await read(tsv, 'id\ttext\n1\tلاہور, کراچی\n')
    expect(JSON.parse(textOf(row))).toEqual({ id: '1', text: 'لاہور, کراچی' })
  })

  it('gives a record of another length as a row in error, at its place', async () => {
    const rows = await read(csv, 'id,text\n1,a\n2\n3,b,c\n4,d\n')
    expect(rows.map(({ line, offset, error }) => [line, offset, error?.code])).toEqual([
      [2, 8, undefined],
      [3, 12, 'csv-invalid'],
      [4, 14, 'csv-invalid'],
      [5, 20, undefined],
    ])
  })

  it('gives a broken quotation as a row in error, and what follows as rows', async () => {
    const rows = await read(csv, 'id,text\n1,"a"b"\n2,c\n3,"never closed\n')
    const good = rows.filter(({ error }) => !error).map((row) => JSON.parse(textOf(row)).id)
    expect(good).toContain('2')
    expect(rows.filter(({ error }) => error?.code === 'csv-invalid').length).toBeGreaterThan(0)
  })
})
