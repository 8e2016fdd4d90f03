import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hostile } from '../hostile'
import { agreementsIn, tsv } from './reading'

const examples = tsv('fixtures/examples/agreements.tsv').map(({ text }) => text)

describe('agreements in any text', () => {
  it('keep their offsets, name two records differently and never throw', () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom(...examples), hostile), { maxLength: 6 })
      .map((parts) => parts.join('\n'))
    fc.assert(
      fc.property(text, (given) => {
        const agreements = agreementsIn(given)
        expect(new Set(agreements.map(({ id }) => id)).size).toBe(agreements.length)
        for (const { mentions, evidence, topic, confidence, parties } of agreements) {
          expect(mentions.length).toBeGreaterThan(0)
          expect(confidence).toBeGreaterThan(0)
          expect(confidence).toBeLessThanOrEqual(1)
          for (const m of [...mentions, ...evidence, ...(topic ? [topic] : [])]) {
            expect(given.slice(m.start, m.end)).toBe(m.text)
          }
          expect(parties.every(({ name }) => name !== '')).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })
})
