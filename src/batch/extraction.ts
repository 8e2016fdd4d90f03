import type { Extraction } from '../types'
import { RowFault, recordOfJson } from './article'

const LISTS = ['people', 'agencies', 'places', 'dates', 'agreements'] as const

/** Whether fields of these names are those of a line that `khabar extract` wrote. */
export const isExtracted = (names: readonly string[]) => LISTS.every((name) => names.includes(name))

/** The extraction in a JSON row. Raises `RowFault`. */
export function extractionOfJson(bytes: Uint8Array): Extraction {
  const row = recordOfJson(bytes)
  const { published } = row
  const dated = published === null || (typeof published === 'string' && !Number.isNaN(Date.parse(published)))
  if (!dated || !LISTS.every((name) => Array.isArray(row[name]))) {
    throw new RowFault('row-invalid', 'the row is no line that khabar extract wrote')
  }
  return row as unknown as Extraction
}
