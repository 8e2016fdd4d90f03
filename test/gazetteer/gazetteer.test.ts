import { describe, expect, it } from 'vitest'
import { lookUp } from '../../src/gazetteer/gazetteer'
import { withUserLists } from '../../src/gazetteer/user-lists'
import { textOf } from '../../src/text/tokens'
import { lexicon, tokensOf } from '../lexicon'

function hitsIn(text: string, known = lexicon) {
  const tokens = tokensOf(text)
  return lookUp(tokens, known.gazetteers).map(({ from, to, class: type, weak, gazetteer, entry }) => ({
    text: textOf(tokens, from, to),
    type,
    weak,
    label: gazetteer.label,
    entry: gazetteer.entry(entry),
  }))
}
const of = (text: string, type: string) => hitsIn(text).filter((hit) => hit.type === type)

describe('gazetteer', () => {
  it.each([
    ['ایف آئی اے', 'agency', { english: 'Federal Investigation Agency', abbreviation: 'FIA', kind: 'law-enforcement' }],
    ['وفاقی تحقیقاتی ادارہ', 'agency', { english: 'Federal Investigation Agency' }],
    ['سپریم کورٹ', 'agency', { kind: 'court' }],
    ['اقوام متحدہ', 'agency', { kind: 'international' }],
    ['اسلام آباد', 'place', { english: 'Islamabad', country: 'PK', kind: 'city' }],
    ['لاہور', 'place', { english: 'Lahore', country: 'PK' }],
    ['امریکہ', 'place', { country: 'US', kind: 'country' }],
    ['امریکا', 'place', { country: 'US', kind: 'country' }],
    ['بھارت', 'place', { country: 'IN', kind: 'country' }],
    ['انڈیا', 'place', { country: 'IN', kind: 'country' }],
  ])('%s is a listed %s', (text, type, entry) => {
    expect(of(text, type).filter((hit) => hit.text === text)).toMatchObject([{ entry }])
  })

  it('gives one thing one entry, however it is written', () => {
    const ids = (forms: string[], type: string) => new Set(forms.map((form) => of(form, type)[0]?.entry.id))
    expect(ids(['امریکہ', 'امریکا', 'امريكہ'], 'place').size).toBe(1)
    expect(ids(['ایف آئی اے', 'FIA', 'وفاقی تحقیقاتی ادارے'], 'agency').size).toBe(1)
    expect(ids(['لاہور ہائی کورٹ', 'لاہور ہائیکورٹ'], 'agency').size).toBe(1)
  })

  it('takes the longest form of a class', () => {
    expect(of('لاہور ہائی کورٹ', 'agency').map(({ text }) => text)).toContain('لاہور ہائی کورٹ')
    expect(of('اسلام آباد', 'place').map(({ text }) => text)).toEqual(['اسلام آباد'])
  })

  it('reads forms with typed-together words, marks and Arabic letters', () => {
    expect(of('شہرامروہہ', 'place').map(({ text }) => text)).toEqual(['امروہہ'])
    expect(of('اسلامِ آباد', 'place')).toHaveLength(1)
    expect(of('كراچي', 'place')).toMatchObject([{ entry: { english: 'Karachi' } }])
  })

  it('finds nothing in nothing', () => {
    for (const text of ['', '۔۔۔', '123', 'ژغپذگ']) expect(hitsIn(text)).toEqual([])
  })

  it('lets a gazetteer in front hide the same stretch in those behind', () => {
    const own = withUserLists(lexicon, [{ type: 'people', rows: [{ forms: 'لاہور' }] }])
    expect(hitsIn('لاہور', own)).toMatchObject([{ type: 'person', label: 'user-list' }])
    expect(hitsIn('لاہور')).not.toMatchObject([{ type: 'person' }])
  })
})
