import { type Characters, Kind, LONG } from './characters'
import { uint16Column } from './slab'

/** A text in one spelling, and the way back to the text as it was given. */
export interface Normalised {
  /** The text as it was given. */
  given: string
  /** One code point for each letter, ASCII digits and quotes, `\n` between lines, no marks. */
  text: string
  /** The code units of `text`, which are quicker to read from here. */
  units: Uint16Array
  /**
   * Where the two texts go out of step: from unit `at[k]` of `text` on, each unit comes from `from[k]`, `from[k] + 1` …
   * of `given`, up to `at[k + 1]`.
   */
  at: number[]
  from: number[]
  characters: Characters
}

const HAMZA_ABOVE = 0x654
const MADDA_ABOVE = 0x653
const ALEF = 0x627
const WAW = 0x648
const YEH = 0x6cc
const YEH_BARREE = 0x6d2
const HEH_DOACHASHMEE = 0x6be
const HEH_GOAL = 0x6c1

/**
 * Folds spelling that does not change the word: Arabic and Persian code points, decomposed letters,
 * presentation forms, diacritics, tatweel, joiners, bidi marks, digit systems, quotes, dashes and spaces.
 * Linear in the length of the text.
 */
export function normalise(given: string, characters: Characters): Normalised {
  const { fold, kind, long } = characters
  const at = [0]
  const from = [0]
  let units = uint16Column(given.length)
  let n = 0
  let changed = false
  for (let i = 0; i < given.length; i++) {
    const unit = given.charCodeAt(i)
    const folded = fold[unit]
    if (folded === unit && unit !== HEH_DOACHASHMEE) {
      units[n++] = unit
      continue
    }
    if (folded === HEH_DOACHASHMEE) {
      // no Urdu word begins with the letter that only marks aspiration; a diacritic may stand before it
      const begins = n === 0 || kind[units[n - 1]] !== Kind.arabic
      units[n++] = begins ? HEH_GOAL : HEH_DOACHASHMEE
      changed ||= begins
      continue
    }
    changed = true
    if (folded !== 0 && folded !== LONG) {
      units[n++] = folded
      continue
    }
    let source = i
    let letters = ''
    if (folded === LONG) letters = long.get(unit) ?? ''
    else if (n > 0 && kind[unit] === Kind.mark) {
      letters = composed(units[n - 1], unit)
      if (letters !== '') source = originOf(at, from, --n)
    }
    if (n + letters.length + given.length - i - 1 > units.length) units = enlarged(units, letters.length)
    // all of the letters come from one unit
    for (let k = 0; k < letters.length; k++) {
      step(at, from, n, source)
      units[n++] = letters.charCodeAt(k)
    }
    step(at, from, n, i + 1)
  }
  units = units.subarray(0, n)
  return { given, text: changed ? decoded(units) : given, units, at, from, characters }
}

/** Says in `at` and `from` that unit `n` comes from the one at `source`. */
function step(at: number[], from: number[], n: number, source: number): void {
  const k = at.length - 1
  if (source - n === from[k] - at[k]) return
  if (at[k] === n) from[k] = source
  else {
    at.push(n)
    from.push(source)
  }
}

/** Room for so many more units, and for as many again. */
function enlarged(units: Uint16Array<ArrayBuffer>, more: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(units.length * 2 + more)
  larger.set(units)
  return larger
}

const DECODED_AT_ONCE = 8192
/** It takes a third of the time of `fromCharCode`; lone surrogates, which it would replace, are raised. */
const decoder = new TextDecoder('utf-16le', { fatal: true, ignoreBOM: true })

/** Code units as they are, lone surrogates included. */
function decoded(units: Uint16Array): string {
  try {
    return decoder.decode(units)
  } catch {
    let text = ''
    for (let i = 0; i < units.length; i += DECODED_AT_ONCE) {
      text += String.fromCharCode.apply(null, units.subarray(i, i + DECODED_AT_ONCE) as unknown as number[])
    }
    return text
  }
}

/**
 * The stretch of the given text behind the units `[start, end)` of the normalised one: dropped marks on its
 * last letter are within, invisible characters after it are not, and a ligature is never cut.
 */
export function toGiven(normalised: Normalised, start: number, end: number): [start: number, end: number] {
  const { at, from, given, characters } = normalised
  if (at.length === 1 && from[0] === 0) return [start, end]
  const first = originOf(at, from, start)
  if (start >= end) return [first, first]
  let last = originOf(at, from, end - 1) + 1
  for (let next = last; next < given.length; ) {
    const kind = characters.kind[given.charCodeAt(next++)]
    if (kind === Kind.mark) last = next
    else if (kind !== Kind.invisible) break
  }
  return [first, last]
}

/** The unit of the given text that a unit of the normalised one came from. */
function originOf(at: readonly number[], from: readonly number[], unit: number): number {
  let low = 0
  let high = at.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (at[middle] <= unit) low = middle
    else high = middle - 1
  }
  return from[low] + unit - at[low]
}

/** What a letter and a mark after it make together, or '' where they make no other letter. */
function composed(letter: number, mark: number): string {
  if (mark === MADDA_ABOVE) return letter === ALEF ? 'آ' : ''
  if (mark === HAMZA_ABOVE) return letter === WAW ? 'ؤ' : letter === YEH ? 'ئ' : letter === YEH_BARREE ? 'ئے' : ''
  if (mark >= 0x300 && mark < 0x370) {
    const pair = String.fromCharCode(letter, mark).normalize('NFC')
    if (pair.length === 1) return pair
  }
  return ''
}
