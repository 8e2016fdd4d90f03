import type { Row } from '../row'

const NEWLINE = 10
const BLANK = new Set([9, 10, 11, 12, 13, 32])
/** What is longer than this is not a row, whatever it is. */
const LONGEST = 256 * 1024 * 1024
const BOM = [0xef, 0xbb, 0xbf]

/** JSON lines: one object a line. Blank lines are no rows, but count as lines. */
export async function* readLines(source: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Row> {
  let line = 1
  let offset = 0
  let pending: Uint8Array[] = []
  let length = 0
  const rowOf = (tail: Uint8Array): Row | null => {
    length += tail.length
    if (length > LONGEST) return tooLong()
    const whole = pending.length > 0 ? Buffer.concat([...pending, tail]) : tail
    pending = []
    length = 0
    const mark = offset === 0 && BOM.every((byte, i) => whole[i] === byte) ? BOM.length : 0
    const bytes = whole.subarray(mark)
    const row: Row = { source, line, offset: offset + mark, form: 'json', bytes }
    line++
    offset += whole.length + 1
    return bytes.every((byte) => BLANK.has(byte)) ? null : row
  }
  const tooLong = (): Row => {
    const message = `the line has ${length} bytes; the longest that is read has ${LONGEST}`
    const row: Row = {
      source,
      line,
      offset,
      form: 'json',
      bytes: new Uint8Array(0),
      error: { code: 'row-invalid', message },
    }
    line++
    offset += length + 1
    pending = []
    length = 0
    return row
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
      const row = rowOf(chunk.subarray(from, to))
      if (row) yield row
      from = to + 1
    }
    if (from === chunk.length) continue
    length += chunk.length - from
    if (length > LONGEST) pending = []
    else pending.push(chunk.subarray(from))
  }
  const last = length > 0 ? rowOf(new Uint8Array(0)) : null
  if (last) yield last
}
