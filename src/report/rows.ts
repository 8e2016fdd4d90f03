import { RowFault } from '../batch/article'
import { openBytes } from '../batch/bytes'
import { extractionOfJson } from '../batch/extraction'
import { readLines } from '../batch/readers/lines'
import type { Source } from '../batch/sources'
import type { Extraction } from '../types'

/** The extractions in a file of JSON lines, unpacked where it is packed; null for each line that is none. */
export async function* readExtractions(source: Source): AsyncGenerator<Extraction | null> {
  const bytes = await openBytes(source, () => {}, new AbortController().signal)
  for await (const row of readLines(source.name, bytes)) yield parse(row.bytes)
}

function parse(line: Uint8Array): Extraction | null {
  try {
    return extractionOfJson(line)
  } catch (error) {
    if (error instanceof RowFault) return null
    throw error
  }
}
