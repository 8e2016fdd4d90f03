import { describe, expect, it } from 'vitest'
import { Evaluation } from '../../src/evaluate/evaluation'
import type { Gold, Span } from '../../src/evaluate/gold'
import { alike } from '../../src/evaluate/words'
import type { Agreement, Extraction, Mention } from '../../src/types'
import { nothing } from '../view/marked'

const TEXT = 'پاکستان اور چین نے منگل کو تجارتی معاہدے پر دستخط کیے، چین نے قرض پر بھی اتفاق کیا'

function span(words: string, from = 0): Span {
  const start = TEXT.indexOf(words, from)
  return { start, end: start + words.length, text: words }
}
const mention = (words: string, confidence = 0.9, from = 0): Mention => ({
  ...span(words, from),
  confidence,
  by: 'list:places',
})
const place = (...mentions: Mention[]) => ({
  ...{ id: 'l1', name: '', english: null, kind: 'country' as const, country: null },
  mentions,
})
const date = (words: string, value: string | null) => ({
  ...{ id: 'd1', value, grain: 'day' as const, calendar: 'gregorian' as const, basis: 'relative' as const },
  mentions: [mention(words)],
})
const agreement = (words: string, parties: string[], more: Partial<Agreement> = {}): Agreement => ({
  ...{ id: 'g1', instrument: 'treaty', status: 'signed', name: null, signatories: [], topic: null, date: null },
  ...{
    evidence: [],
    confidence: 0.8,
    parties: parties.map((name) => ({ ref: null, name })),
    mentions: [mention(words)],
  },
  ...more,
})

function evaluate(gold: Partial<Gold>, found: Partial<Extraction>): Evaluation {
  const evaluation = new Evaluation()
  const article = { id: 'n1', text: TEXT, published: null, title: null }
  evaluation.add({ ...article, ...gold }, { ...nothing(), ...found })
  return evaluation
}
const counts = (evaluation: Evaluation) =>
  Object.entries(evaluation.scores()).map(([measure, { annotated, found, missed, wrong }]) => [
    measure,
    ...[annotated, found, missed, wrong],
  ])

describe('mentions', () => {
  it('are right where both ends are, each place once', () => {
    const evaluation = evaluate(
      { places: [span('پاکستان'), span('چین'), span('چین', 20)] },
      { places: [place(mention('پاکستان اور'), mention('چین'), mention('چین'))] },
    )
    expect(counts(evaluation)).toEqual([['places', 3, 2, 2, 1]])
    expect(evaluation.scores().places).toMatchObject({ precision: 1 / 2, recall: 1 / 3, f1: 0.4 })
  })

  it('are not counted of a type that the article does not carry', () => {
    expect(counts(evaluate({ people: [] }, { places: [place(mention('چین'))] }))).toEqual([])
  })

  it('tell, where they are wrong or missed, what stands around them and what found them', () => {
    const { misses } = evaluate({ places: [span('پاکستان')] }, { places: [place(mention('منگل', 0.4))] })
    expect(misses).toEqual([
      expect.objectContaining({ what: 'missed', measure: 'places', article: 'n1', text: 'پاکستان' }),
      expect.objectContaining({ what: 'wrong', by: 'list:places', confidence: 0.4, ...span('منگل') }),
    ])
    expect(misses[0].around).toBe('[پاکستان] اور چین نے منگل کو تجارتی معاہدے پر …')
  })
})

describe('values of dates', () => {
  it('are right where dates overlap, whatever their ends', () => {
    const evaluation = evaluate(
      { dates: [{ ...span('منگل'), value: '2026-02-10' }] },
      { dates: [date('منگل کو', '2026-02-10')] },
    )
    expect(counts(evaluation)).toEqual([
      ['dates', 1, 1, 1, 1],
      ['date values', 1, 1, 0, 0],
    ])
  })

  it('are not asked of dates annotated without one', () => {
    const dates = [
      { ...span('منگل'), value: '2026-02-10' },
      { ...span('قرض'), value: null },
    ]
    const evaluation = evaluate({ dates }, { dates: [date('منگل', '2026-02-03'), date('قرض', '2026')] })
    expect(counts(evaluation)[1]).toEqual(['date values', 1, 1, 1, 1])
    expect(evaluation.missesOf(['date values'])[0].note).toBe('2026-02-10, found 2026-02-03')
  })
})

describe('agreements', () => {
  const gold = {
    ...{ id: 'g1', instrument: 'treaty' as const, status: 'signed' as const, name: null },
    ...{ parties: ['پاکستان', 'چین'], topic: 'تجارتی معاہدے', mentions: [span('تجارتی معاہدے پر دستخط')] },
  }

  it('are matched by the mentions that they share, and compared slot by slot', () => {
    const evaluation = evaluate(
      { agreements: [gold] },
      {
        agreements: [
          agreement('اتفاق کیا', ['چین']),
          agreement('معاہدے', ['پاکستان', 'فریقین'], { status: 'agreed', topic: mention('تجارتی') }),
        ],
      },
    )
    expect(counts(evaluation)).toEqual([
      ['agreement mentions', 1, 2, 0, 1],
      ['agreement records', 1, 2, 0, 1],
      ['agreement parties', 2, 3, 1, 2],
      ['agreement slots', 5, 8, 2, 5],
    ])
    const notes = evaluation.misses.map(({ what, measure, note }) => [what, measure, note])
    expect(notes).toEqual([
      ['wrong', 'agreement mentions', undefined],
      ['missed', 'agreement parties', 'چین, found پاکستان, فریقین'],
      ['wrong', 'agreement parties', 'فریقین'],
      ['wrong', 'agreement slots', 'status signed, found agreed'],
      ['wrong', 'agreement records', undefined],
    ])
  })

  it('that are missed count with all their slots', () => {
    const evaluation = evaluate({ agreements: [gold] }, {})
    expect(counts(evaluation).map(([, annotated, , missed]) => [annotated, missed])).toEqual([
      [1, 1],
      [1, 1],
      [2, 2],
      [5, 5],
    ])
  })
})

describe('alike', () => {
  it.each([
    ['وزارت خارجہ', 'پاکستان کی وزارت خارجہ', true],
    ['كراچي، سندھ', 'کراچی', true],
    ['چین', 'پاکستان اور چین', true],
    ['چین', 'پاکستان کے ساتھ چین', false],
    ['', '', false],
  ])('%s, %s: %s', (a, b, same) => expect(alike(a, b)).toBe(same))
})

describe('reliability', () => {
  it('counts names by their confidence', () => {
    const { reliability } = evaluate(
      { places: [span('چین'), span('پاکستان')] },
      { places: [place(mention('چین', 0.99), mention('پاکستان', 0.6), mention('منگل', 0.5))] },
    )
    expect(reliability.filter(({ mentions }) => mentions > 0)).toEqual([
      { from: 0.99, mentions: 1, right: 1 },
      { from: 0.5, mentions: 2, right: 1 },
    ])
  })
})
