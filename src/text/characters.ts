import { OUTSIDE, packedLetter, SPELT } from '../gazetteer/vocabulary'

/** What each UTF-16 code unit is, and what it folds to; the table is made by `build/characters.ts`. */
export interface Characters {
  /** Indexed by code unit; see `Kind`. */
  kind: Uint8Array
  /** Indexed by code unit: its kind × 256 + its letter in packed words, all that the tokenizer asks of most units. */
  letter: Uint16Array
  /** Indexed by code unit: the unit it folds to, 0 where it is dropped, LONG where `long` says more. */
  fold: Uint16Array
  /** Code units that fold to several, such as ligatures. */
  long: Map<number, string>
}

export const Kind = {
  other: 0,
  arabic: 1,
  latin: 2,
  digit: 3,
  space: 4,
  newline: 5,
  mark: 6,
  invisible: 7,
} as const

/** In `fold`: look into `long`. U+FFFF is no character. */
export const LONG = 0xffff

/** @param kinds pairs of (first unit, kind) @param folds runs of (unit, length, folded units) */
export function readCharacters(kinds: Uint16Array, folds: Uint16Array): Characters {
  const kind = new Uint8Array(0x10000)
  const letter = new Uint16Array(0x10000)
  // filled by runs, as a loop over all units takes milliseconds before it is compiled
  for (let i = 0; i < kinds.length; i += 2) {
    const end = i + 2 < kinds.length ? kinds[i + 2] : 0x10000
    kind.fill(kinds[i + 1], kinds[i], end)
    letter.fill((kinds[i + 1] << 8) | OUTSIDE, kinds[i], end)
  }
  for (const unit of SPELT) letter[unit] = (kind[unit] << 8) | packedLetter(unit)
  const fold = new Uint16Array(0x10000)
  for (let unit = 0; unit < 0x10000; unit++) fold[unit] = unit
  const long = new Map<number, string>()
  const letters = new TextDecoder('utf-16le', { ignoreBOM: true }).decode(folds)
  for (let i = 0; i < folds.length; ) {
    const unit = folds[i]
    const length = folds[i + 1]
    if (length > 1) long.set(unit, letters.slice(i + 2, i + 2 + length))
    fold[unit] = length > 1 ? LONG : length === 1 ? folds[i + 2] : 0
    i += 2 + length
  }
  return { kind, letter, fold, long }
}
