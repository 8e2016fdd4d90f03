import { gzipSync } from 'node:zlib'
import { KhabarError } from '../errors'
import type { Extractor, ExtractorOptions } from '../extractor'
import type { Extraction } from '../types'
import { type Article, articleOfHtml, articleOfRecord, articleOfText, errorOf, RowFault, recordOfJson } from './article'
import { type Batch, bytesOf, nameOf } from './batches'
import { extractionOfJson } from './extraction'
import type { RowError } from './row'
import { tableLines } from './tables'

/** What a worker is told once. */
export interface Settings {
  /** Address of a module with `createExtractor`, where it is not khabar's own. */
  extractor: string | null
  options: ExtractorOptions
  /** Read every article as Urdu. */
  force: boolean
  /** Day of the articles that name none. */
  day: string | null
  /** `json`: one stretch of JSON, an object a row; `tables`: one stretch of CSV for each table. */
  shape: 'json' | 'tables'
  /** Spaces of indentation; 0: one line a row. */
  indent: number
  /** Each stretch becomes a gzip member of its own, so that the file may be cut and continued between them. */
  gzip: boolean
  /** The input is several files, and lines alone do not name a row. */
  several: boolean
}

/** What came of a batch: the stretches of output, in the order of the rows, and the rows that failed. */
export interface Processed {
  parts: Uint8Array[]
  rows: number
  errors: RowError[]
}

/** Reads every row of a batch; `started` is told the number of each row, from 1, before it is read. */
export async function processBatch(
  batch: Batch,
  settings: Settings,
  extractor: Extractor,
  started: (row: number) => void,
): Promise<Processed> {
  const gathered = settings.shape === 'tables' ? new Tables() : new Lines(settings.indent)
  const errors: RowError[] = []
  let rows = 0
  for (const [i, row] of batch.rows.entries()) {
    started(i + 1)
    try {
      gathered.add(await extractionIn(batch, i, settings, extractor))
      rows++
    } catch (error) {
      errors.push(errorOf(row, error))
    }
  }
  const encoder = new TextEncoder()
  const parts = gathered.stretches().map((stretch) => {
    const bytes = encoder.encode(stretch)
    return settings.gzip && bytes.length > 0 ? new Uint8Array(gzipSync(bytes)) : bytes
  })
  return { parts, rows, errors }
}

/** What becomes one stretch of JSON. Each extraction is written at once: what lives for a batch is dear to collect. */
class Lines {
  private text = ''
  constructor(private readonly indent: number) {}
  add(extraction: Extraction): void {
    this.text += `${JSON.stringify(extraction, null, this.indent)}\n`
  }
  stretches(): string[] {
    return [this.text]
  }
}

/** What becomes one stretch of CSV for each table, which takes less time for all articles at once. */
class Tables {
  private readonly done: Extraction[] = []
  add(extraction: Extraction): void {
    this.done.push(extraction)
  }
  stretches(): string[] {
    return tableLines(this.done)
  }
}

async function extractionIn(batch: Batch, i: number, settings: Settings, extractor: Extractor): Promise<Extraction> {
  const row = batch.rows[i]
  if (row.error) throw new RowFault(row.error.code, row.error.message, row.given?.id ?? null)
  const name = nameOf(row, settings.several)
  if (row.form === 'extraction') return { id: name, ...extractionOfJson(bytesOf(batch, i)) }
  const article = await articleIn(batch, i)
  const { id, text, title } = article
  const options = { published: article.published ?? settings.day, title, force: settings.force }
  const { id: _, ...extraction } = extractWith(extractor, text, options, article)
  return { id: id ?? name, ...extraction }
}

function articleIn(batch: Batch, i: number): Article | Promise<Article> {
  const { form, given = {} } = batch.rows[i]
  const bytes = bytesOf(batch, i)
  if (form === 'html') return articleOfHtml(bytes, given)
  if (form === 'text') return articleOfText(bytes, given)
  if (!batch.fields) throw new RowFault('internal', 'a JSON row came without its fields')
  return articleOfRecord(recordOfJson(bytes), batch.fields)
}

function extractWith(
  extractor: Extractor,
  text: string,
  options: { published: string | null; title: string | null; force: boolean },
  { id }: Article,
): Extraction {
  try {
    return extractor.extract(text, options)
  } catch (error) {
    if (error instanceof KhabarError || (error as { name?: string }).name === 'KhabarError') {
      throw new RowFault((error as KhabarError).code, (error as KhabarError).message, id)
    }
    throw new RowFault('internal', `${(error as Error).message}; this is a mistake in khabar, please report it`, id)
  }
}
