import type { Numbers } from './lengths'

/** So many words are kept at hand: few enough to stay in the processor's cache while an article is read. */
const RECENT = 16384
/** A word of so many letters is two integers, of a byte a letter. */
const PACKED = 8
/** The first of the two for longer words, of which they say too little: no word has four letters outside the alphabet. */
const LONG = -1

/** A vocabulary as it is packed. */
export interface WordSections {
  /** The words' letters in the one-byte alphabet, one after the other. */
  codes: Uint8Array
  /** By word id: where it ends in `codes`. */
  ends: Numbers
}

/**
 * The words khabar knows, numbered by how often news uses them: id 0 is the most frequent word.
 * A word is a run of letters in normalised spelling; Latin letters are folded to lower case.
 */
export class Vocabulary {
  /** How many words. */
  readonly size: number
  private readonly codes: Uint8Array
  private readonly ends: Numbers
  /** By word id × 2: the word's letters as two integers, see `pack`, so that most words are compared at once. */
  private readonly packed: Int32Array
  /** By hash: the id of a word + 1, or of one that has the same hash and came before it; 0 where there is none. */
  private readonly slots: Numbers
  private readonly mask: number
  /** By the low bits of a hash: the id + 1 of the word found last for them; most words come again and again. */
  private readonly recent = new Uint16Array(RECENT)
  /** Of the word that `idOf` is asked for: tables ask for thousands when they are opened. */
  private readonly letters = new Uint16Array(32)

  constructor({ codes, ends }: WordSections) {
    this.codes = codes
    this.ends = ends
    this.size = ends.length
    this.packed = packedWords(codes, ends)
    this.slots = byHash(this.packed, codes, ends)
    this.mask = this.slots.length - 1
  }

  static of(words: readonly string[]): Vocabulary {
    return new Vocabulary(Vocabulary.encode(words))
  }

  static encode(words: readonly string[]): WordSections {
    const codes = new Uint8Array(words.reduce((n, word) => n + word.length, 0))
    const ends = new Int32Array(words.length)
    let n = 0
    words.forEach((word, id) => {
      for (let i = 0; i < word.length; i++) codes[n++] = CODE[word.charCodeAt(i)]
      ends[id] = n
    })
    return { codes, ends }
  }

  /** A vocabulary with further words after these, which keep their ids. */
  with(words: readonly string[]): Vocabulary {
    const more = Vocabulary.encode(words)
    const codes = new Uint8Array(this.codes.length + more.codes.length)
    codes.set(this.codes)
    codes.set(more.codes, this.codes.length)
    const ends = new Int32Array(this.size + words.length)
    ends.set(this.ends)
    ends.set(
      more.ends.map((end) => end + this.codes.length),
      this.size,
    )
    return new Vocabulary({ codes, ends })
  }

  /** The id of the word at `[start, end)` of the code units of a normalised text, or -1. */
  find(units: Uint16Array, start: number, end: number): number {
    let high = 0
    let low = 0
    for (let i = start; i < end; i++) {
      high = highOf(high, low)
      low = lowOf(low, packedLetter(units[i]))
    }
    return this.findPacked(units, start, end, high, low)
  }

  /** The same for a caller that has the last letters as two integers already, see `highOf`. */
  findPacked(units: Uint16Array, start: number, end: number, high: number, low: number): number {
    const { recent, packed } = this
    const hash = hashOf(high, low)
    const id = recent[hash & (RECENT - 1)] - 1
    if (id >= 0 && packed[id * 2] === high && packed[id * 2 + 1] === low && end - start <= PACKED) return id
    return this.lookUp(units, start, end, high, low, hash)
  }

