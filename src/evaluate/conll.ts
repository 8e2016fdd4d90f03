import { UsageError } from '../batch/usage-error'
import { type Gold, SPAN_TYPES, type Span, type SpanType } from './gold'

/** Names that corpora give to the types, in capitals; those of IL-NER are NEP, NED, NEO, NEL and NETI. */
export const LABELS: Record<SpanType, readonly string[]> = {
  people: ['PER', 'PERSON', 'NEP'],
  roles: ['ROLE', 'DESIGNATION', 'NED'],
  agencies: ['ORG', 'ORGANIZATION', 'ORGANISATION', 'NEO'],
  places: ['LOC', 'LOCATION', 'GPE', 'NEL'],
  dates: ['DATE', 'NETI'],
}
const OUTSIDE = new Set(['O', 'OTHER'])
const TYPE_OF = new Map(SPAN_TYPES.flatMap((type) => LABELS[type].map((label) => [label, type] as const)))
/** The first line of a document; a corpus without it is one of sentences that have nothing to do with each other. */
const DOCUMENT = '-DOCSTART-'

/** An annotated corpus; its articles have no names, and begin on a line, from 1. */
export interface Corpus {
  articles: (Omit<Gold, 'id'> & { line: number })[]
  /** Labels that are none of the types, with the number of their spans. */
  unknown: Map<string, number>
}

/**
 * Reads CoNLL: a token and, in the last column, its tag on a line; a blank line between sentences; `-DOCSTART-` before
 * each article, where sentences belong together. Tags are BIO, or BIOES, or bare labels. Tokens are joined by spaces.
 * Raises `UsageError`.
 */
export function readConll(text: string, source: string): Corpus {
  const documents = documentsOf(linesOf(text, source))
  const unknown = new Map<string, number>()
  const types = new Set<SpanType>()
  const read = documents.map(({ line, sentences }) => {
    const { text, spans } = joined(sentences)
    for (const { label } of spans) {
      const type = TYPE_OF.get(label)
      if (type) types.add(type)
      else unknown.set(label, (unknown.get(label) ?? 0) + 1)
    }
    return { line, text, spans }
  })
  if (types.size === 0) {
    throw new UsageError(`${source}: no tag is of a known label, one of ${[...TYPE_OF.keys()].join(', ')}`)
  }
  const articles = read.map(({ line, text, spans }) => {
    const ofType = (type: SpanType) => spans.filter(({ label }) => TYPE_OF.get(label) === type)
    // an article without a name of a type that the corpus marks says that there is none
    const lists = Object.fromEntries([...types].map((type) => [type, ofType(type).map(spanOf)]))
    return { line, text, published: null, title: null, ...lists }
  })
  return { articles, unknown }
}

interface Line {
  number: number
  /** Null: between sentences. */
  token: string | null
  tag: string
}

function linesOf(text: string, source: string): Line[] {
  return text.split('\n').map((line, i) => {
    // tokens of some corpora hold spaces
    const columns = (line.includes('\t') ? line.split('\t') : line.split(/\s+/))
      .map((cell) => cell.trim())
      .filter(Boolean)
    const comment = columns.length > 2 && line.startsWith('# ') && !line.includes('\t')
    if (columns.length === 0 || comment) return { number: i + 1, token: null, tag: '' }
    const [token] = columns
    if (columns.length === 1 && token !== DOCUMENT) {
      throw new UsageError(
        `${source}, line ${i + 1}: a token and its tag belong on the line, with a tab or space between`,
      )
    }
    return { number: i + 1, token, tag: columns[columns.length - 1].toUpperCase() }
  })
}

interface Document {
  line: number
  sentences: Line[][]
}

function documentsOf(lines: readonly Line[]): Document[] {
  const whole = lines.some(({ token }) => token === DOCUMENT)
  const documents: Document[] = []
  let sentence: Line[] | null = null
  let inDocument = false
  for (const line of lines) {
    if (line.token === null || line.token === DOCUMENT) {
      sentence = null
      if (line.token === DOCUMENT) inDocument = false
      continue
    }
    if (!sentence) {
      sentence = []
      if (whole && inDocument) documents[documents.length - 1].sentences.push(sentence)
      else documents.push({ line: line.number, sentences: [sentence] })
      inDocument = true
    }
    sentence.push(line)
  }
  return documents
}

interface Labelled {
  start: number
  end: number
  text: string
  label: string
}

/** The text of sentences, one a line, and what is marked in it. */
function joined(sentences: readonly Line[][]): { text: string; spans: Labelled[] } {
  let text = ''
  const spans: Labelled[] = []
  for (const sentence of sentences) {
    if (text !== '') text += '\n'
    let open: Labelled | null = null
    sentence.forEach(({ token, tag }, i) => {
      if (i > 0) text += ' '
      const start = text.length
      text += token
      const { label, begins, ends } = partsOf(tag)
      if (label === null) open = null
      else if (open && open.label === label && !begins) open.end = text.length
      else {
        open = { start, end: text.length, text: '', label }
        spans.push(open)
      }
      if (ends) open = null
    })
  }
  return { text, spans: spans.map((span) => ({ ...span, text: text.slice(span.start, span.end) })) }
}

/** What a tag says: of which label it is, and whether a span begins or ends with it. */
function partsOf(tag: string): { label: string | null; begins: boolean; ends: boolean } {
  if (OUTSIDE.has(tag)) return { label: null, begins: false, ends: true }
  const prefixed = tag[1] === '-' && 'BIESLU'.includes(tag[0])
  const prefix = prefixed ? tag[0] : 'I'
  return { label: prefixed ? tag.slice(2) : tag, begins: 'BSU'.includes(prefix), ends: 'ESLU'.includes(prefix) }
}

const spanOf = ({ start, end, text }: Labelled): Span => ({ start, end, text })
