import { describe, expect, it } from 'vitest'
import { agreementsIn, partiesOf, tsv } from './reading'

const rows = tsv('fixtures/examples/agreements.tsv')
const positive = rows.filter((row) => row.expect)
const negative = rows.filter((row) => !row.expect)

describe('phrasings of agreements', () => {
  it('are 150 and more', () => expect(rows.length).toBeGreaterThanOrEqual(150))

  it.each(positive)('$text', ({ text, expect: words, instrument, status, parties, topic }) => {
    const agreements = agreementsIn(text)
    expect(agreements.map(({ mentions }) => mentions.map((m) => m.text).join(' | '))).toEqual([words])
    const [agreement] = agreements
    if (instrument) expect(agreement.instrument).toBe(instrument)
    if (status) expect(agreement.status).toBe(status)
    if (parties) expect(partiesOf(agreement)).toEqual(parties.split(' | '))
    if (topic) expect(agreement.topic?.text).toBe(topic)
  })
})

describe('what is no agreement', () => {
  it.each(negative)('$text', ({ text }) => {
    expect(agreementsIn(text).flatMap(({ mentions }) => mentions.map((m) => [m.text, m.by]))).toEqual([])
  })
})
