const ALIGN = 8

/**
 * Memory that columns of numbers are cut from, one after the other: memory of its own would cost each half a microsecond,
 * which is more than filling it. No part is given out twice; it goes when all its columns went.
 */
export class Slab {
  private buffer = new ArrayBuffer(0)
  private used = 0

  /** @param longest longer columns, in bytes, have memory of their own, so that little is lost at the end of a slab */
  constructor(
    private readonly size: number,
    private readonly longest: number,
  ) {}

  int32(length: number): Int32Array<ArrayBuffer> {
    if (length * 4 > this.longest) return new Int32Array(length)
    const at = this.cut(length * 4)
    return new Int32Array(this.buffer, at, length)
  }

  uint16(length: number): Uint16Array<ArrayBuffer> {
    if (length * 2 > this.longest) return new Uint16Array(length)
    const at = this.cut(length * 2)
    return new Uint16Array(this.buffer, at, length)
  }

  uint8(length: number): Uint8Array<ArrayBuffer> {
    if (length > this.longest) return new Uint8Array(length)
    const at = this.cut(length)
    return new Uint8Array(this.buffer, at, length)
  }

  /** Where so many bytes of the buffer begin. */
  private cut(bytes: number): number {
    if (this.used + bytes > this.buffer.byteLength) {
      this.buffer = new ArrayBuffer(this.size)
      this.used = 0
    }
    const at = this.used
    this.used += (bytes + ALIGN - 1) & -ALIGN
    return at
  }
}

const articles = new Slab(1 << 16, 1 << 13)

/** Columns for one article. */
export const int32Column = (length: number): Int32Array<ArrayBuffer> => articles.int32(length)
export const uint16Column = (length: number): Uint16Array<ArrayBuffer> => articles.uint16(length)
export const uint8Column = (length: number): Uint8Array<ArrayBuffer> => articles.uint8(length)
