/**
 * The words khabar knows, numbered by how often news uses them: id 0 is the most frequent word.
 * A word is a run of letters in normalised spelling; Latin letters are folded to lower case.
 */
export class Vocabulary {
  /** How many words. */
  readonly size: number
  private readonly codes: Uint8Array
  private readonly ends: Int32Array
  private readonly slots: Int32Array

  /** @param codes the words' letters in the one-byte alphabet, one after the other @param ends where each word ends */
  constructor(codes: Uint8Array, ends: Int32Array) {
    this.codes = codes
    this.ends = ends
    this.size = ends.length
    let capacity = 1024
    while (capacity < ends.length * 2) capacity *= 2
    const slots = new Int32Array(capacity).fill(-1)
    this.slots = slots
    const mask = capacity - 1
    // at a process's start this runs before it is compiled: no calls, and nothing twice
    for (let id = 0, i = 0; id < ends.length; id++) {
      let hash = HASH_SEED
      for (const end = ends[id]; i < end; i++) {
        hash = Math.imul(hash ^ codes[i], HASH_PRIME)
        hash ^= hash >>> 15
      }
      let slot = hash & mask
      while (slots[slot] >= 0) slot = (slot + 1) & mask
      slots[slot] = id
    }
  }

  static of(words: readonly string[]): Vocabulary {
    const { codes, ends } = Vocabulary.encode(words)
    return new Vocabulary(codes, ends)
  }

  static encode(words: readonly string[]): { codes: Uint8Array; ends: Int32Array } {
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
    return new Vocabulary(codes, ends)
  }

  /** The id of the word at `[start, end)` of the code units of a normalised text, or -1. */
  find(units: Uint16Array, start: number, end: number): number {
    let hash = HASH_SEED
    for (let i = start; i < end; i++) hash = hashStep(hash, CODE[units[i]])
    return this.findHashed(units, start, end, hash)
  }

  /** The same for a caller that has the hash already. */
  findHashed(units: Uint16Array, start: number, end: number, hash: number): number {
    const { slots, ends, codes } = this
    const mask = slots.length - 1
    const length = end - start
    for (let slot = hash & mask; slots[slot] >= 0; slot = (slot + 1) & mask) {
      const id = slots[slot]
      const from = id ? ends[id - 1] : 0
      if (ends[id] - from !== length) continue
      let i = 0
      while (i < length && codes[from + i] === CODE[units[start + i]]) i++
      // code 0 stands for every letter outside the alphabet, which is no letter of a known word
      if (i === length) return id
    }
    return -1
  }

  idOf(word: string): number {
    const units = new Uint16Array(word.length)
    for (let i = 0; i < word.length; i++) units[i] = word.charCodeAt(i)
    return this.find(units, 0, word.length)
  }

  /** The letters of a word, as `idOf` takes them. */
  word(id: number): string {
    let word = ''
    for (let i = id ? this.ends[id - 1] : 0; i < this.ends[id]; i++) word += String.fromCharCode(UNIT[this.codes[i]])
    return word
  }

  sections(): { codes: Uint8Array; ends: Int32Array } {
    return { codes: this.codes, ends: this.ends }
  }
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
const letter = (unit: number, code: number): void => {
  CODE[unit] = code
  UNIT[code] = unit
}
for (let unit = 0x620; unit <= 0x6d5; unit++) letter(unit, unit - 0x600)
for (let i = 0; i < 26; i++) {
  letter(0x61 + i, 0xd6 + i)
  CODE[0x41 + i] = 0xd6 + i
}
for (let i = 0; i < 10; i++) letter(0x30 + i, 0xf0 + i)

/** Whether the vocabulary can hold a word: all its letters are of the alphabet. */
export const isSpelt = (word: string): boolean => word.split('').every((letter) => CODE[letter.charCodeAt(0)] > 0)
