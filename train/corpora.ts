import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** The development corpora beside the checkout; see the README there for their licences. */
const SHARED = new URL('../../shared/', import.meta.url)

export const readShared = (path: string): string => {
  const bytes = readFileSync(new URL(path, SHARED))
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

export const jsonLines = <T>(path: string): T[] =>
  readShared(path)
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T)

export interface Article {
  id: string
  text: string
  title?: string
  published?: string | null
}

/** So many letters of a text tell it from every other; a headline may or may not stand before them. */
const openings = (text: string): string[] =>
  [text, text.slice(text.indexOf('\n') + 1)]
    .map((part) => part.replace(/[^\p{L}]/gu, '').slice(0, 120))
    .filter((letters) => letters.length > 60)

/** Every unlabelled text that is not also annotated, an article or a line of one at a time. */
export function* unlabelled(): Generator<string> {
  for (const { text } of unlabelledOf(['article', 'line', 'headline'])) yield text
}

export type TextKind = 'article' | 'line' | 'headline'

/** The same, for those that care whether it is a whole article, a line of a book or a headline with its summary. */
export function* unlabelledOf(kinds: readonly TextKind[]): Generator<{ kind: TextKind; text: string }> {
  const annotated = new Set(
    ['gold/train.jsonl', 'gold/dev.jsonl'].flatMap((path) =>
      jsonLines<Article>(path).flatMap(({ text }) => openings(text)),
    ),
  )
  for (const kind of kinds) {
    for (const text of everyText(kind)) {
      if (!openings(text).some((opening) => annotated.has(opening))) yield { kind, text }
    }
  }
}

function* everyText(kind: TextKind): Generator<string> {
  if (kind === 'line') return yield* readShared('corpora/unlabelled/makhzan.txt.gz').split('\n')
  if (kind === 'headline') {
    for (const line of readShared('corpora/unlabelled/express_headlines.tsv.gz').split('\n').slice(1)) {
      const [, , , title, summary] = line.split('\t')
      if (title) yield `${title}\n${summary ?? ''}`
    }
    return
  }
  for (const path of ['corpora/articles.jsonl', 'corpora/voa.jsonl', 'corpora/unlabelled/bbc2016.jsonl.gz']) {
    for (const { title, text } of jsonLines<Article>(path)) yield `${title ?? ''}\n${text}`
  }
}

export interface Span {
  start: number
  end: number
}

/** An annotated article. */
export interface Gold extends Article {
  people: Span[]
  agencies: Span[]
  places: Span[]
  roles: Span[]
}
