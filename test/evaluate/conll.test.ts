import { describe, expect, it } from 'vitest'
import { readConll } from '../../src/evaluate/conll'
import { type Gold, SPAN_TYPES } from '../../src/evaluate/gold'

const read = (text: string) => readConll(text, 'my.conll').articles
const marked = (article: Partial<Gold>) =>
  SPAN_TYPES.flatMap((type) => (article[type] ?? []).map(({ text }) => `${type}: ${text}`))

describe('readConll', () => {
  it('joins tokens by spaces, and finds the spans in the text', () => {
    const [article] = read(
      'وزیر\tB-ROLE\nداخلہ\tI-ROLE\nمحسن\tB-PER\nنقوی\tI-PER\nنے\tO\nکراچی\tB-LOC\nمیں\tO\nکہا\tO\n',
    )
    expect(article.text).toBe('وزیر داخلہ محسن نقوی نے کراچی میں کہا')
    expect(marked(article)).toEqual(['people: محسن نقوی', 'roles: وزیر داخلہ', 'places: کراچی'])
    for (const { start, end, text } of article.places ?? []) expect(article.text.slice(start, end)).toBe(text)
  })

  it.each([
    ['B begins a span beside another', 'لاہور B-LOC\nکراچی B-LOC', ['places: لاہور', 'places: کراچی']],
    ['I of another label begins one', 'محسن I-PER\nلاہور I-LOC', ['people: محسن', 'places: لاہور']],
    [
      'BIOES',
      'لاہور S-LOC\nنئی B-LOC\nدہلی E-LOC\nکراچی I-LOC',
      ['places: لاہور', 'places: نئی دہلی', 'places: کراچی'],
    ],
    ['bare labels', 'محسن Person\nنقوی Person\nنے Other\nلاہور Location', ['people: محسن نقوی', 'places: لاہور']],
    ['IL-NER', 'من B-NEP\nموہن I-NEP\nبھارت B-NEL\n1955 B-NETI', ['people: من موہن', 'places: بھارت', 'dates: 1955']],
    ['columns between', 'لاہور NNP B-NP B-LOC\nمیں PSP O O', ['places: لاہور']],
    ['tokens with a space', 'اسلام آباد\tB-LOC\nمیں\tO', ['places: اسلام آباد']],
    ['lines of Windows', 'لاہور\tB-LOC\r\nمیں\tO\r\n', ['places: لاہور']],
    ['notes', '# sent_id = 1\nلاہور\tB-LOC', ['places: لاہور']],
  ])('%s', (_, text, spans) => expect(marked(read(text)[0])).toEqual(spans))

  it('takes sentences for articles, by the line they begin on', () => {
    const articles = read('لاہور B-LOC\n\n\nکراچی B-LOC\nمیں O\n')
    expect(articles.map(({ line, text }) => [line, text])).toEqual([
      [1, 'لاہور'],
      [4, 'کراچی میں'],
    ])
  })

  it('takes what stands after -DOCSTART- for one article, a sentence a line', () => {
    const articles = read('-DOCSTART- -X- O O\n\nلاہور B-LOC\n\nکراچی B-LOC\n-DOCSTART-\nملتان B-LOC\n')
    expect(articles.map(({ text }) => text)).toEqual(['لاہور\nکراچی', 'ملتان'])
    expect(articles[0].places).toHaveLength(2)
  })

  it('carries the types that the corpus marks, in every article', () => {
    const [first, second] = read('لاہور B-LOC\n\nمحسن B-PER\n')
    expect(first).toMatchObject({ people: [], places: [{}] })
    expect(second).toMatchObject({ people: [{}], places: [] })
    expect(first).not.toHaveProperty('agencies')
  })

  it('counts the spans of labels that are no types', () => {
    const { unknown } = readConll('ایک B-NEN\nسو I-NEN\nلاہور B-NEL\nدو B-NEN', 'my.conll')
    expect(unknown).toEqual(new Map([['NEN', 2]]))
  })

  it.each([
    ['لاہور B-LOC\nکراچی', 'my.conll, line 2: a token and its tag belong on the line'],
    ['لاہور NN\nمیں PSP', 'my.conll: no tag is of a known label, one of PER, PERSON'],
    ['', 'no tag is of a known label'],
  ])('refuses %j', (text, message) => expect(() => read(text)).toThrow(message))
})
