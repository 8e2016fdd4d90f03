import { createRequire } from 'node:module'
import type compromise from 'compromise'
import type { franc } from 'franc'
import { type Sections, unpack } from '../gazetteer/pack'
import { OPENING } from './data-module'

/** Also for Node's own modules: `import` of `node:fs` opens all of its streams first, for as long as an article takes. */
const load = createRequire(import.meta.url)

/** zlib takes no less, and for a chunk that the result fills to the last byte makes another. */
const LEAST_CHUNK = 64
/** Bytes of base64 that are decoded at once; a multiple of four. */
const PIECE = 64 * 1024

/** The compiled lists and weights. */
export function readData(): Sections {
  const { inflateRawSync } = load('node:zlib') as typeof import('node:zlib')
  return unpack(dataBytes(), (bytes, size) => inflateRawSync(bytes, { chunkSize: Math.max(size + 1, LEAST_CHUNK) }))
}

/** They are a string in the module that the browser build has them from, or lie in `src/generated/` in a checkout. */
function dataBytes(): Uint8Array {
  const fs = load('node:fs') as typeof import('node:fs')
  const module = open(fs, './data.js')
  if (module === null) return fs.readFileSync(new URL('../generated/khabar.bin', import.meta.url))
  try {
    return fromBase64(fs, module)
  } finally {
    fs.closeSync(module)
  }
}

/** A file to read; null where there is none. */
function open({ openSync }: typeof import('node:fs'), place: string): number | null {
  try {
    return openSync(new URL(place, import.meta.url), 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return null
  }
}

/** The bytes in the string of the module, piece by piece: memory that is touched for the first time costs the most here. */
function fromBase64({ fstatSync, readSync }: typeof import('node:fs'), module: number): Uint8Array {
  const bytes = Buffer.allocUnsafeSlow((fstatSync(module).size * 3) >> 2)
  const piece = Buffer.allocUnsafeSlow(PIECE)
  let length = 0
  for (let at = OPENING.length; ; at += PIECE) {
    const read = readSync(module, piece, 0, PIECE, at)
    // the string's end is no letter of base64, and so is read as its end
    length += bytes.write(piece.toString('latin1', 0, read), length, 'base64')
    if (read < PIECE) return bytes.subarray(0, length)
  }
}

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
