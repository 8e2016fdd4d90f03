import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleOf } from '../../src/entities/article'
import { Candidates, NAME_TYPES, PROPOSERS } from '../../src/entities/candidates'
import { propose } from '../../src/entities/names'
import { read } from '../../src/pipeline'
import { textOf } from '../../src/text/tokens'
import { hostile } from '../hostile'
import { lexicon } from '../lexicon'

function proposed(text: string) {
  const reading = read(text, lexicon, { published: null }, 'tagger')
  const candidates = new Candidates(reading.tokens.count, null)
  propose(articleOf(reading), candidates)
  return { reading, all: candidates.all }
}

/** Whether a stretch is proposed as a type, and by whom. */
function by(text: string, type: string, words: string): string[] {
  const { reading, all } = proposed(text)
  const found = all.find(
    (candidate) =>
      NAME_TYPES[candidate.type] === type && textOf(reading.tokens, candidate.from, candidate.to) === words,
  )
  return PROPOSERS.filter((_, p) => found && found.by & (1 << p))
}

describe('proposers', () => {
  it.each([
    ['وزیر داخلہ محسن نقوی نے کہا', 'person', 'محسن نقوی', 'list:people'],
    ['وزیر داخلہ محسن نقوی نے کہا', 'person', 'محسن نقوی', 'rule:name-run'],
    ['ڈاکٹر زغپوش نے کہا', 'person', 'زغپوش', 'rule:title-name'],
    ['زغپوش نے کہا', 'person', 'زغپوش', 'rule:name-said'],
    ['کوہسار ترقیاتی کمیشن نے', 'agency', 'کوہسار ترقیاتی کمیشن', 'rule:agency-head'],
    ['وزارت قومی غذائی تحفظ نے', 'agency', 'وزارت قومی غذائی تحفظ', 'rule:agency-head'],
    ['کے ٹی سی نے', 'agency', 'کے ٹی سی', 'rule:letters'],
    ['خبر Getty Images سے', 'agency', 'Getty Images', 'rule:latin'],
    ['ایف آئی اے نے', 'agency', 'ایف آئی اے', 'list:agencies'],
    ['اسلام آباد میں', 'place', 'اسلام آباد', 'list:places'],
    ['ضلع زغپوش میں', 'place', 'زغپوش', 'rule:place-cue'],
    ['سابق وفاقی وزیر خزانہ نے', 'role', 'سابق وفاقی وزیر خزانہ', 'rule:office'],
    ['پاکستان کے وزیراعظم نے', 'role', 'پاکستان کے وزیراعظم', 'rule:owner-office'],
    ['ترجمان ایف آئی اے نے', 'role', 'ترجمان ایف آئی اے', 'rule:office-owner'],
  ])('%s: %s «%s» by %s', (text, type, words, proposer) => expect(by(text, type, words)).toContain(proposer))

  it('do not go over a line end', () => {
    expect(by('محسن\nنقوی', 'person', 'محسن نقوی')).toEqual([])
    expect(by('پاکستان کے\nوزیراعظم', 'role', 'پاکستان کے\nوزیراعظم')).toEqual([])
  })

  it('name stretches of the text, each once for a type, and not too many', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { reading, all } = proposed(text)
        const keys = all.map(({ type, from, to }) => `${type}:${from}:${to}`)
        expect(new Set(keys).size).toBe(keys.length)
        for (const { from, to, by: proposers } of all) {
          expect(from).toBeGreaterThanOrEqual(0)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(reading.tokens.count)
          expect(proposers).toBeGreaterThan(0)
        }
        expect(all.length).toBeLessThan(60 * (reading.tokens.count + 1))
      }),
    )
  })
})
