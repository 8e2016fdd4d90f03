import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { JOIN_MEANINGS } from '../../src/dates/joins'
import { MEANINGS } from '../../src/dates/meaning'
import { datesIn, tsv } from './reading'

const TABLES = [
  { name: 'date-rules', meanings: MEANINGS },
  { name: 'date-joins', meanings: JOIN_MEANINGS },
]

describe.each(TABLES)('$name', ({ name, meanings }) => {
  const rows = tsv(`src/rules/tables/${name}.tsv`)

  it('has an id of its own for each row', () => {
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length)
  })

  it.each(rows)('$id: $example', ({ id, meaning, example, published, expect: value }) => {
    expect(meanings).toContain(meaning.split(' ')[0])
    const found = datesIn(example, published)
    if (value === 'none') return expect(found).toEqual([])
    // the row itself, alone or grown by joins, gives the value
    const mine = found.filter(({ by }) => by.slice('rule:'.length).split('+').includes(id))
    expect(
      mine.map((date) => date.value),
      JSON.stringify(found.map(({ text, by }) => [text, by])),
    ).toEqual([value])
  })
})

describe('the words of the meaning column', () => {
  const readme = readFileSync(new URL('../../src/rules/tables/README.md', import.meta.url), 'utf8')
  it.each([...MEANINGS, ...JOIN_MEANINGS])('%s is explained', (meaning) => {
    expect(readme).toMatch(new RegExp(`\`${meaning}[\` ]`))
  })
  it.each(TABLES)('each of $name is used', ({ name, meanings }) => {
    const used = new Set(tsv(`src/rules/tables/${name}.tsv`).map((row) => row.meaning.split(' ')[0]))
    expect(meanings.filter((meaning) => !used.has(meaning))).toEqual([])
  })
})
