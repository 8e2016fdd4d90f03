import { readdirSync, readFileSync } from 'node:fs'
import { readRows } from '../../src/gazetteer/rows'
import type { AgreementInstrument, AgreementStatus } from '../../src/types'
import { CORPORA } from '../annotations'
import { type Article, jsonLines, type Span } from '../corpora'

/** An agreement as annotated, by the guidelines beside the corpora. */
export interface GoldAgreement {
  instrument: AgreementInstrument
  /** Null where the annotation does not say; then nothing is learnt of it. */
  status: AgreementStatus | null
  parties: string[] | null
  topic: string | null
  name: string | null
  mentions: Span[]
}

export interface Annotated {
  id: string
  text: string
  published: string | null
  agreements: GoldAgreement[]
  /** Written for the project, to show one phrasing or a few. */
  written: boolean
  /** Held out together in cross-validation. */
  fold: number
}

const FOLDS = 5

/** The training articles of the gold. */
export function goldArticles(): Annotated[] {
  const file = readFileSync(new URL('../folds.tsv', import.meta.url), 'utf8')
  const folds = new Map(readRows(file, 'folds.tsv', ['id', 'fold']).map(({ id, fold }) => [id, Number(fold)]))
  return jsonLines<Annotated>('gold/train.jsonl').map((row, i) => ({
    ...row,
    published: row.published ?? null,
    written: false,
    fold: folds.get(row.id) ?? i % FOLDS,
  }))
}

/** A stretch of the first `end` units of a title, a line end and a text. */
type Stretch = [start: number, end: number]

interface OwnRow {
  id: string
  corpus: string
  end: number
  /** `measure`: no rule, word or weight was made from it. */
  half: 'learn' | 'measure'
  agreements: {
    instrument: AgreementInstrument
    status: AgreementStatus
    parties: Stretch[]
    topic: Stretch | null
    name: Stretch | null
    mentions: Stretch[]
  }[]
}

/** What the project itself annotated, with the text that the corpora beside the checkout have. */
export function ownArticles(half: OwnRow['half']): Annotated[] {
  const rows = readFileSync(new URL('../annotations/agreements.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as OwnRow)
  const articles = new Map<string, Article>()
  for (const corpus of new Set(rows.map((row) => row.corpus))) {
    for (const article of jsonLines<Article>(CORPORA[corpus])) articles.set(`${corpus}:${article.id}`, article)
  }
  return rows
    .filter((row) => row.half === half)
    .flatMap(({ id, corpus, end, agreements }, i) => {
      const article = articles.get(`${corpus}:${id}`)
      if (!article) return []
      const text = `${article.title ?? ''}\n${article.text}`.slice(0, end)
      const words = (stretch: Stretch | null) => stretch && text.slice(...stretch)
      return {
        id,
        text,
        published: article.published ?? null,
        written: false,
        fold: i % FOLDS,
        agreements: agreements.map(({ parties, topic, name, mentions, ...rest }) => ({
          ...rest,
          parties: parties.map((stretch) => text.slice(...stretch)),
          topic: words(topic),
          name: words(name),
          mentions: mentions.map(([start, stop]) => ({ start, end: stop })),
        })),
      }
    })
}

/** Where words stand, each behind the one before. */
function locate(text: string, all: readonly string[]): Span[] {
  let at = 0
  return all.map((words) => {
    const start = text.indexOf(words, at)
    at = start + words.length
    return { start, end: at }
  })
}

/** The phrasings of `fixtures/examples/agreements.tsv` that are one agreement. */
export function exampleArticles(): Annotated[] {
  const columns = ['text', 'expect', 'instrument', 'status', 'parties', 'topic'] as const
  const file = readFileSync(new URL('../../fixtures/examples/agreements.tsv', import.meta.url), 'utf8')
  return readRows(file, 'agreements.tsv', columns)
    .filter(({ expect }) => expect !== '')
    .map(({ text, expect, instrument, status, parties, topic }, i) => {
      const agreement = {
        instrument: instrument as AgreementInstrument,
        status: (status || null) as AgreementStatus | null,
        parties: parties ? parties.split(' | ') : null,
        topic: topic || null,
        name: null,
        mentions: locate(text, expect.split(' | ')),
      }
      return { id: `example-${i}`, text, published: null, written: true, fold: i % FOLDS, agreements: [agreement] }
    })
}

/** The articles of `fixtures/` that were written to hold agreements. */
export function fixtureArticles(): Annotated[] {
  const folder = new URL('../../fixtures/', import.meta.url)
  const names = readdirSync(folder).filter((name) => name.startsWith('agreement-') && name.endsWith('.txt'))
  return names.sort().map((name, i) => {
    const text = readFileSync(new URL(name, folder), 'utf8')
    const { published, agreements } = JSON.parse(readFileSync(new URL(name.replace('.txt', '.json'), folder), 'utf8'))
    const located = agreements.map(
      ({ mentions, ...rest }: Omit<GoldAgreement, 'mentions'> & { mentions: string[] }) => ({
        ...rest,
        mentions: locate(text, mentions),
      }),
    )
    return { id: name, text, published, written: true, fold: i % FOLDS, agreements: located }
  })
}
