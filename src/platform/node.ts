import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type compromise from 'compromise'

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

/** compromise, loaded at once and only when asked for. */
export const loadCompromise = (): typeof compromise => createRequire(import.meta.url)('compromise')
