import { openBytes, peek } from './bytes'
import { isExtracted } from './extraction'
import { chooseFields, describeGuess, holdsText, type NamedFields } from './fields'
import { type Format, formatOfBytes } from './formats'
import { readJson } from './readers/json'
import { readLines } from './readers/lines'
import { readText } from './readers/text'
import type { Fields, Row } from './row'
import type { Source } from './sources'
import { UsageError } from './usage-error'

/** A row, and where in it the article's parts are. */
export interface SourceRow {
  row: Row
  fields: Fields | null
}

export interface ReadOptions {
  named: NamedFields
  /** Rows that `khabar extract` wrote are taken as they are. */
  extractions: boolean
  signal: AbortSignal
  /** Told of every stretch of bytes read. */
  seen: (bytes: number) => void
  /** Told what was guessed of an input. */
  note: (message: string) => void
}

/** So many rows are looked at for the names of the fields. */
const SAMPLE = 20

/** All rows of all sources, in order. What breaks a source is one row in error, and the next source goes on. */
export async function* readRows(sources: readonly Source[], options: ReadOptions): AsyncGenerator<SourceRow> {
  const noted = new Set<string>()
  const note = (message: string) => {
    if (!noted.has(message)) options.note(message)
    noted.add(message)
  }
  for (const source of sources) {
    let last: Row | null = null
    try {
      for await (const row of withFields(readSource(source, options), source, options, note)) {
        last = row.row
        yield row
      }
    } catch (error) {
      if (options.signal.aborted) return
      if (error instanceof UsageError) throw error
      const message = `${(error as Error).message}; what follows in ${source.name} is not read`
      const line = last ? last.line + 1 : 1
      const broken: Row = { source: source.name, line, offset: null, form: 'text', bytes: new Uint8Array(0) }
      yield { row: { ...broken, error: { code: 'input-broken', message } }, fields: null }
    }
    if (options.signal.aborted) return
  }
}

async function* readSource(
  source: Source,
  { named, seen, signal }: Pick<ReadOptions, 'named' | 'seen' | 'signal'>,
): AsyncGenerator<Row> {
  const { name, path } = source
  // Parquet is read from its end, so it is never a stream
  if (source.format === 'parquet') {
    if (path === null) throw new UsageError('Parquet cannot be read from a pipe; name the file')
    const { readParquet } = await import('./readers/parquet')
    const choose = (columns: string[]) => {
      const { text, id, published, title } = chooseFields(columns, named, name)
      return columns.filter((column) => [text, id, published, title].some((field) => field?.split('.')[0] === column))
    }
    yield* readParquet(name, path, choose, seen)
    return
  }
  const [head, bytes] = await peek(await openBytes(source, seen, signal))
  const format: Format = source.format ?? formatOfBytes(head)
  if (format === 'parquet') yield* readSource({ ...source, format }, { named, seen, signal })
  else if (format === 'jsonl') yield* readLines(name, bytes)
  else if (format === 'json') yield* readJson(name, bytes)
  else if (format === 'text' || format === 'html') yield* readText(name, bytes, format)
  else if (format === 'warc') yield* (await import('./readers/warc')).readWarc(name, bytes)
  else yield* (await import('./readers/csv')).readCsv(name, bytes, format)
}

/** Chooses the fields of a source by its first rows. */
async function* withFields(
  rows: AsyncGenerator<Row>,
  source: Source,
  { named, extractions }: Pick<ReadOptions, 'named' | 'extractions'>,
  note: (message: string) => void,
): AsyncGenerator<SourceRow> {
  const first: Row[] = []
  let names: string[] | null = null
  const choose = (): ((row: Row) => SourceRow) => {
    if (extractions && names && isExtracted(names) && !holdsText(names, named)) {
      return (row) => ({ row: { ...row, form: 'extraction' }, fields: null })
    }
    const fields = chooseFields(names ?? [], named, source.name)
    const guess = describeGuess(fields, named)
    if (guess && names) note(`taking ${guess}`)
    return (row) => ({ row, fields })
  }
  let chosen: ((row: Row) => SourceRow) | null = null
  for await (const row of rows) {
    if (row.form !== 'json') {
      yield { row, fields: null }
      continue
    }
    if (!chosen) {
      first.push(row)
      names = namesIn(row)
      if (!names && first.length < SAMPLE) continue
      chosen = choose()
      yield* first.splice(0).map(chosen)
      continue
    }
    yield chosen(row)
  }
  if (first.length > 0) yield* first.map(choose())
}

function namesIn({ bytes, error }: Row): string[] | null {
  if (error) return null
  try {
    const record: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'))
    return typeof record === 'object' && record !== null && !Array.isArray(record) ? Object.keys(record) : null
  } catch {
    return null
  }
}
