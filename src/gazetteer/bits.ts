import { int32Column } from '../text/slab'
import type { Hit } from './gazetteer'

/**
 * What the lists say of each token, as bits: bit c where a strong form of class c (see `CLASSES`), bit 16 + c where a
 * weak one, begins at the token, or goes on in it.
 */
export interface ListBits {
  begins: Int32Array
  inside: Int32Array
}

export function listBits(hits: readonly Hit[], count: number): ListBits {
  const begins = int32Column(count)
  const inside = int32Column(count)
  for (const { from, to, bit } of hits) {
    begins[from] |= bit
    for (let t = from + 1; t < to; t++) inside[t] |= bit
  }
  return { begins, inside }
}

/** Before the lists were looked at. */
export const NO_BITS: ListBits = listBits([], 0)
