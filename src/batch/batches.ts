import type { Fields, Row } from './row'
import type { SourceRow } from './rows'

/** A row of a batch: as `Row`, its bytes being those of the batch up to `end`, from the end of the row before. */
export interface BatchRow extends Omit<Row, 'bytes'> {
  end: number
}

/** Rows that go to a worker together, their bytes in one piece so that they are copied at once. */
export interface Batch {
  /** How many rows of the whole input have been read when this batch is done: where a resumed run goes on. */
  position: number
  rows: BatchRow[]
  bytes: Uint8Array
  /** Null where no row is JSON. */
  fields: Fields | null
}

/** One of `count` parts of the input: rows `number`, `number + count` and so on, `number` from 1. */
export interface Shard {
  number: number
  count: number
}

export interface BatchOptions {
  /** Rows in a batch. */
  size: number
  shard: Shard | null
  /** So many rows of the whole input are passed over: those that an earlier run has done. */
  skip: number
  signal: AbortSignal
  /** Rows that make no whole batch when the signal comes are dropped, to be read again by a resumed run. */
  dropLast: boolean
}

/** Long articles make smaller batches, so that what is in memory at once stays bounded. */
const MOST_BYTES = 2 * 1024 * 1024

/**
 * Rows in batches. A batch ends at the same row in every run over the same input, wherever the run began, because
 * resumed output must be the same to the byte.
 */
export async function* inBatches(rows: AsyncIterable<SourceRow>, options: BatchOptions): AsyncGenerator<Batch> {
  const { size, shard, skip, signal, dropLast } = options
  let position = 0
  let held: Row[] = []
  let bytes = 0
  let fields: Fields | null = null
  const close = (end: number): Batch => {
    const batch = batchOf(held, fields, end)
    held = []
    bytes = 0
    return batch
  }
  for await (const { row, fields: ofRow } of rows) {
    const number = position++
    if (position <= skip || (shard && number % shard.count !== shard.number - 1)) continue
    if (held.length > 0 && ofRow !== fields && JSON.stringify(ofRow) !== JSON.stringify(fields)) yield close(number)
    fields = ofRow
    held.push(row)
    bytes += row.bytes.length
    if (held.length >= size || bytes >= MOST_BYTES) yield close(position)
    if (signal.aborted) break
  }
  if (held.length > 0 && !(signal.aborted && dropLast)) yield close(position)
}

export function batchOf(rows: readonly Row[], fields: Fields | null, position: number): Batch {
  let end = 0
  const heads = rows.map(({ bytes, ...row }): BatchRow => {
    end += bytes.length
    return { ...row, end }
  })
  const bytes = new Uint8Array(end)
  rows.forEach((row, i) => {
    bytes.set(row.bytes, heads[i].end - row.bytes.length)
  })
  return { position, rows: heads, bytes, fields }
}

/** The bytes of the row `i` of a batch. */
export const bytesOf = ({ rows, bytes }: Batch, i: number) => bytes.subarray(i > 0 ? rows[i - 1].end : 0, rows[i].end)

/** The row `i` alone, for a second attempt. */
export function alone(batch: Batch, i: number): Batch {
  const { end: _, ...row } = batch.rows[i]
  return batchOf([{ ...row, bytes: bytesOf(batch, i) }], batch.fields, batch.position)
}

/** What a row is called where it has no id: its line, after the file's name where there are several. */
export const nameOf = ({ source, line }: { source: string; line: number }, several: boolean) =>
  several ? `${source}:${line}` : String(line)
