import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { parquetWriteFile } from 'hyparquet-writer'
import { beforeAll, describe, expect, it } from 'vitest'
import { WARCRecord, WARCSerializer } from 'warcio'
import { khabar, rowsOf } from '../cli/khabar'
import { articles, asLines } from './articles'
import { scratch } from './scratch'

const file = scratch()
/** One worker: starting a second takes longer than these few rows. */
const extract = (words: string[], input: string | Uint8Array = '') =>
  khabar(['extract', '--jobs', '1', ...words], input)
const rows = articles(70)
/** What the same articles give as JSON lines. */
let expected: { id: string }[]

beforeAll(async () => {
  writeFileSync(file('plain.jsonl'), asLines(rows))
  const { stdout } = await extract([file('plain.jsonl')])
  expected = rowsOf(stdout)
  expect(expected.length).toBe(rows.length)
})

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
const asCsv = (delimiter: string) =>
  ['id,text,published,title'.replaceAll(',', delimiter)]
    .concat(rows.map(({ id, text, published, title }) => [id, text, published, title].map(quoted).join(delimiter)))
    .join('\r\n')

async function asWarc(): Promise<Uint8Array> {
  const records: Uint8Array[] = []
  const add = async (type: 'response' | 'request' | 'conversion', url: string, contentType: string, body: string) => {
    const record = WARCRecord.create(
      {
        url,
        type,
        date: '2026-01-19T00:00:00Z',
        warcVersion: 'WARC/1.1',
        ...(type === 'conversion'
          ? { warcHeaders: { 'Content-Type': contentType } }
          : { httpHeaders: { 'Content-Type': contentType } }),
      },
      [Buffer.from(body)],
    )
    records.push(await WARCSerializer.serialize(record, { gzip: true }))
  }
  for (const { id, text, title } of rows.slice(0, 5)) {
    await add('request', `https://example.org/${id}`, 'text/html', '')
    const paragraphs = text.split('\n').map((line) => `<p>${line.repeat(5)}</p>`)
    const menu = '<nav><ul><li><a href="/">کھیل</a></li><li><a href="/">موسم</a></li></ul></nav>'
    const page = `<html><head><title>${title}</title></head><body>${menu}<article>${paragraphs.join('')}</article></body></html>`
    await add('response', `https://example.org/${id}`, 'text/html; charset=utf-8', page)
    await add('response', `https://example.org/${id}.png`, 'image/png', 'no text')
  }
  await add('conversion', 'https://example.org/plain', 'text/plain', rows[0].text)
  return Buffer.concat(records)
}

