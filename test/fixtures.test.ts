import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Evaluation, type PlacedMiss } from '../src/evaluate/evaluation'
import type { Span } from '../src/evaluate/gold'
import { type Expected, readMarked } from '../src/evaluate/marked'
import { MEASURES } from '../src/evaluate/outcome'
import { extract } from '../src/index'
import floors from './fixtures.floors.json'
import { brokenPromises, schemaErrors } from './schema'

const FOLDER = new URL('../fixtures/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8')
const ids = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json') && existsSync(new URL(name.replace('.json', '.txt'), FOLDER)))
  .map((name) => name.replace('.json', ''))
const marked = ids.filter((id) => existsSync(new URL(`${id}.marked.txt`, FOLDER)))

/** Fixtures of one kind give their mentions as words alone, in the order of the text. */
function located(text: string, words: readonly (string | Span)[]): Span[] {
  let from = 0
  return words.map((word) => {
    if (typeof word !== 'string') return word
    const start = text.indexOf(word, from)
    if (start < 0) throw new Error(`«${word}» does not stand after ${from}`)
    from = start + word.length
    return { start, end: from, text: word }
  })
}

const fixtures = ids.map((id) => {
  const text = read(`${id}.txt`)
  const expected: Expected = { id, ...JSON.parse(read(`${id}.json`)) }
  for (const agreement of expected.agreements) agreement.mentions = located(text, agreement.mentions)
  return { id, text, expected, result: extract(text, { published: expected.published }) }
})

describe('fixtures', () => {
  it('are twelve and more', () => expect(ids.length).toBeGreaterThanOrEqual(12))

  it.each(marked)('%s: the article and what is expected are those that the marks give', (id) => {
    const { text, expected } = readMarked(id, read(`${id}.marked.txt`))
    expect(read(`${id}.txt`), 'run npx tsx src/build/fixtures.ts').toBe(text)
    expect(JSON.parse(read(`${id}.json`)), 'run npx tsx src/build/fixtures.ts').toEqual(expected)
  })

  it.each(fixtures)('$id: the result keeps the schema, its offsets and its references', ({ text, result }) => {
    expect(schemaErrors(result)).toEqual([])
    expect(brokenPromises(text, result)).toEqual([])
    expect(result.language.code).toBe('urd')
  })

  const evaluation = new Evaluation()
  for (const { text, expected, result } of fixtures) evaluation.add({ text, title: null, ...expected }, result)
  const scores = evaluation.scores()
  const line = ({ what, article, around, note = '' }: PlacedMiss) => `${article}: ${what} ${around} ${note}`

  it.each(MEASURES)('F1 of %s is not below its floor', (measure) => {
    const { f1 = 0 } = scores[measure] ?? {}
    const misses = evaluation.missesOf([measure]).map(line)
    expect(f1, `${measure}: ${f1.toFixed(3)}\n${misses.join('\n')}`).toBeGreaterThanOrEqual(floors[measure])
  })
})
