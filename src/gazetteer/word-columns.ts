/**
 * Columns by word id for tables that name few of the words, cut from slabs: so much memory at once comes from the system
 * untouched, and only pages with a named word in them are ever taken. A column with memory of its own is wiped whole.
 */
const SLAB = 1 << 21
const ALIGN = 8

let slab = new ArrayBuffer(0)
let used = 0

/** Where so many bytes of the slab begin. */
function cut(bytes: number): number {
  if (used + bytes > slab.byteLength) {
    slab = new ArrayBuffer(Math.max(SLAB, bytes))
    used = 0
  }
  const at = used
  used += (bytes + ALIGN - 1) & -ALIGN
  return at
}

export function byteByWord(words: number): Uint8Array {
  const at = cut(words)
  return new Uint8Array(slab, at, words)
}

export function numberByWord(words: number): Uint16Array {
  const at = cut(words * 2)
  return new Uint16Array(slab, at, words)
}
