import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type compromise from 'compromise'
import type { franc } from 'franc'

/** The compiled lists and weights, which stand beside the built module, or in `src/generated/` in a checkout. */
export function readData(): Uint8Array {
  for (const place of ['./khabar.bin', '../generated/khabar.bin']) {
    try {
      return readFileSync(new URL(place, import.meta.url))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
  return new Uint8Array(0)
}

const load = createRequire(import.meta.url)

/** franc, which stands beside the built module, or is installed in a checkout; loaded at once and only when asked for. */
export function loadFranc(): typeof franc {
  try {
    return load('./franc.cjs').franc
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error
    return load('franc').franc
  }
}

/** compromise, in the same way. */
export const loadCompromise = (): typeof compromise => load('compromise')
