import { CLASSES } from './entries'
import type { Hit } from './gazetteer'

/**
 * What the lists say of each token, as bits: bit c where a strong form of class c (see `CLASSES`), bit 16 + c where a
 * weak one, begins at the token, or goes on in it.
 */
export interface ListBits {
  begins: Int32Array
  inside: Int32Array
}

const NUMBER_OF = Object.fromEntries(CLASSES.map((name, number) => [name, number]))

export function listBits(hits: readonly Hit[], count: number): ListBits {
  const begins = new Int32Array(count)
  const inside = new Int32Array(count)
  for (const hit of hits) {
    const bit = 1 << (NUMBER_OF[hit.class] + (hit.weak ? 16 : 0))
    begins[hit.from] |= bit
    for (let t = hit.from + 1; t < hit.to; t++) inside[t] |= bit
  }
  return { begins, inside }
}
