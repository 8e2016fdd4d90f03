import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as khabar from '../src/index'
import { createExtractor, type ExtractOptions, extract, KhabarError } from '../src/index'
import { hostile } from './hostile'
import { examples } from './lexicon'
import { brokenPromises, schemaErrors } from './schema'

const ARTICLE = readFileSync(new URL('../fixtures/interior-minister-ambassador.txt', import.meta.url), 'utf8')

const EMPTY = { people: [], agencies: [], places: [], dates: [], agreements: [] }

const codeOf = (run: () => unknown): string => {
  try {
    run()
    return 'no error'
  } catch (error) {
    return error instanceof KhabarError ? error.code : String(error)
  }
}

/** Raises where the result of a text breaks a promise. */
function check(text: string, options?: ExtractOptions) {
  const result = extract(text, options)
  expect(schemaErrors(result)).toEqual([])
  expect(brokenPromises(text, result)).toEqual([])
  return result
}

describe('the public names', () => {
  it('are these', () => {
    expect(Object.keys(khabar).sort()).toEqual(['KhabarError', 'createExtractor', 'extract', 'extractMany', 'render'])
  })
})

describe('extract', () => {
  it('reads the article of the interior minister and the ambassador', () => {
    const { people, agencies, places, dates, agreements } = check(ARTICLE, { published: '2026-02-10' })
    const minister = people.find(({ name }) => name === 'سلمان احمد درانی')
    expect(minister?.roles).toContainEqual(expect.objectContaining({ title: 'وفاقی وزیر داخلہ' }))
    expect(minister?.mentions.map(({ text }) => text)).toEqual(['سلمان احمد درانی', 'سلمان درانی'])
    const ambassador = people.find(({ name }) => name === 'لورینزو فیراری')
    const italy = places.find(({ country }) => country === 'IT')
    expect(ambassador?.roles).toContainEqual(expect.objectContaining({ title: 'اٹلی کے سفیر', place: italy?.id }))
    for (const abbreviation of ['FIA', 'ANF', 'NADRA', 'NCCIA']) {
      expect(agencies.map((agency) => agency.abbreviation)).toContain(abbreviation)
    }
    const fia = agencies.find(({ abbreviation }) => abbreviation === 'FIA')
    expect(fia).toMatchObject({ english: 'Federal Investigation Agency', kind: 'law-enforcement' })
    expect(new Set(fia?.mentions.map(({ text }) => text))).toEqual(new Set(['ایف آئی اے', 'وفاقی تحقیقاتی ادارے']))
    expect(dates.map(({ value }) => value)).toContain('2026-02-10')
    expect(agreements).toHaveLength(2)
    expect(agreements).toContainEqual(expect.objectContaining({ instrument: 'memorandum', status: 'signed' }))
    expect(agreements).toContainEqual(expect.objectContaining({ instrument: 'understanding', status: 'agreed' }))
  })

  it('says the same each time', () => {
    expect(extract(ARTICLE)).toEqual(extract(ARTICLE))
  })

  it('returns the kinds that are asked for and leaves the rest empty', () => {
    const { people, agencies, places, dates, agreements } = createExtractor({ kinds: ['places'] }).extract(ARTICLE)
    expect(places.length).toBeGreaterThan(0)
    expect([people, agencies, dates, agreements]).toEqual([[], [], [], []])
  })

  it('takes the day of the dateline where none is given, and says so', () => {
    const text = 'بلدیاتی بل منظور\n\nویب ڈیسک منگل 9 نومبر 2021\nکراچی: سندھ اسمبلی نے گزشتہ روز بل منظور کر لیا ہے۔'
    expect(extract(text)).toMatchObject({ published: '2021-11-09', publishedFrom: 'dateline' })
    expect(extract(text, { published: '2021-11-10' })).toMatchObject({
      published: '2021-11-10',
      publishedFrom: 'option',
    })
    expect(extract('کراچی: بارش ہوئی اور لوگ گھروں میں رہے۔')).toMatchObject({ published: null, publishedFrom: null })
  })

  it('keeps offsets into the text where a title is given apart from it', () => {
    const text = 'لاہور: درانی نے کہا ہے کہ پولیس ان کے ساتھ ہے اور وہ کل اسلام آباد جائیں گے۔'
    check(text, { title: 'وزیر داخلہ سلمان احمد درانی لاہور میں' })
  })
})

