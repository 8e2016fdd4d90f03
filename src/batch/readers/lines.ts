import type { Row } from '../row'

const NEWLINE = 10
const BLANK = new Set([9, 10, 11, 12, 13, 32])
const BOM = [0xef, 0xbb, 0xbf]

/** JSON lines: one object a line. Blank lines are no rows, but count as lines. */
export async function* readLines(source: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Row> {
  let line = 1
  let offset = 0
  let pending: Uint8Array[] = []
  const rowOf = (tail: Uint8Array): Row | null => {
    const whole = pending.length > 0 ? Buffer.concat([...pending, tail]) : tail
    pending = []
    const mark = offset === 0 && BOM.every((byte, i) => whole[i] === byte) ? BOM.length : 0
    const bytes = whole.subarray(mark)
    const row: Row = { source, line, offset: offset + mark, form: 'json', bytes }
    line++
    offset += whole.length + 1
    return bytes.every((byte) => BLANK.has(byte)) ? null : row
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
      const row = rowOf(chunk.subarray(from, to))
      if (row) yield row
      from = to + 1
    }
    if (from < chunk.length) pending.push(chunk.subarray(from))
  }
  const last = pending.length > 0 ? rowOf(new Uint8Array(0)) : null
  if (last) yield last
}
