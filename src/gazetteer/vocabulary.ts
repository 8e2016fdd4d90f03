/** So many words are kept at hand: few enough to stay in the processor's cache while an article is read. */
const RECENT = 8192
/** The bits of a kept word's id. */
const RECENT_ID = 0x1ffff

/** A vocabulary as it is packed. */
export interface WordSections {
  /** The words' letters in the one-byte alphabet, one after the other. */
  codes: Uint8Array
  /** By word id: where it ends in `codes`. */
  ends: Int32Array
}

/**
 * The words khabar knows, numbered by how often news uses them: id 0 is the most frequent word.
 * A word is a run of letters in normalised spelling; Latin letters are folded to lower case.
 */
export class Vocabulary {
  /** How many words. */
  readonly size: number
  private readonly codes: Uint8Array
  private readonly ends: Int32Array
  /** By the low bits of a hash: where the ids of its words begin in `order`, and behind all of them where the last end. */
  private readonly starts: Int32Array
  private readonly order: Int32Array
  private readonly mask: number
  /** By the low bits of a hash: the word found last for them, as `(hash & ~RECENT_ID) | id`; most words come again and again. */
  private readonly recent = new Int32Array(RECENT)

  constructor({ codes, ends }: WordSections) {
    const { starts, order } = byHash(codes, ends)
    this.codes = codes
    this.ends = ends
    this.starts = starts
    this.order = order
    this.size = ends.length
    this.mask = starts.length - 2
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
    let hash = HASH_SEED
    for (let i = start; i < end; i++) hash = hashStep(hash, CODE[units[i]])
    return this.findHashed(units, start, end, hash)
  }

  /** The same for a caller that has the hash already. */
  findHashed(units: Uint16Array, start: number, end: number, hash: number): number {
    const kept = this.recent[hash & (RECENT - 1)]
    if (((kept ^ hash) & ~RECENT_ID) === 0 && this.stands(kept & RECENT_ID, units, start, end)) return kept & RECENT_ID
    const { starts, order } = this
    const slot = hash & this.mask
    for (let at = starts[slot], last = starts[slot + 1]; at < last; at++) {
      const id = order[at]
      if (!this.stands(id, units, start, end)) continue
      if (id <= RECENT_ID) this.recent[hash & (RECENT - 1)] = (hash & ~RECENT_ID) | id
      return id
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

  sections(): WordSections {
    const { codes, ends } = this
    return { codes, ends }
  }
}

/** The ids by their hashes: ten milliseconds once a process on a slow machine, for a package smaller by a twentieth. */
function byHash(codes: Uint8Array, ends: Int32Array): { starts: Int32Array; order: Int32Array } {
  let slots = 1024
  while (slots < ends.length) slots *= 2
  const hashes = new Int32Array(ends.length)
  const starts = new Int32Array(slots + 1)
  for (let id = 0, i = 0; id < ends.length; id++) {
    let hash = HASH_SEED
    for (; i < ends[id]; i++) hash = hashStep(hash, codes[i])
    hashes[id] = hash & (slots - 1)
    starts[hashes[id] + 1]++
  }
  for (let slot = 0; slot < slots; slot++) starts[slot + 1] += starts[slot]
  const order = new Int32Array(ends.length)
  const next = starts.slice()
  for (let id = 0; id < ends.length; id++) order[next[hashes[id]]++] = id
  return { starts, order }
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
