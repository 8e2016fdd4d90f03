import { createReadStream } from 'node:fs'
import { fileWriter, parquetWriteRows } from 'hyparquet-writer'
import type { Extraction } from '../../types'
import { readLines } from '../readers/lines'

/** Articles hold a few thousand bytes each, so a row group stays within some ten megabytes. */
const ROW_GROUP = 2000

const columns = [
  { name: 'id', type: 'STRING' as const },
  { name: 'language', type: 'STRING' as const },
  { name: 'confidence', type: 'DOUBLE' as const },
  { name: 'published', type: 'STRING' as const, nullable: true },
  { name: 'published_from', type: 'STRING' as const, nullable: true },
  ...['people', 'agencies', 'places', 'dates', 'agreements'].map((name) => ({ name, type: 'JSON' as const })),
]

/** Makes a Parquet file of JSON lines: a row an article, its people, agencies and so on as JSON columns. */
export async function writeParquet(lines: string, path: string): Promise<void> {
  await parquetWriteRows({ writer: fileWriter(path), rows: rowsIn(lines), columns, rowGroupSize: ROW_GROUP })
}

async function* rowsIn(path: string): AsyncGenerator<Record<string, unknown>> {
  for await (const { bytes } of readLines(path, createReadStream(path))) {
    const { id, language, publishedFrom, ...rest }: Extraction = JSON.parse(bytes.toString())
    yield { ...rest, id, language: language.code, confidence: language.confidence, published_from: publishedFrom }
  }
}
