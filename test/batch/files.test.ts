import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { planOutput } from '../../src/batch/plan'
import { Files, finish } from '../../src/batch/writers/files'
import { scratch } from './scratch'

const file = scratch()
const bytes = (text: string) => Buffer.from(text)
const names = (start: string) => readdirSync(file('')).filter((name) => name.startsWith(start))

describe('files', () => {
  it('have their names only when they are whole', async () => {
    const plan = planOutput(file('a.jsonl'), null)
    const files = await Files.open(plan, file('a.errors'), null)
    await files.write([bytes('{}\n')])
    await files.writeErrors(bytes('x\n'))
    await files.close()
    expect(names('a.')).toEqual(['a.errors.part', 'a.jsonl.part'])
    await finish(plan, file('a.errors'))
    expect(names('a.')).toEqual(['a.errors', 'a.jsonl'])
  })

  it('leave an earlier file as it is until then', async () => {
    writeFileSync(file('b.jsonl'), 'old')
    const files = await Files.open(planOutput(file('b.jsonl'), null), null, null)
    await files.write([bytes('new')])
    await files.drop()
    await files.close()
    expect(names('b.').map((name) => readFileSync(file(name), 'utf8'))).toEqual(['old'])
  })

  it('go on from the sizes of a checkpoint, and what lies behind is cut off', async () => {
    const plan = planOutput(file('c.jsonl'), null)
    const first = await Files.open(plan, null, null)
    await first.write([bytes('good\n')])
    const { sizes } = first
    await first.write([bytes('half a ro')])
    await first.close()
    const second = await Files.open(plan, null, sizes)
    await second.write([bytes('more\n')])
    await second.close()
    await finish(plan, null)
    expect(readFileSync(file('c.jsonl'), 'utf8')).toBe('good\nmore\n')
  })

  it.each(['d.csv', 'd.parquet'])('may be finished again after an interruption (%s)', async (name) => {
    const plan = planOutput(file(name), null)
    const files = await Files.open(plan, null, null)
    const row = { id: 'x', language: { code: 'urd', confidence: 1 }, published: null, publishedFrom: null }
    const lists = { people: [], agencies: [], places: [], dates: [], agreements: [] }
    if (name.endsWith('parquet')) await files.write([bytes(`${JSON.stringify({ ...row, ...lists })}\n`)])
    await files.close()
    await finish(plan, null)
    const whole = names('d.').map((each) => [each, readFileSync(file(each))])
    await finish(plan, null)
    expect(names('d.').map((each) => [each, readFileSync(file(each))])).toEqual(whole)
  })
})

describe('a plan', () => {
  it('knows the format by the name', () => {
    expect(planOutput('out.csv.gz', null).files.slice(0, 2)).toEqual(['out.articles.csv.gz', 'out.people.csv.gz'])
    expect(planOutput('out', 'csv').files[1]).toBe('out.people.csv')
    expect(planOutput('out.jsonl.gz', null)).toMatchObject({ format: 'jsonl', gzip: true, files: ['out.jsonl.gz'] })
    expect(planOutput('out.parquet', null).format).toBe('parquet')
    expect(planOutput(null, null)).toMatchObject({ format: 'jsonl', files: [] })
  })

  it.each([
    ['out.jsonl.zst', 'cannot be compressed by zstd'],
    ['out.parquet.gz', 'compressed in itself'],
  ])('refuses %s', (path, message) => {
    expect(() => planOutput(path, null)).toThrow(message)
  })
})