describe('other languages', () => {
  it.each(examples('languages').filter(({ code }) => code !== 'urd'))('$code $note: nothing', ({ text }) => {
    const result = check(text)
    expect(result).toMatchObject(EMPTY)
    expect(result.language.code).not.toBe('urd')
  })

  it('are read as Urdu by force', () => {
    const text = 'Lahore, Islamabad'
    expect(extract(text)).toMatchObject(EMPTY)
    check(text, { force: true })
    expect(extract('اسلام آباد', { force: true }).places).toMatchObject([{ english: 'Islamabad' }])
  })
})

describe('bad input', () => {
  it.each([undefined, null, 17, true, {}, [], Buffer.from('خبر'), Symbol('خبر'), () => 'خبر', new String('خبر')])(
    'text-not-string: %s',
    (text) => expect(codeOf(() => extract(text as never))).toBe('text-not-string'),
  )

  it.each([
    '2026-02-30',
    '2026-13-01',
    '2026-1-17',
    '17-01-2026',
    '2026-01-17T00:00:00Z',
    '2026',
    '',
    ' 2026-01-17',
    '۲۰۲۶-۰۱-۱۷',
    'آج',
    'NaN',
    '99999-01-01',
    '-000001-01-01',
  ])('published-invalid: %j', (published) => {
    expect(codeOf(() => extract(ARTICLE, { published }))).toBe('published-invalid')
  })

  it.each([17, new Date(), {}, true])('published-invalid: %o, which is no string', (published) => {
    expect(codeOf(() => extract(ARTICLE, { published: published as never }))).toBe('published-invalid')
  })

  it('takes a day that was left out', () => {
    for (const published of [undefined, null]) expect(extract(ARTICLE, { published } as never).published).toBeNull()
    expect(extract(ARTICLE, { published: '2024-02-29' }).published).toBe('2024-02-29')
  })

  it('option-invalid: a kind that is none', () => {
    for (const kinds of [['persons'], 'people', 5]) {
      expect(codeOf(() => createExtractor({ kinds } as never))).toBe('option-invalid')
    }
    expect(codeOf(() => createExtractor({ lists: {} } as never))).toBe('option-invalid')
    expect(codeOf(() => createExtractor('people' as never))).toBe('option-invalid')
  })

  it('option-invalid: options that are no object', () => {
    for (const options of ['2026-01-17', 17, true])
      expect(codeOf(() => extract(ARTICLE, options as never))).toBe('option-invalid')
    for (const title of [17, {}]) expect(codeOf(() => extract(ARTICLE, { title } as never))).toBe('option-invalid')
  })

  it('takes options that are null', () => expect(codeOf(() => extract(ARTICLE, null as never))).toBe('no error'))

  it('says what to do', () => {
    try {
      extract(17 as never)
    } catch (error) {
      expect(String(error)).toMatch(/must be a string/)
    }
  })

  it.each([
    ['nothing', ''],
    ['space', ' \n\t\u00a0 '],
    ['marks', '۔۔۔ ؟!،؛'],
    ['diacritics', '\u064e\u064f\u0650\u0651'],
    ['joiners', '\u200c\u200d\u200c'],
    ['half a pair', '\ud83d'],
    ['halves the wrong way round', '\ude00\ud83d'],
    ['NUL', '\u0000\u0000'],
    ['a byte order mark', '\ufeff'],
  ])('finds nothing in %s', (_, text) => {
    expect(check(text)).toMatchObject(EMPTY)
    expect(check(text, { force: true })).toMatchObject(EMPTY)
  })

  it.each([
    ['a byte order mark in front', `\ufeff${ARTICLE}`],
    ['Windows line ends', ARTICLE.replaceAll('\n', '\r\n')],
    ['no line ends', ARTICLE.replaceAll('\n', ' ')],
    ['no spaces', ARTICLE.replaceAll(' ', '')],
    ['no-break spaces', ARTICLE.replaceAll(' ', '\u00a0')],
    ['joiners for spaces', ARTICLE.replaceAll(' ', '\u200c')],
    ['a joiner after each letter', ARTICLE.split('').join('\u200c')],
    ['a mark after each letter', ARTICLE.replace(/\p{L}/gu, '$&\u064e')],
    ['direction marks around each word', ARTICLE.replace(/\S+/gu, '\u2067$&\u2069')],
    ['NUL between words', ARTICLE.replaceAll(' ', ' \u0000')],
    ['half a pair between words', ARTICLE.replaceAll(' ', ' \ud83d ')],
    ['emoji', ARTICLE.replaceAll('۔', '۔ 👨‍👩‍👧🇵🇰')],
    ['decomposed letters', ARTICLE.normalize('NFD')],
    ['Arabic letters', ARTICLE.replaceAll('ی', 'ي').replaceAll('ک', 'ك').replaceAll('ہ', 'ه')],
    ['tatweel', ARTICLE.replaceAll('ست', 'سـت')],
    ['HTML', `<!doctype html><html><body><p class="x">${ARTICLE.replaceAll('\n', '</p><p>')}&nbsp;</p></body></html>`],
  ])('keeps its promises with %s', (_, text) => {
    check(text)
    check(text, { force: true, published: '2026-02-10' })
  })

  it('keeps its promises with any text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        check(text, { force: true, published: '2026-02-10' })
      }),
      { numRuns: 500 },
    )
  })

  it('keeps its promises with an article that is damaged anywhere', () => {
    fc.assert(
      fc.property(fc.nat({ max: ARTICLE.length }), hostile, fc.nat({ max: 30 }), (at, damage, lost) => {
        check(ARTICLE.slice(0, at) + damage + ARTICLE.slice(at + lost), { force: true })
      }),
      { numRuns: 60 },
    )
  })
})

