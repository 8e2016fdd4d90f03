const NEWLINE = 0x0a
/** No key with its tab is longer, in bytes. */
const LONGEST = 64

/**
 * Lines of a key, a tab and a value, searched where they lie in the packed data: opening them costs nothing, where a Map
 * of as many strings would take longer to make than an article to read, and for most runs would hardly be asked.
 */
export class SortedLines {
  private readonly encoder = new TextEncoder()
  private readonly wanted = new Uint8Array(LONGEST)
  private readonly decoder = new TextDecoder()

  /** @param bytes see `pack` */
  constructor(private readonly bytes: Uint8Array) {}

  /** Sorted as UTF-8 has them, which for characters up to U+FFFF is as code units are sorted. */
  static pack(values: ReadonlyMap<string, string>): Uint8Array {
    const encoder = new TextEncoder()
    const lines = [...values].map(([key, value]) => {
      if (encoder.encode(key).length >= LONGEST) throw new RangeError(`${key} is too long for a key`)
      return `${key}\t${value}\n`
    })
    return encoder.encode(lines.sort().join(''))
  }

  get(key: string): string | undefined {
    const { bytes } = this
    const { read, written: length } = this.encoder.encodeInto(`${key}\t`, this.wanted)
    if (read <= key.length) return undefined
    let low = 0
    let high = bytes.length
    while (low < high) {
      const middle = (low + high) >> 1
      const line = middle > 0 ? bytes.lastIndexOf(NEWLINE, middle - 1) + 1 : 0
      const order = this.compare(line, length)
      if (order === 0) {
        const value = line + length
        return this.decoder.decode(bytes.subarray(value, bytes.indexOf(NEWLINE, value)))
      }
      if (order < 0) low = bytes.indexOf(NEWLINE, middle) + 1
      else high = line
    }
    return undefined
  }

  /** Less than 0 where the line at a place is before the wanted key and its tab, 0 where it begins with them. */
  private compare(line: number, length: number): number {
    for (let i = 0; i < length; i++) {
      const order = this.bytes[line + i] - this.wanted[i]
      if (order !== 0) return order
    }
    return 0
  }
}
