import { buffer } from 'node:stream/consumers'
import { decode, errorOf, RowFault } from '../batch/article'
import { nameOf } from '../batch/batches'
import { openBytes } from '../batch/bytes'
import { formatOf } from '../batch/formats'
import { readLines } from '../batch/readers/lines'
import type { Place, RowError } from '../batch/row'
import type { Source } from '../batch/sources'
import { type Corpus, readConll } from './conll'
import type { Gold, GoldFormat } from './gold'
import { goldOfJson } from './jsonl'
import { readMarked } from './marked'

/** An annotated article, and where it stands. */
export interface PlacedGold extends Gold {
  place: Place
}

/** What a source holds: annotated articles, rows that are none, and labels that are no type of khabar's. */
export interface GoldFile extends Pick<Corpus, 'unknown'> {
  articles: PlacedGold[]
  errors: RowError[]
}

/** Reads a source whole: annotated corpora are small. `several`: lines alone do not name an article. */
export async function readGold(source: Source, format: GoldFormat | null, several: boolean): Promise<GoldFile> {
  const bytes = await buffer(await openBytes(source, () => {}, new AbortController().signal))
  const known = format ?? guess(source.name, bytes)
  if (known === 'jsonl') return readJsonl(bytes, source.name, several)
  return known === 'marked' ? readMarkedFile(bytes, source.name) : readCorpus(bytes, source.name, several)
}

/** By the name, or by how the text begins. */
function guess(name: string, bytes: Uint8Array): GoldFormat {
  if (formatOf(name).format === 'jsonl') return 'jsonl'
  const head = new TextDecoder().decode(bytes.subarray(0, 256)).trimStart()
  if (head.startsWith('{')) return 'jsonl'
  return head.startsWith('published:') ? 'marked' : 'conll'
}

async function readJsonl(bytes: Uint8Array, name: string, several: boolean): Promise<GoldFile> {
  const file: GoldFile = { articles: [], unknown: new Map(), errors: [] }
  const chunks = (async function* () {
    yield bytes
  })()
  for await (const row of readLines(name, chunks)) {
    const { source, line, offset } = row
    const place = { source, line, offset }
    try {
      file.articles.push({ ...goldOfJson(row.bytes, nameOf(place, several)), place })
    } catch (error) {
      file.errors.push(errorOf(place, error))
    }
  }
  return file
}

function readMarkedFile(bytes: Uint8Array, source: string): GoldFile {
  const place = { source, line: 1, offset: 0 }
  try {
    const { text, expected } = readMarked(source, decode(bytes))
    return { articles: [{ text, title: null, ...expected, place }], unknown: new Map(), errors: [] }
  } catch (error) {
    const fault = new RowFault('row-invalid', (error as Error).message)
    return { articles: [], unknown: new Map(), errors: [errorOf(place, fault)] }
  }
}

function readCorpus(bytes: Uint8Array, source: string, several: boolean): GoldFile {
  const { articles, unknown } = readConll(decode(bytes), source)
  const placed = articles.map(({ line, ...article }) => {
    const place = { source, line, offset: null }
    return { ...article, id: nameOf(place, several), place }
  })
  return { articles: placed, unknown, errors: [] }
}
