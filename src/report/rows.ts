import { openBytes } from '../batch/bytes'
import { readLines } from '../batch/readers/lines'
import type { Source } from '../batch/sources'
import type { Extraction } from '../types'

const LISTS = ['people', 'agencies', 'places', 'dates', 'agreements'] as const

/** The extractions in a file of JSON lines, unpacked where it is packed; null for each line that is none. */
export async function* readExtractions(source: Source): AsyncGenerator<Extraction | null> {
  const bytes = await openBytes(source, () => {}, new AbortController().signal)
  for await (const row of readLines(source.name, bytes)) yield parse(Buffer.from(row.bytes).toString('utf8'))
}

function parse(line: string): Extraction | null {
  try {
    const row: unknown = JSON.parse(line)
    return isExtraction(row) ? row : null
  } catch {
    return null
  }
}

function isExtraction(row: unknown): row is Extraction {
  if (typeof row !== 'object' || row === null) return false
  const { published } = row as Extraction
  const dated = published === null || (typeof published === 'string' && !Number.isNaN(Date.parse(published)))
  return dated && LISTS.every((name) => Array.isArray((row as Extraction)[name]))
}
