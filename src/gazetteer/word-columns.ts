import { Slab } from '../text/slab'

/**
 * Columns by word id for tables that name few of the words: so much memory at once comes from the system untouched, and
 * only pages with a named word in them are ever taken. A column with memory of its own is wiped whole.
 */
const SIZE = 1 << 21
const words = new Slab(SIZE, SIZE)

export const byteByWord = (size: number): Uint8Array => words.uint8(size)
export const numberByWord = (size: number): Uint16Array => words.uint16(size)
