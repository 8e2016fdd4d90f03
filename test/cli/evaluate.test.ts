import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { asLines } from '../batch/articles'
import { scratch } from '../batch/scratch'
import { khabar } from './khabar'

const file = scratch()
const evaluate = (words: string[], input = '') => khabar(['evaluate', ...words], input)

const TEXT = 'وزیراعظم نے کراچی میں اجلاس کی صدارت کی، بعد میں وہ لاہور گئے۔'
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const ROW = { id: 'n1', text: TEXT, places: [at('کراچی'), at('اجلاس')] }
const MARKED = 'published: 2026-02-10\n\nوہ [[DATE=2026-02-09|گزشتہ روز]] [[LOC|کراچی]] گئے۔\n===\n'

describe('khabar evaluate', () => {
  it('prints a table of the types that are annotated', async () => {
    writeFileSync(file('gold.jsonl'), asLines([ROW]))
    const { code, stdout, stderr } = await evaluate(['--gold', file('gold.jsonl')])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.split('\n')).toEqual([
      '1 article',
      '',
      '| strict spans | precision | recall |    F1 | annotated | found | missed | wrong |',
      '| ------------ | --------: | -----: | ----: | --------: | ----: | -----: | ----: |',
      '| places       |     0.500 |  0.500 | 0.500 |         2 |     2 |      1 |     1 |',
      '',
    ])
  })

  it('lists what was missed and what is wrong, with what found it and how sure it was', async () => {
    const { stdout } = await evaluate(['--gold', '-', '--misses', 'places'], asLines([ROW]))
    const rows = stdout.split('\n').filter((line) => /^\| (missed|wrong) /.test(line))
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatch(/^\| missed \| places \| n1 +\| +\| .*\[اجلاس\]/)
    expect(rows[1]).toMatch(/^\| wrong {2}\| places \| n1 +\| \S*list:places\S* 0\.\d\d \| .*\[لاہور\] گئے۔ +\|$/)
  })

  it('gives the same as JSON', async () => {
    const words = ['--gold', '-', '--json', '--misses', '--reliability']
    const report = JSON.parse((await evaluate(words, asLines([ROW]))).stdout)
    expect(report).toMatchObject({
      articles: 1,
      scores: { places: { precision: 0.5, recall: 0.5, f1: 0.5, annotated: 2, found: 2, missed: 1, wrong: 1 } },
      misses: [
        { what: 'missed', measure: 'places', article: 'n1', ...at('اجلاس'), text: 'اجلاس' },
        { what: 'wrong', measure: 'places', article: 'n1', ...at('لاہور'), text: 'لاہور' },
      ],
    })
    expect(report.reliability.map(({ from }: { from: number }) => from)).toEqual([0.99, 0.95, 0.85, 0.7, 0.5, 0])
  })

  it('shows how often names are right, by confidence', async () => {
    const { stdout } = await evaluate(['--gold', '-', '--reliability'], asLines([ROW]))
    expect(stdout).toContain('| confidence    | mentions | share right |')
    expect(stdout.match(/^\| (0\.|less).*$/gm)).toHaveLength(6)
  })

  it.each([
    ['jsonl', asLines([{ ...ROW, places: [at('کراچی'), at('لاہور')] }])],
    ['conll', 'وہ O\nکراچی B-LOC\nگئے O\n۔ O\n'],
    ['marked', MARKED],
  ])('knows %s by what it begins with, packed or not', async (_, text) => {
    writeFileSync(file('gold'), text)
    writeFileSync(file('gold.gz'), gzipSync(text))
    for (const name of ['gold', 'gold.gz']) {
      const { code, stdout } = await evaluate(['--gold', file(name), '--json'])
      expect(code).toBe(0)
      expect(JSON.parse(stdout).scores.places, name).toMatchObject({ f1: 1 })
    }
  })

  it('takes the format that it is told', async () => {
    const { code, stderr } = await evaluate(['--gold', '-', '--format', 'conll'], MARKED)
    expect(code).toBe(2)
    expect(stderr).toContain('stdin')
  })

  it('counts relative dates from the day of the article', async () => {
    const { stdout } = await evaluate(['--gold', '-', '--json'], MARKED)
    expect(JSON.parse(stdout).scores['date values']).toMatchObject({ f1: 1 })
  })

  it('measures own lists', async () => {
    writeFileSync(file('places.tsv'), 'forms\tenglish\nزرمینہ ٹاؤن\tZarmina Town\n')
    const gold = 'وہ O\nزرمینہ B-LOC\nٹاؤن I-LOC\nمیں O\nہیں O\n'
    const found = async (words: string[]) =>
      JSON.parse((await evaluate(['--gold', '-', '--json', ...words], gold)).stdout).scores.places.missed
    expect(await found(['--lists', file('places.tsv')])).toBe(0)
  })

  it('tells which labels it does not know, unless quiet', async () => {
    const gold = 'دو B-NUMBER\nکراچی B-LOC\n'
    expect((await evaluate(['--gold', '-'], gold)).stderr).toBe(
      'khabar: stdin: labels that are not scored: NUMBER (1)\n',
    )
    expect((await evaluate(['--gold', '-', '--quiet'], gold)).stderr).toBe('')
  })

  it('tells each row in error with its place, and measures the others', async () => {
    const bad = [
      { text: TEXT, places: [{ start: 5, end: 900 }] },
      { id: 'd', text: TEXT, places: [], published: 'آج' },
    ]
    const { code, stdout, stderr } = await evaluate(['--gold', '-'], asLines([ROW, ...bad]))
    expect(code).toBe(1)
    expect(stdout).toMatch(/^1 article\n/)
    expect(stderr).toMatch(/^khabar: stdin, line 2, byte \d+, id 2: row-invalid: places: 5 to 900 is no stretch/)
    expect(stderr).toMatch(/khabar: stdin, line 3, byte \d+, id d: published-invalid: /)
  })

  it.each([
    [[], "required option '--gold <file...>' not specified"],
    [['--gold', 'none.jsonl'], 'there is no file or folder none.jsonl'],
    [['--gold', '-', '--misses', 'names'], 'Allowed choices are people, roles'],
    [['--gold', '-', '--format', 'xml'], 'Allowed choices are jsonl, conll, marked'],
    [['--gold', '-', '--lists', 'own.tsv'], 'the name of a list begins with its type'],
    [['--gold', '-'], 'no tag is of a known label'],
  ])('refuses %j', async (words, message) => {
    const { code, stdout, stderr } = await evaluate(words)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  it('helps with examples', async () => {
    const { code, stdout } = await evaluate(['--help'])
    expect(code).toBe(0)
    expect(stdout).toContain('khabar evaluate --gold gold.jsonl --misses > misses.md')
  })
})

const SHARED = fileURLToPath(new URL('../../../shared/gold/', import.meta.url))

/** Only where the annotated articles are: they are publishers' text and no part of the project. */
describe.runIf(existsSync(`${SHARED}score.mjs`))('khabar evaluate and the scorer of the annotated articles', () => {
  it.each(['train', 'dev'])(
    'say the same of %s',
    async (name) => {
      const gold = `${SHARED}${name}.jsonl`
      await khabar(['extract', gold, '--quiet', '--output', file(`${name}.jsonl`)])
      const scorer = [`${SHARED}score.mjs`, gold, file(`${name}.jsonl`), '--json']
      const theirs = JSON.parse(execFileSync(process.execPath, scorer, { encoding: 'utf8' }))
      const ours = JSON.parse((await evaluate(['--gold', gold, '--json'])).stdout)
      expect(ours.articles).toBe(theirs.documents)
      expect(Object.keys(ours.scores)).toEqual(Object.keys(theirs.scores))
      for (const [measure, { p, r, f1, gold, predicted }] of Object.entries<Record<string, number>>(theirs.scores)) {
        const { precision, recall, f1: ourF1, annotated, found } = ours.scores[measure]
        const figures = (shares: number[]) => shares.map((share) => share.toFixed(3))
        expect([...figures([precision, recall, ourF1]), annotated, found], measure).toEqual([
          ...figures([p, r, f1]),
          ...[gold, predicted],
        ])
      }
    },
    120_000,
  )
})
