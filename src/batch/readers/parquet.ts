import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import type { Row } from '../row'

/** Rows of a Parquet file, one row group in memory at a time, and of it only the columns that `choose` picks. */
export async function* readParquet(
  source: string,
  path: string,
  choose: (columns: string[]) => string[],
  seen: (bytes: number) => void,
): AsyncGenerator<Row> {
  const file = await asyncBufferFromFile(path)
  const metadata = await parquetMetadataAsync(file)
  const columns = choose(parquetSchema(metadata).children.map(({ element }) => element.name))
  let rowStart = 0
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows)
    const rows = await parquetReadObjects({ file, metadata, columns, rowStart, rowEnd, compressors })
    seen(file.byteLength / metadata.row_groups.length)
    for (const [i, row] of rows.entries()) {
      const bytes = Buffer.from(JSON.stringify(row, plain))
      yield { source, line: rowStart + i + 1, offset: null, form: 'json', bytes }
    }
    rowStart = rowEnd
  }
}

/** 64-bit integers and raw bytes, which JSON has not. */
function plain(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString()
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8')
  return value
}
