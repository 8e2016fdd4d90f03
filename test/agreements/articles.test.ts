import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { agreementsIn } from './reading'

const FOLDER = new URL('../../fixtures/', import.meta.url)
const names = readdirSync(FOLDER).filter((name) => name.startsWith('agreement-') && name.endsWith('.txt'))
const readText = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8')

describe('whole articles', () => {
  it('are ten', () => expect(names.length).toBeGreaterThanOrEqual(10))

  it.each(names)('%s', (name) => {
    const expected = JSON.parse(readText(name.replace('.txt', '.json')))
    const found = agreementsIn(readText(name), expected.published).map((agreement) => ({
      instrument: agreement.instrument,
      status: agreement.status,
      name: agreement.name,
      parties: agreement.parties.map((party) => party.name).sort(),
      topic: agreement.topic?.text ?? null,
      mentions: agreement.mentions.map(({ text }) => text),
    }))
    const wanted = expected.agreements.map((a: (typeof found)[number]) => ({ ...a, parties: [...a.parties].sort() }))
    expect(found).toEqual(wanted)
  })
})
