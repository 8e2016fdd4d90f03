import { readFileSync } from 'node:fs'
import { type Article, type Gold, jsonLines, type Span } from './corpora'

/** Where the corpora of the annotations stand beside the checkout. */
export const CORPORA: Record<string, string> = {
  articles: 'corpora/articles.jsonl',
  voa: 'corpora/voa.jsonl',
  bbc2016: 'corpora/unlabelled/bbc2016.jsonl.gz',
}

/** What the project itself annotated: offsets into the first `end` units of a title, a line end and a text. */
interface Annotated {
  id: string
  corpus: string
  end: number
  spans: [label: string, start: number, end: number][]
}

/** The articles of `annotations/articles.jsonl`, with the text that the corpora beside the checkout have. */
export function ownAnnotations(): Gold[] {
  const lines = readFileSync(new URL('annotations/articles.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  const annotated = lines.map((line) => JSON.parse(line) as Annotated)
  const texts = new Map<string, Article>()
  for (const corpus of new Set(annotated.map((row) => row.corpus))) {
    for (const article of jsonLines<Article>(CORPORA[corpus])) texts.set(`${corpus}:${article.id}`, article)
  }
  return annotated.flatMap(({ id, corpus, end, spans }) => {
    const article = texts.get(`${corpus}:${id}`)
    if (!article) return []
    const labelled = (label: string): Span[] =>
      spans.filter(([name]) => name === label).map(([, start, stop]) => ({ start, end: stop }))
    return {
      id,
      text: `${article.title ?? ''}\n${article.text}`.slice(0, end),
      people: labelled('PER'),
      agencies: labelled('ORG'),
      places: labelled('LOC'),
      roles: labelled('ROLE'),
    }
  })
}
