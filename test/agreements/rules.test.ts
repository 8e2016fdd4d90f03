import { describe, expect, it } from 'vitest'
import { findMentions } from '../../src/agreements/find'
import { textOf } from '../../src/text/tokens'
import { readingOf, tsv } from './reading'

const rows = tsv('src/rules/tables/agreement-rules.tsv')

describe('agreement-rules', () => {
  it('has an id of its own for each row', () => expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length))

  it.each(rows)('$id: $example', ({ id, example, expect: words }) => {
    const reading = readingOf(example)
    const found = findMentions(reading)
    const trail = JSON.stringify(found.map(({ from, to, rule }) => [textOf(reading.tokens, from, to), rule]))
    if (words === '')
      expect(
        found.filter(({ rule, kind }) => rule === id && kind !== 'back'),
        trail,
      ).toEqual([])
    else
      expect(
        found.map(({ from, to }) => textOf(reading.tokens, from, to)),
        trail,
      ).toContain(words)
  })
})

describe('agreement-instruments', () => {
  const named = tsv('src/rules/tables/agreement-instruments.tsv')

  it('knows 120 instruments and more', () => expect(named.length).toBeGreaterThanOrEqual(120))

  it.each(named)('$english', ({ form, id }) => {
    for (const name of form.split('|')) {
      const reading = readingOf(`حکام نے ${name.trim()} پر بات کی۔`)
      expect(
        findMentions(reading).map((found) => found.named?.id ?? found.rule),
        name,
      ).toContain(id)
    }
  })
})
