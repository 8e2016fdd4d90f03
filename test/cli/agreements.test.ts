import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { asLines } from '../batch/articles'
import { scratch } from '../batch/scratch'
import { extractionNumber } from '../report/extractions'
import { CLI, khabar, rowsOf } from './khabar'

const file = scratch()
const agreements = (words: string[], input: string | Uint8Array = '') => khabar(['agreements', ...words], input)
const recordsOf = (csv: string): Record<string, string>[] => parse(csv, { columns: true })

const SIGNED = {
  id: 'n1',
  text: 'اسلام آباد: پاکستان اور ملائیشیا نے پیر کو پام آئل کی تحقیق کی مفاہمتی یادداشت پر دستخط کر دیے۔',
  published: '2026-02-11',
}
const SUSPENDED = {
  id: 'n2',
  text: 'بھارت نے پاکستان کے ساتھ سندھ طاس معاہدہ معطل کرنے کا اعلان کیا ہے۔',
  published: '2026-02-12',
}
const NONE = { id: 'n3', text: 'کراچی میں بارش ہوئی۔', published: '2026-02-12' }
const DUMP = asLines([SIGNED, SUSPENDED, NONE])

describe('khabar agreements', () => {
  it('writes CSV to a pipe, an agreement a row, with what its ids refer to', async () => {
    const { code, stdout, stderr } = await agreements([], DUMP)
    expect(code).toBe(0)
    expect(stderr).toContain('2 agreements · 3 rows in = 3 out + 0 in error')
    expect(stdout).toMatch(/^date,parties,instrument,status,topic,source,published,name,signatories,confidence\n/)
    expect(recordsOf(stdout)).toMatchObject([
      {
        ...{ parties: 'پاکستان | ملائیشیا', instrument: 'memorandum', status: 'signed', topic: 'پام آئل کی تحقیق' },
        ...{ source: 'n1', published: '2026-02-11', name: '' },
      },
      { parties: 'بھارت | پاکستان', status: 'suspended', name: 'سندھ طاس معاہدہ', source: 'n2' },
    ])
  })

  it('writes a table, in which the day and the name of an article stand for what it does not say', async () => {
    const { code, stdout } = await agreements(['--format', 'table', '--quiet'], DUMP)
    expect(code).toBe(0)
    const [head, , ...rows] = stdout.trimEnd().split('\n')
    expect(head).toMatch(/^\| date +\| parties +\| instrument \| status +\| topic +\| source \|$/)
    expect(rows[1]).toMatch(
      /^\| \(2026-02-12\) \| بھارت \+ پاکستان +\| treaty +\| suspended \| سندھ طاس معاہدہ +\| n2 +\|$/,
    )
  })

  it('takes what khabar extract wrote, and says the same of it', async () => {
    const { stdout: extractions } = await khabar(['extract', '--quiet'], DUMP)
    const ofArticles = await agreements(['--quiet'], DUMP)
    expect(await agreements(['--quiet'], extractions)).toEqual(ofArticles)
    writeFileSync(file('out.jsonl.gz'), gzipSync(extractions))
    writeFileSync(file('dump.jsonl'), DUMP)
    const both = await agreements(['--quiet', file('out.jsonl.gz'), file('dump.jsonl')])
    const records = recordsOf(both.stdout)
    expect(records).toHaveLength(4)
    expect(records.slice(2)).toEqual(records.slice(0, 2))
  })

  it('reads annotated articles as articles, though they hold agreements', async () => {
    const annotated = { ...NONE, people: [], agencies: [], places: [], dates: [], agreements: [{ id: 'g1' }] }
    const { code, stdout } = await agreements(['--quiet'], asLines([annotated]))
    expect({ code, records: recordsOf(stdout) }).toEqual({ code: 0, records: [] })
  })

  it('leaves what was extracted before to the other commands', async () => {
    const { code, stderr } = await khabar(['extract'], asLines([extractionNumber(0)]))
    expect(code).toBe(2)
    expect(stderr).toContain('no field is known to hold the text')
  })

  it.each([
    [['--status', 'suspended'], ['n2']],
    [
      ['--status', 'signed', 'suspended'],
      ['n1', 'n2'],
    ],
    [['--instrument', 'memorandum'], ['n1']],
    [['--instrument', 'treaty', '--status', 'signed'], []],
    [
      ['--party', 'Pakistan'],
      ['n1', 'n2'],
    ],
    [['--party', 'پاکستان', 'India'], ['n2']],
  ])('chooses by %j', async (words, ids) => {
    const { stdout } = await agreements(['--quiet', ...words], DUMP)
    expect(recordsOf(stdout).map(({ source }) => source)).toEqual(ids)
  })

  it('reads other formats, by the names of their fields', async () => {
    writeFileSync(file('news.csv'), `url,body\nu1,"${SIGNED.text}"\n`)
    const words = ['--text', 'body', '--id', 'url', '--day', '2026-02-11', '--quiet']
    const { stdout } = await agreements([file('news.csv'), ...words])
    expect(recordsOf(stdout)).toMatchObject([{ source: 'u1', published: '2026-02-11' }])
  })

  it('writes a file whole and leaves nothing else beside it', async () => {
    for (const [name, words] of [['out.csv', []] as const, ['out.md', ['--format', 'table']] as const]) {
      const { code, stdout } = await agreements(['--quiet', '--output', file(name), ...words], DUMP)
      expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
      expect(readFileSync(file(name), 'utf8').split('\n').length).toBeGreaterThan(3)
      expect(existsSync(file(`${name}.part`))).toBe(false)
    }
  })

  it('says where there are none', async () => {
    const { code, stdout, stderr } = await agreements(['--format', 'table'], asLines([NONE]))
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toContain('0 agreements · 1 rows in')
  })

  it('tells each row in error with its place, and goes on', async () => {
    const { code, stdout, stderr } = await agreements([], `${asLines([NONE])}x\n${asLines([SIGNED])}`)
    expect(code).toBe(1)
    expect(stderr).toMatch(/stdin, line 2, byte \d+: json-invalid/)
    expect(recordsOf(stdout)).toHaveLength(1)
    const extractions = `${asLines([extractionNumber(0)])}{"id":"z"}\n`
    const again = await agreements(['--errors', file('errors.jsonl')], extractions)
    expect(again.code).toBe(1)
    expect(recordsOf(again.stdout)).toHaveLength(1)
    expect(rowsOf(readFileSync(file('errors.jsonl'), 'utf8'))).toMatchObject([{ line: 2, code: 'row-invalid' }])
  })

  it('ends quietly when the pipe is closed', async () => {
    const child = spawn(process.execPath, [CLI, 'agreements', '--quiet'])
    const stderr: Buffer[] = []
    child.stderr.on('data', (chunk) => stderr.push(chunk))
    child.stdin.on('error', () => {})
    child.stdin.write(asLines(Array.from({ length: 3000 }, () => SIGNED)))
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect({ code, stderr: Buffer.concat(stderr).toString() }).toEqual({ code: 0, stderr: '' })
  }, 60_000)

  it.each([
    [['none.jsonl'], 'there is no file or folder none.jsonl'],
    [['--status', 'done'], 'Allowed choices are proposed, agreed, signed, rejected, suspended, violated, ended'],
    [['--instrument', 'pact'], 'Allowed choices are treaty, memorandum'],
    [['--format', 'html'], 'Allowed choices are table, csv'],
    [['--from', 'docx'], 'Allowed choices are jsonl'],
    [['--output', '/nowhere/out.csv'], "ENOENT: no such file or directory, open '/nowhere/out.csv.part'"],
  ])('refuses %j', async (words, message) => {
    const { code, stdout, stderr } = await agreements(words)
    expect(stderr).toContain(message)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })

  it('helps with examples', async () => {
    const { code, stdout } = await agreements(['--help'])
    expect(code).toBe(0)
    expect(stdout).toContain('khabar agreements dump.jsonl --status signed agreed --instrument loan')
  })
})
