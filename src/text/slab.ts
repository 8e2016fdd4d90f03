/**
 * Columns of numbers for one article, cut one after the other from a slab: memory of its own would cost each half a
 * microsecond, which is more than filling it. No part of a slab is given out twice; it goes when all its columns went.
 */
const SLAB = 1 << 16
/** Longer columns, in bytes, have memory of their own, so that little of a slab is lost at its end. */
const LONGEST = SLAB >> 3
const ALIGN = 8

let slab = new ArrayBuffer(SLAB)
let used = 0

/** Where so many bytes of the slab begin. */
function cut(bytes: number): number {
  if (used + bytes > SLAB) {
    slab = new ArrayBuffer(SLAB)
    used = 0
  }
  const at = used
  used += (bytes + ALIGN - 1) & -ALIGN
  return at
}

export function int32Column(length: number): Int32Array<ArrayBuffer> {
  if (length * 4 > LONGEST) return new Int32Array(length)
  const at = cut(length * 4)
  return new Int32Array(slab, at, length)
}

export function uint16Column(length: number): Uint16Array<ArrayBuffer> {
  if (length * 2 > LONGEST) return new Uint16Array(length)
  const at = cut(length * 2)
  return new Uint16Array(slab, at, length)
}

export function uint8Column(length: number): Uint8Array<ArrayBuffer> {
  if (length > LONGEST) return new Uint8Array(length)
  const at = cut(length)
  return new Uint8Array(slab, at, length)
}
