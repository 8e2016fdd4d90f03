import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dateRules } from '../../src/dates/dates'
import type { Row } from '../../src/gazetteer/rows'
import { WordClasses } from '../../src/rules/classes'
import { compileRules } from '../../src/rules/compile'
import { capture, type Match, RuleSet } from '../../src/rules/match'
import { numberReader } from '../../src/text/numbers'
import { textOf } from '../../src/text/tokens'
import { lexicon, readingOf, tsv } from '../dates/reading'

/** Words of dates, which the compiled lexicon has no more as a table. */
const dateWords = readFileSync(new URL('../../src/rules/tables/date-words.tsv', import.meta.url))
const whole = {
  ...lexicon,
  sections: Object.assign(Object.create(lexicon.sections), { 'tables.date-words': new Uint8Array(dateWords) }),
}

const rules = (...patterns: string[]) => {
  const source = {
    rules: patterns.map((pattern, n) => ({ id: `r${n}`, pattern }) as Row),
    words: ['date-words'],
    readers: { number: numberReader(lexicon) },
  }
  const packed = compileRules(whole, source)
  const { size } = lexicon.vocabulary
  return new RuleSet(packed.rules, new WordClasses(packed.classes, size), source, size)
}

/** Every match in a text: rule, words found and what was captured. */
function matches(set: RuleSet, text: string, longest = false): string[] {
  const reading = readingOf(text, null)
  const found: Match[] = []
  for (let t = 0; t < reading.tokens.count; t++) {
    const best = longest ? set.longestAt(reading, t) : null
    found.push(...(longest ? (best ? [best] : []) : set.matchesAt(reading, t)))
  }
  return found.map((match) => {
    const captures = match.captures.map((c) => `${c.name}=${c.value || textOf(reading.tokens, c.from, c.to)}`)
    return [match.row.id, `«${textOf(reading.tokens, match.from, match.to)}»`, ...captures].join(' ')
  })
}

describe('rules', () => {
  it('capture classes with their values, under their own names', () => {
    expect(matches(rules('<from:month> تا <to:month>'), 'جولائی تا ستمبر')).toEqual([
      'r0 «جولائی تا ستمبر» from=7 to=9',
    ])
  })

  it('take what readers read', () => {
    expect(matches(rules('<number> <month>'), 'سترہ جنوری اور 9 مئی')).toEqual([
      'r0 «سترہ جنوری» number=17 month=1',
      'r0 «9 مئی» number=9 month=5',
    ])
  })

  it('find in context what is not part of it', () => {
    const set = rules('[نے] <weekday> [کو کہا]')
    expect(matches(set, 'وزیر نے پیر کو کہا')).toEqual(['r0 «پیر» weekday=1'])
    expect(matches(set, 'وزیر پیر کو کہا')).toEqual([])
    expect(matches(set, 'وزیر نے پیر کو')).toEqual([])
  })

  it('have alternatives and options', () => {
    const set = rules('<month> (کے (آغاز|آخر))? (میں|تک)')
    expect(matches(set, 'مارچ کے آخر تک')).toEqual(['r0 «مارچ کے آخر تک» month=3'])
    expect(matches(set, 'مارچ میں')).toEqual(['r0 «مارچ میں» month=3'])
    expect(matches(set, 'مارچ کے میں')).toEqual([])
  })

  it('leave room for free tokens, within bounds', () => {
    const set = rules('وزیر <name:~2> نے')
    expect(matches(set, 'وزیر احسن اقبال نے')).toEqual(['r0 «وزیر احسن اقبال نے» name=احسن اقبال'])
    expect(matches(set, 'وزیر نے')).toHaveLength(1)
    expect(matches(set, 'وزیر ایک دو تین نے')).toEqual([])
  })

  it('prefer the longest, then the most context, then the first row', () => {
    const set = rules('<month>', '<month> <year:digits>', '<month> [میں]', '<month> میں?')
    expect(matches(set, 'مارچ 2025', true)).toEqual(['r1 «مارچ 2025» month=3 year=2025'])
    expect(matches(rules('<month>', '<month> [میں]'), 'مارچ میں', true)).toEqual(['r1 «مارچ» month=3'])
    expect(matches(rules('<month>', '<m:month>'), 'مارچ', true)).toEqual(['r0 «مارچ» month=3'])
  })

  it('never cross a sentence or a line', () => {
    const set = rules('<weekday> ~3 <month>')
    expect(matches(set, 'پیر دس مارچ')).toHaveLength(1)
    expect(matches(set, 'پیر گیا۔ دس مارچ')).toEqual([])
    expect(matches(set, 'پیر\nدس مارچ')).toEqual([])
  })

  it('name the row that asks for a class there is not', () => {
    expect(() => rules('<moon>')).toThrow('r0: there is no class <moon>')
  })

  it('refuse a pattern with too many ways through', () => {
    expect(() => rules(`${'(الف|ب|ج|د|ہ|و)? '.repeat(5)}ز`)).toThrow('r0: too many ways')
  })

  it('give captures by name', () => {
    const reading = readingOf('مارچ', null)
    const [match] = rules('<month>').matchesAt(reading, 0)
    expect(capture(match, 'month')).toEqual({ name: 'month', from: 0, to: 1, value: '3' })
    expect(capture(match, 'year')).toBeUndefined()
  })

  it('pass over no token at which one of them fits', () => {
    const set = dateRules(lexicon)
    for (const { text } of tsv('fixtures/examples/dates.tsv')) {
      const reading = readingOf(text.replace(/[[\]]/g, ''), null)
      for (let t = 0; t < reading.tokens.count; t++) {
        if (!set.mayBegin(reading.tokens, t)) expect(set.matchesFrom(reading, t), text).toEqual([])
      }
    }
  })
})
