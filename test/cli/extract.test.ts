import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { articles, asLines } from '../batch/articles'
import { scratch } from '../batch/scratch'
import { schemaErrors } from '../schema'
import { CLI, khabar, rowsOf } from './khabar'

const file = scratch()
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)

describe('khabar extract', () => {
  it('writes a row for each row of standard input, in order', async () => {
    const rows = articles(200)
    const { code, stdout, stderr } = await khabar(['extract'], asLines(rows))
    expect(stderr).toContain('200 rows in = 200 out + 0 in error')
    expect(code).toBe(0)
    expect(ids(rowsOf(stdout))).toEqual(ids(rows))
    expect(rowsOf(stdout).flatMap(schemaErrors)).toEqual([])
    expect(rowsOf(stdout)[0]).toMatchObject({ published: '2026-01-19', language: { code: 'urd' } })
  })

  it('reads a text file as one article', async () => {
    const [{ text }] = articles(1)
    writeFileSync(file('article.txt'), text)
    const { code, stdout, stderr } = await khabar(['extract', file('article.txt')])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const [row] = rowsOf(stdout)
    expect(row.id).toBe(file('article.txt'))
    for (const { start, end, text: words } of row.places[0].mentions) expect(text.slice(start, end)).toBe(words)
  })

  it('indents when asked to', async () => {
    const { stdout } = await khabar(['extract', '--pretty'], asLines(articles(1)))
    expect(stdout).toMatch(/^\{\n {2}"id": "n0",\n/)
  })

  it('takes the line number for a row without an id', async () => {
    const { stdout } = await khabar(['extract'], asLines([{ text: 'لاہور' }]) + asLines([{ text: 'لاہور' }]))
    expect(ids(rowsOf(stdout))).toEqual(['1', '2'])
  })

  it('reads fields by the names given, into objects too', async () => {
    const rows = [
      { meta: { url: 'https://example.org/1' }, body: 'وہ لاہور گئے۔', day: '2026-01-17T09:00:00Z', text: 7 },
    ]
    const words = ['extract', '--text', 'body', '--id', 'meta.url', '--published', 'day']
    const { stdout, code } = await khabar(words, asLines(rows))
    expect(code).toBe(0)
    expect(rowsOf(stdout)).toMatchObject([{ id: 'https://example.org/1', published: '2026-01-17' }])
  })

  it('guesses usual field names and says so', async () => {
    const { stdout, stderr } = await khabar(['extract'], asLines([{ url: 'u1', content: 'لاہور', date: '' }]))
    expect(stderr).toContain('taking text from "content", id from "url", published from "date"')
    expect(ids(rowsOf(stdout))).toEqual(['u1'])
  })

  it('says which field could hold the text where it cannot tell', async () => {
    const { code, stderr } = await khabar(['extract'], asLines([{ a: 'لاہور', b: 'x' }]))
    expect(code).toBe(2)
    expect(stderr).toContain('name it by --text, one of: a, b')
  })

  it('tells each row in error with its place, and goes on', async () => {
    const good = asLines(articles(2))
    const input = `${good}{"id": "x", "text": \n\n[1]\n{"id": 5}\n{"text": "لاہور", "published": "آج"}\n${good}`
    const { code, stdout, stderr } = await khabar(['extract', '--errors', file('errors.jsonl')], input)
    expect(code).toBe(1)
    expect(rowsOf(stdout)).toHaveLength(4)
    expect(stderr).toContain('8 rows in = 4 out + 4 in error')
    const errors = rowsOf(readFileSync(file('errors.jsonl'), 'utf8'))
    expect(errors.map(({ line, code, id }) => [line, code, id])).toEqual([
      [3, 'json-invalid', undefined],
      [5, 'row-invalid', undefined],
      [6, 'field-missing', '5'],
      [7, 'published-invalid', undefined],
    ])
    const bytes = Buffer.from(input)
    for (const { offset, line } of errors) {
      expect(bytes.subarray(0, offset).toString().split('\n')).toHaveLength(line)
    }
  })

  it('refuses bytes that are no UTF-8, and keeps the rows around them', async () => {
    const input = Buffer.concat([
      Buffer.from(asLines(articles(1))),
      Buffer.from([0x22, 0xff, 0x22, 10]),
      Buffer.from(asLines(articles(1))),
    ])
    const { stdout, stderr, code } = await khabar(['extract'], input)
    expect(code).toBe(1)
    expect(stderr).toContain('stdin, line 2, byte ')
    expect(stderr).toContain('encoding-invalid')
    expect(rowsOf(stdout)).toHaveLength(2)
  })

  it('stops at the first row in error when strict, and leaves no file', async () => {
    const { code, stderr } = await khabar(['extract', '--strict', '--output', file('strict.jsonl')], 'x\n')
    expect(code).toBe(1)
    expect(stderr).toContain('nothing is written')
    expect(
      ['strict.jsonl', 'strict.jsonl.part', 'strict.jsonl.checkpoint'].filter((name) => existsSync(file(name))),
    ).toEqual([])
  })

  it('writes a file whole and leaves nothing else beside it', async () => {
    const { code, stdout } = await khabar(['extract', '--output', file('out.jsonl'), '--quiet'], asLines(articles(70)))
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(rowsOf(readFileSync(file('out.jsonl'), 'utf8'))).toHaveLength(70)
    expect(existsSync(file('out.jsonl.part')) || existsSync(file('out.jsonl.checkpoint'))).toBe(false)
  })

  it('is silent when quiet', async () => {
    const { stderr } = await khabar(['extract', '--quiet'], asLines(articles(3)))
    expect(stderr).toBe('')
  })

  it('takes only what is asked for', async () => {
    const { stdout } = await khabar(['extract', '--only', 'places', '--', '-'], asLines(articles(1)))
    const [{ people, places }] = rowsOf(stdout)
    expect([people.length, places.length > 0]).toEqual([0, true])
  })

  it('reads an empty input', async () => {
    const { code, stdout, stderr } = await khabar(['extract'], '')
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toContain('0 rows in = 0 out + 0 in error')
  })

  it('ends quietly when the pipe is closed', async () => {
    const child = spawn(process.execPath, [CLI, 'extract'])
    const stderr: Buffer[] = []
    child.stderr.on('data', (chunk) => stderr.push(chunk))
    child.stdin.on('error', () => {})
    child.stdin.write(asLines(articles(3000)))
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect({ code, stderr: Buffer.concat(stderr).toString() }).toEqual({ code: 0, stderr: '' })
  })

  it.each([
    [['extract', '--no-such'], 'unknown option'],
    [['extract', 'no-such-file.jsonl'], 'there is no file or folder no-such-file.jsonl'],
    [['extract', '--jobs', 'two'], 'It must be a whole number'],
    [['extract', '--shard', '0/4'], 'NUMBER from 1 to COUNT'],
    [['extract', '--format', 'docx'], 'Allowed choices are jsonl'],
    [['extract', '--to', 'parquet'], 'parquet needs --output FILE'],
    [['extract', '--resume'], '--resume needs --output FILE'],
  ])('refuses %j', async (words, message) => {
    const { code, stderr } = await khabar(words)
    expect(stderr).toContain(message)
    expect(code).toBe(2)
  })

  it('helps with examples and tells its version', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    expect(await khabar(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` })
    const help = await khabar(['extract', '--help'])
    expect(help.code).toBe(0)
    expect(help.stdout).toContain('khabar extract < articles.jsonl > extractions.jsonl')
  })
})
