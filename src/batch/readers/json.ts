import type { Row } from '../row'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const NEWLINE = 10
const OPEN = new Set([0x5b, 0x7b])
const CLOSE = new Set([0x5d, 0x7d])
const ARRAY = 0x5b
/** What is longer than this is no article: a quotation was not closed, and where the next element begins nobody can tell. */
const LONGEST = 256 * 1024 * 1024
const blank = (byte: number) => byte <= 32 || byte === 0xef || byte === 0xbb || byte === 0xbf

/**
 * A JSON array of articles, or objects one after another. Elements are only cut here, byte by byte, and parsed by the
 * workers: so memory stays flat, the main thread free, and a broken element is one row in error.
 */
export async function* readJson(source: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Row> {
  let base = 0
  let line = 1
  let outer = -1 // depth at which elements stand: 1 in an array, 0 without one
  let depth = 0
  let inString = false
  let escaped = false
  let start = -1
  let startLine = 1
  let pending: Uint8Array[] = []
  const rowOf = (bytes: Uint8Array): Row => {
    const row: Row = { source, line: startLine, offset: start, form: 'json', bytes: Buffer.concat([...pending, bytes]) }
    pending = []
    start = -1
    return row
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i]
      if (byte === NEWLINE) line++
      if (inString) {
        if (escaped) escaped = false
        else if (byte === BACKSLASH) escaped = true
        else if (byte === QUOTE) inString = false
        continue
      }
      if (outer < 0 && !blank(byte)) {
        outer = byte === ARRAY ? 1 : 0
        if (outer === 1) {
          depth = 1
          continue
        }
      }
      if (start < 0) {
        if (blank(byte) || byte === COMMA) continue
        if (depth === outer && CLOSE.has(byte)) {
          outer = 0
          depth = 0
          continue
        }
        start = base + i
        startLine = line
        from = i
      }
      if (byte === QUOTE) inString = true
      else if (OPEN.has(byte)) depth++
      else if (CLOSE.has(byte)) {
        depth--
        if (depth === outer) {
          yield rowOf(chunk.subarray(from, i + 1))
        } else if (depth < outer) {
          yield rowOf(chunk.subarray(from, i))
          outer = 0
          depth = 0
        }
      } else if (byte === COMMA && depth === outer) yield rowOf(chunk.subarray(from, i))
    }
    if (start >= 0) pending.push(chunk.subarray(start > base ? from : 0))
    base += chunk.length
    if (start >= 0 && base - start > LONGEST) throw new RangeError(`the element on line ${startLine} does not end`)
  }
  if (start >= 0) {
    const message = 'the file ends inside this element; write the file anew, whole'
    yield { ...rowOf(new Uint8Array(0)), error: { code: 'input-broken', message } }
  }
}