  private lookUp(units: Uint16Array, start: number, end: number, high: number, low: number, hash: number): number {
    const { slots, packed, mask } = this
    const isLong = end - start > PACKED
    for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const id = slots[slot] - 1
      if (isLong) {
        if (packed[id * 2] === LONG && this.stands(id, units, start, end)) return id
      } else if (packed[id * 2] === high && packed[id * 2 + 1] === low) {
        if (id < 0xffff) this.recent[hash & (RECENT - 1)] = id + 1
        return id
      }
    }
    return -1
  }

  /** Whether a word stands at `[start, end)`. */
  private stands(id: number, units: Uint16Array, start: number, end: number): boolean {
    const { ends, codes } = this
    const from = id ? ends[id - 1] : 0
    if (ends[id] - from !== end - start) return false
    // code 0 stands for every letter outside the alphabet, which is no letter of a known word
    for (let i = start, k = from; i < end; i++, k++) if (codes[k] !== CODE[units[i]]) return false
    return true
  }

  idOf(word: string): number {
    const units = word.length <= this.letters.length ? this.letters : new Uint16Array(word.length)
    for (let i = 0; i < word.length; i++) units[i] = word.charCodeAt(i)
    return this.find(units, 0, word.length)
  }

  /** The letters of a word, as `idOf` takes them. */
  word(id: number): string {
    let word = ''
    for (let i = id ? this.ends[id - 1] : 0; i < this.ends[id]; i++) word += String.fromCharCode(UNIT[this.codes[i]])
    return word
  }

  sections(): WordSections {
    const { codes, ends } = this
    return { codes, ends }
  }
}

/** Words by id × 2, each as two integers. */
function packedWords(codes: Uint8Array, ends: Numbers): Int32Array {
  const packed = new Int32Array(ends.length * 2)
  for (let id = 0, i = 0; id < ends.length; id++) {
    const end = ends[id]
    let high = end - i > PACKED ? LONG : 0
    let low = 0
    if (high === LONG) i = end
    for (; i < end; i++) {
      high = highOf(high, low)
      low = lowOf(low, codes[i])
    }
    packed[id * 2] = high
    packed[id * 2 + 1] = low
  }
  return packed
}

/** The ids by their hashes: milliseconds once a process, for a package smaller by a twentieth. */
function byHash(packed: Int32Array, codes: Uint8Array, ends: Numbers): Numbers {
  let size = 1024
  while (size < ends.length * 2) size *= 2
  const slots = new (ends.length < 0xffff ? Uint16Array : Int32Array)(size)
  for (let id = 0; id < ends.length; id++) {
    let high = packed[id * 2]
    let low = packed[id * 2 + 1]
    if (high === LONG) {
      for (let i = ends[id] - PACKED; i < ends[id]; i++) {
        high = highOf(high, low)
        low = lowOf(low, codes[i])
      }
    }
    let slot = hashOf(high, low) & (size - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1)
    slots[slot] = id + 1
  }
  return slots
}

/**
 * A word as two integers of a byte a letter, in the order of the letters and without those before the last eight: with
 * one more letter, first the higher integer and then the lower one.
 */
export const highOf = (high: number, low: number): number => (high << 8) | (low >>> 24)
export const lowOf = (low: number, letter: number): number => (low << 8) | letter

function hashOf(high: number, low: number): number {
  const h = Math.imul(low ^ Math.imul(high, 0x2c1b3c6d), 0x9e3779b1)
  return h ^ (h >>> 15)
}

export const HASH_SEED = 0x811c9dc5 | 0
const HASH_PRIME = 0x01000193
/** One step of FNV-1a, with the high bits stirred in, as the low ones choose the slot. */
export const hashStep = (hash: number, code: number): number => {
  const h = Math.imul(hash ^ code, HASH_PRIME)
  return h ^ (h >>> 15)
}

/** One byte a letter: Arabic letters by their place in the block, Latin ones and digits behind them. */
export const CODE = new Uint8Array(0x10000)
const UNIT = new Uint16Array(256)
/** The code units of the alphabet. */
export const SPELT: number[] = []
const letter = (unit: number, code: number): void => {
  CODE[unit] = code
  UNIT[code] = unit
  SPELT.push(unit)
}
for (let unit = 0x620; unit <= 0x6d5; unit++) letter(unit, unit - 0x600)
for (let i = 0; i < 26; i++) {
  // the lower case last, as words are given back in it
  letter(0x41 + i, 0xd6 + i)
  letter(0x61 + i, 0xd6 + i)
}
for (let i = 0; i < 10; i++) letter(0x30 + i, 0xf0 + i)

/** Stands for every letter outside the alphabet in packed words. */
export const OUTSIDE = 0xff
/** The byte of a letter in packed words; never 0, so that no two words are the same. */
export const packedLetter = (unit: number): number => CODE[unit] || OUTSIDE

/** Whether the vocabulary can hold a word: all its letters are of the alphabet. */
export const isSpelt = (word: string): boolean => word.split('').every((letter) => CODE[letter.charCodeAt(0)] > 0)
