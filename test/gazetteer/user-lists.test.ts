import { describe, expect, it } from 'vitest'
import { createExtractor, type ExtractorOptions, KhabarError } from '../../src/index'

const ARTICLE =
  'اسلام آباد: وفاقی وزیر داخلہ نے کہا ہے کہ زرتاب ڈائریکٹوریٹ نے کوہسارنگر میں کارروائی کی۔ ایف آئی اے نے بھی مدد کی۔'

const read = (lists: NonNullable<ExtractorOptions['lists']>, text = ARTICLE) => createExtractor({ lists }).extract(text)

describe('own lists', () => {
  it('bring agencies and places that no list knows', () => {
    const { agencies, places } = read([
      {
        type: 'agencies',
        rows: [{ forms: ['زرتاب ڈائریکٹوریٹ'], english: 'Zartab Directorate', abbreviation: 'ZD', kind: 'government' }],
      },
      { type: 'places', rows: [{ forms: 'کوہسارنگر', english: 'Kohsarnagar', kind: 'city', country: 'PK' }] },
    ])
    expect(agencies).toContainEqual(
      expect.objectContaining({
        name: 'زرتاب ڈائریکٹوریٹ',
        english: 'Zartab Directorate',
        abbreviation: 'ZD',
        kind: 'government',
      }),
    )
    expect(places).toContainEqual(expect.objectContaining({ name: 'کوہسارنگر', english: 'Kohsarnagar', country: 'PK' }))
  })

  it('win over the built-in ones', () => {
    const { agencies } = read([
      { type: 'agencies', rows: [{ forms: 'ایف آئی اے', english: 'Football Institute of Asia', kind: 'sport' }] },
    ])
    expect(agencies).toContainEqual(expect.objectContaining({ english: 'Football Institute of Asia', kind: 'sport' }))
    expect(agencies.some(({ english }) => english === 'Federal Investigation Agency')).toBe(false)
  })

  it('are read from TSV as well, with several forms', () => {
    const tsv = 'forms\tenglish\tkind\r\nکوہسارنگر | کوہسار نگر\tKohsarnagar\tcity\r\n'
    for (const name of ['کوہسارنگر', 'کوہسار نگر']) {
      const { places } = read([{ type: 'places', tsv }], `لاہور: ${name} میں بارش ہوئی ہے اور لوگ گھروں میں ہیں۔`)
      expect(places).toContainEqual(expect.objectContaining({ name: 'کوہسارنگر', english: 'Kohsarnagar' }))
    }
  })

  it('may be written with Arabic letters and marks', () => {
    const { places } = read([{ type: 'places', rows: [{ forms: 'كوہسارنگرِ', english: 'Kohsarnagar', kind: 'city' }] }])
    expect(places).toContainEqual(expect.objectContaining({ english: 'Kohsarnagar' }))
  })

  it('change nothing for other extractors', () => {
    const before = createExtractor().extract(ARTICLE)
    read([{ type: 'agencies', rows: [{ forms: 'ایف آئی اے', english: 'Football Institute of Asia', kind: 'sport' }] }])
    expect(createExtractor().extract(ARTICLE)).toEqual(before)
  })

  it.each([
    ['an unknown type', [{ type: 'cities', rows: [{ forms: 'لاہور' }] }]],
    ['a row without forms', [{ type: 'places', rows: [{ english: 'Lahore' }] }]],
    ['an empty form', [{ type: 'places', rows: [{ forms: ' | ' }] }]],
    ['a form of marks alone', [{ type: 'places', rows: [{ forms: '\u064e\u200c' }] }]],
    ['a form in letters that are none of the alphabet', [{ type: 'places', rows: [{ forms: 'दिल्ली' }] }]],
    ['an unknown kind', [{ type: 'agencies', rows: [{ forms: 'ناظم', kind: 'guild' }] }]],
    ['an unknown class', [{ type: 'offices', rows: [{ forms: 'ناظم', class: 'boss' }] }]],
    ['an unknown part', [{ type: 'names', rows: [{ forms: 'ناظم', part: 'middle' }] }]],
    ['TSV without a column of forms', [{ type: 'places', tsv: 'name\nلاہور' }]],
    ['TSV with too many cells', [{ type: 'places', tsv: 'forms\nلاہور\tx' }]],
  ])('say list-invalid of %s, and at once', (_, lists) => {
    let thrown: unknown
    try {
      createExtractor({ lists } as unknown as ExtractorOptions)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(KhabarError)
    expect((thrown as KhabarError).code).toBe('list-invalid')
  })
})