describe('what an article is typed in does not matter', () => {
  const names = (text: string) => {
    const { people, agencies, places } = extract(text, { published: '2026-02-10', force: true })
    return [people, agencies, places].map((records) => records.map(({ mentions }) => mentions.length))
  }
  it.each([
    ['Windows line ends', ARTICLE.replaceAll('\n', '\r\n')],
    ['no-break spaces', ARTICLE.replaceAll(' ', '\u00a0')],
    ['Arabic letters', ARTICLE.replaceAll('ی', 'ي').replaceAll('ک', 'ك')],
    ['decomposed letters', ARTICLE.normalize('NFD')],
    ['direction marks', ARTICLE.replace(/\S+/gu, '\u2067$&\u2069')],
    ['diacritics', ARTICLE.replace(/[بنکل]/gu, '$&\u0650')],
  ])('%s', (_, text) => expect(names(text)).toEqual(names(ARTICLE)))
})

describe('time', () => {
  /** Milliseconds of this process's own time, the least of some runs. */
  const timeOf = (text: string, runs: number): number => {
    const times = Array.from({ length: runs }, () => {
      const before = process.cpuUsage()
      extract(text, { force: true, published: '2026-02-10' })
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000
    })
    return Math.min(...times)
  }
  const grown = (one: string): number => {
    timeOf(one, 2)
    return timeOf(one.repeat(8), 4) / timeOf(one, 4)
  }

  it.each([
    ['articles', ARTICLE.repeat(2)],
    ['one line', ARTICLE.replaceAll('\n', ' ').repeat(2)],
    ['one sentence', ARTICLE.replace(/[\n۔؟]/gu, ' ').repeat(2)],
    ['names', 'محمد علی احمد خان شریف '.repeat(200)],
    ['letters spelt out', 'ایف آئی اے '.repeat(300)],
    ['days', '17 جنوری 2026 '.repeat(300)],
    ['agreements', 'پاکستان اور ایران نے معاہدے پر دستخط کیے۔ '.repeat(60)],
    ['agreements in one sentence', 'پاکستان اور ایران نے معاہدے پر دستخط کیے '.repeat(60)],
    ['brackets and quotes', '((’"«'.repeat(500)],
    ['one word', 'اورسے'.repeat(1000)],
    ['marks', '۔'.repeat(5000)],
    ['joiners', `علی${'\u200c'.repeat(20_000)} `],
    ['diacritics', `علی${'\u064e'.repeat(20_000)} `],
    ['digits', '1۔'.repeat(1000)],
    ['Latin', 'Getty Images John Smith '.repeat(100)],
  ])('grows with the length: %s', (_, one) => expect(grown(one)).toBeLessThan(32))

  it('reads 10 MB in one line', () => {
    const text = 'کل صبح لاہور میں تیز بارش ہوئی اور سڑکوں پر پانی کھڑا ہو گیا '.repeat(90_000)
    const { language, places } = extract(text, { published: '2026-02-10' })
    expect(language.code).toBe('urd')
    expect(places).toHaveLength(1)
    expect(places[0].mentions).toHaveLength(90_000)
    expect(places[0].mentions.every(({ start, end }) => text.slice(start, end) === 'لاہور')).toBe(true)
  }, 60_000)

  it('reads a word of 100,000 letters', () => {
    for (const letter of ['ا', 'ب', 'a', '1', 'ﷺ', '\u0640', '۔', '<']) check(letter.repeat(100_000), { force: true })
  }, 20_000)

  it('says text-too-long of what no article is', () => {
    expect(codeOf(() => extract(' '.repeat(64_000_001)))).toBe('text-too-long')
  })
})
