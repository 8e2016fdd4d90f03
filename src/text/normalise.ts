import { type Characters, Kind, LONG } from './characters'

/** A text in one spelling, and the way back to the text as it was given. */
export interface Normalised {
  /** The text as it was given. */
  given: string
  /** One code point for each letter, ASCII digits and quotes, `\n` between lines, no marks. */
  text: string
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
const HEH_GOAL = 'ہ'

/**
 * Folds spelling that does not change the word: Arabic and Persian code points, decomposed letters,
 * presentation forms, diacritics, tatweel, joiners, bidi marks, digit systems, quotes, dashes and spaces.
 * Linear in the length of the text.
 */
export function normalise(given: string, characters: Characters): Normalised {
  const { fold, kind, long } = characters
  const normalised: Normalised = { given, text: given, at: [0], from: [0], characters }
  const { at, from } = normalised
  let text = ''
  /** Units of `given` before this one are in `text` already. */
  let done = 0
  /** Puts `letters` for the units up to `next`, all of them from the one at `source`. */
  const put = (letters: string, source: number, next: number) => {
    for (let k = 0; k < letters.length; k++) step(text.length + k, source)
    text += letters
    done = next
    step(text.length, next)
  }
  const step = (unit: number, source: number) => {
    const k = at.length - 1
    if (source - unit === from[k] - at[k]) return
    if (at[k] === unit) from[k] = source
    else {
      at.push(unit)
      from.push(source)
    }
  }
  for (let i = 0; i < given.length; i++) {
    const unit = given.charCodeAt(i)
    const folded = fold[unit]
    if (folded === unit && unit !== HEH_DOACHASHMEE) continue
    if (folded === HEH_DOACHASHMEE) {
      // no Urdu word begins with the letter that only marks aspiration
      if (i > 0 && kind[given.charCodeAt(i - 1)] === Kind.arabic) continue
      text += given.slice(done, i)
      put(HEH_GOAL, i, i + 1)
      continue
    }
    text += given.slice(done, i)
    done = i
    if (folded === LONG) put(long.get(unit) ?? '', i, i + 1)
    else if (folded !== 0) put(String.fromCharCode(folded), i, i + 1)
    else {
      const letter = text.length > 0 ? composed(text.charCodeAt(text.length - 1), unit) : ''
      if (kind[unit] === Kind.mark && letter !== '') {
        const source = originOf(normalised, text.length - 1)
        text = text.slice(0, -1)
        put(letter, source, i + 1)
      } else put('', i, i + 1)
    }
  }
  if (done > 0) normalised.text = text + given.slice(done)
  return normalised
}

/**
 * The stretch of the given text behind the units `[start, end)` of the normalised one: dropped marks on its
 * last letter are within, invisible characters after it are not, and a ligature is never cut.
 */
export function toGiven(normalised: Normalised, start: number, end: number): [start: number, end: number] {
  const { at, given, characters } = normalised
  if (at.length === 1 && normalised.from[0] === 0) return [start, end]
  const first = originOf(normalised, start)
  if (start >= end) return [first, first]
  let last = originOf(normalised, end - 1) + 1
  for (let next = last; next < given.length; ) {
    const kind = characters.kind[given.charCodeAt(next++)]
    if (kind === Kind.mark) last = next
    else if (kind !== Kind.invisible) break
  }
  return [first, last]
}

/** The unit of the given text that a unit of the normalised one came from. */
function originOf({ at, from }: Normalised, unit: number): number {
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