describe('input', () => {
  it.each<[string, () => string | Uint8Array]>([
    ['array.json', () => JSON.stringify(rows, null, 2)],
    ['lines.jsonl.gz', () => gzipSync(asLines(rows))],
    ['members.jsonl.gz', () => Buffer.concat([gzipSync(asLines(rows.slice(0, 9))), gzipSync(asLines(rows.slice(9)))])],
    ['table.csv', () => asCsv(',')],
    ['semicolons.csv', () => asCsv(';')],
    ['table.tsv.gz', () => gzipSync(asCsv('\t'))],
  ])('reads %s', async (name, make) => {
    writeFileSync(file(name), make())
    const { code, stdout } = await extract([file(name)])
    expect(code).toBe(0)
    expect(rowsOf(stdout)).toEqual(expected)
  })

  it('reads Parquet, and of it only the columns it needs', async () => {
    const columnData = (['id', 'text', 'published', 'title'] as const).map((name) => ({
      name,
      data: rows.map((row) => row[name]),
    }))
    parquetWriteFile({ filename: file('table.parquet'), columnData, rowGroupSize: 32 })
    const { code, stdout } = await extract([file('table.parquet')])
    expect(code).toBe(0)
    expect(rowsOf(stdout)).toEqual(expected)
  })

  it('reads zstd', async () => {
    // the one frame here holds its bytes as they are, so that no compressor is needed to write it
    const content = Buffer.from(asLines(rows.slice(0, 3)))
    const size = Buffer.alloc(4)
    size.writeUInt32LE(content.length)
    const block = Buffer.alloc(3)
    block.writeUIntLE((content.length << 3) | 1, 0, 3)
    const frame = Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0xa0]), size, block, content])
    writeFileSync(file('lines.jsonl.zst'), frame)
    const named = await extract([file('lines.jsonl.zst')])
    expect(rowsOf(named.stdout)).toEqual(expected.slice(0, 3))
    expect(rowsOf((await extract([], frame)).stdout)).toEqual(expected.slice(0, 3))
  })

  it('reads a pipe by what it holds', async () => {
    for (const input of [gzipSync(asLines(rows)), JSON.stringify(rows)]) {
      expect(rowsOf((await extract([], input)).stdout)).toEqual(expected)
    }
  })

  it('reads a folder, in the order of the paths, and a glob', async () => {
    mkdirSync(file('folder/inner'), { recursive: true })
    const names = ['b.txt', 'a.txt', 'inner/c.txt']
    for (const [i, name] of names.entries()) writeFileSync(file(`folder/${name}`), rows[i].text)
    writeFileSync(file('folder/picture.png'), 'no text')
    writeFileSync(
      file('folder/page.html'),
      `<html><body><article><p>${rows[3].text.repeat(9)}</p></article></body></html>`,
    )
    const whole = rowsOf((await extract([file('folder')])).stdout)
    expect(whole.map(({ id }) => id)).toEqual(
      ['a.txt', 'b.txt', 'inner/c.txt', 'page.html'].map((name) => file(`folder/${name}`)),
    )
    const some = rowsOf((await extract([file('folder/*.txt')])).stdout)
    expect(some).toEqual(whole.slice(0, 2))
  })

  it('reads pages and texts of WARC, by their addresses', async () => {
    writeFileSync(file('crawl.warc.gz'), await asWarc())
    const { code, stdout } = await extract([file('crawl.warc.gz')])
    expect(code).toBe(0)
    const found = rowsOf(stdout)
    expect(found.map(({ id }) => id)).toEqual(
      [...rows.slice(0, 5).map(({ id }) => id), 'plain'].map((id) => `https://example.org/${id}`),
    )
    expect(found.every(({ people }) => people.length > 0)).toBe(true)
  })

  it('counts what is cut short as a row in error, and reads the next file', async () => {
    const packed = gzipSync(asLines(rows))
    writeFileSync(file('cut.jsonl.gz'), packed.subarray(0, packed.length - 20))
    const { code, stdout, stderr } = await extract([file('cut.jsonl.gz'), file('plain.jsonl')])
    expect(code).toBe(1)
    expect(stderr).toContain('input-broken')
    expect(stderr).toMatch(/(\d+) rows in = \d+ out \+ [12] in error/)
    expect(rowsOf(stdout).slice(-70)).toEqual(expected)
  })
})

describe('output', () => {
  it('packs by gzip', async () => {
    await extract([file('plain.jsonl'), '--output', file('out.jsonl.gz')])
    expect(rowsOf(gunzipSync(readFileSync(file('out.jsonl.gz'))).toString())).toEqual(expected)
  })

  it.each(['', '.gz'])('writes CSV tables, one a type (%s)', async (ending) => {
    await extract([file('plain.jsonl'), '--output', file(`out.csv${ending}`)])
    const table = (name: string) => {
      const bytes = readFileSync(file(`out.${name}.csv${ending}`))
      return parse(ending ? gunzipSync(bytes) : bytes, { columns: true }) as Record<string, string>[]
    }
    expect(table('articles').map(({ article }) => article)).toEqual(expected.map(({ id }) => id))
    const people = expected.flatMap((row) =>
      (row as unknown as { people: { name: string }[] }).people.map(({ name }) => name),
    )
    expect(table('people').map(({ name }) => name)).toEqual(people)
    const places = expected.flatMap((row) =>
      (row as unknown as { places: { name: string }[] }).places.map(({ name }) => name),
    )
    expect(table('places').map(({ name }) => name)).toEqual(places)
    for (const name of ['agencies', 'dates', 'agreements']) table(name)
  })

  it('writes Parquet, a row an article', async () => {
    await extract([file('plain.jsonl'), '--output', file('out.parquet')])
    const found = await parquetReadObjects({ file: await asyncBufferFromFile(file('out.parquet')), compressors })
    expect(found.map(({ id, people, places }) => ({ id, people, places }))).toEqual(
      expected.map((row) => ({
        id: row.id,
        people: (row as Record<string, unknown>).people,
        places: (row as Record<string, unknown>).places,
      })),
    )
  })

  it('writes Parquet of no rows', async () => {
    const { code } = await extract(['--output', file('none.parquet')], '')
    expect(code).toBe(0)
    expect(await parquetReadObjects({ file: await asyncBufferFromFile(file('none.parquet')) })).toEqual([])
  })
})

describe('shards', () => {
  it('share out all rows, each once', async () => {
    const shards = await Promise.all([1, 2, 3].map((n) => extract([file('plain.jsonl'), '--shard', `${n}/3`])))
    const parts = shards.map(({ stdout }) => rowsOf(stdout))
    expect(expected.map((_, i) => parts[i % 3][Math.floor(i / 3)])).toEqual(expected)
    expect(parts.flat()).toHaveLength(expected.length)
  })
})
