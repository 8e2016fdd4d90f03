import { TokenKind, type Tokens } from '../text/tokens'

export const GROUPS = 31
/** The group of words that may be all of a match, or be followed by anything. */
export const ALONE = 0
/** Numbers of so many digits and more are one. */
export const MOST_DIGITS = 5
/** Slots of kinds: the kind itself, and behind them numbers by their digits. */
const DIGIT_SLOTS = 4
export const KIND_SLOTS = DIGIT_SLOTS + MOST_DIGITS + 1
export const kindSlot = (kind: number, digits: number): number =>
  kind === TokenKind.number ? DIGIT_SLOTS + Math.min(digits, MOST_DIGITS) : kind
/** Words stand behind all marks, the last of which is `-2 - 0xffff`; see `markId`. */
const MARKS = 0x10001

/** What the compiler found out of the rules of a set. */
export interface FirstSections {
  /** Of each word or mark that may begin a rule: its id, its group + 1, and bit r where reader r of the root takes it. */
  firsts: Int32Array
  /** Of each word or mark that may come second: its id, and bit g where it may follow group g. */
  after: Int32Array
  /** By slot of a kind, for words that are not listed: group + 1, readers, and bits as in `after`. */
  kinds: Int32Array
}

/**
 * The test before any walk: may a rule begin with this token, the next one being what it is? Tables by word id stand
 * behind those of marks, so that one read does for both.
 */
export class Firsts {
  /** The words and marks that are listed. */
  readonly words: number[] = []
  /** By word or mark: its slot; 0 for what stands for its kind alone, see `kindSlot`. */
  private readonly slots: Uint16Array
  /** By slot: number of the group + 1, or 0 where no rule begins so. */
  private readonly groups: Uint8Array
  /** By slot: bit r where reader r may begin here. */
  private readonly readers: Int32Array
  /** By word or mark, and by kind: bit g where it may follow group g. */
  private readonly after: Int32Array
  private readonly kindAfter = new Int32Array(KIND_SLOTS)

  constructor({ firsts, after, kinds }: FirstSections, vocabularySize: number) {
    const count = KIND_SLOTS + firsts.length / 3
    this.slots = new Uint16Array(MARKS + vocabularySize)
    this.groups = new Uint8Array(count)
    this.readers = new Int32Array(count)
    for (let kind = 0; kind < KIND_SLOTS; kind++) {
      this.groups[kind] = kinds[kind * 3]
      this.readers[kind] = kinds[kind * 3 + 1]
      this.kindAfter[kind] = kinds[kind * 3 + 2]
    }
    for (let i = 0, slot = KIND_SLOTS; i < firsts.length; i += 3, slot++) {
      this.slots[MARKS + firsts[i]] = slot
      this.words.push(firsts[i])
      this.groups[slot] = firsts[i + 1]
      this.readers[slot] = firsts[i + 2]
    }
    this.after = new Int32Array(MARKS + vocabularySize)
    for (let i = 0; i < after.length; i += 2) this.after[MARKS + after[i]] = after[i + 1]
  }

  mayBegin(tokens: Tokens, at: number): boolean {
    const group = this.groups[this.slotAt(tokens, at)]
    if (group === 0) return false
    if (group === ALONE + 1) return true
    const { word, kind, count } = tokens
    const next = at + 1
    if (next >= count) return false
    const digits = kind[next] === TokenKind.number ? tokens.end[next] - tokens.start[next] : 0
    return (((this.after[MARKS + word[next]] | this.kindAfter[kindSlot(kind[next], digits)]) >> (group - 1)) & 1) === 1
  }

  /** Bit r where reader r of the root may begin at a token. */
  readersAt(tokens: Tokens, at: number): number {
    return this.readers[this.slotAt(tokens, at)]
  }

  private slotAt({ word, kind, start, end }: Tokens, at: number): number {
    return this.slots[MARKS + word[at]] || kindSlot(kind[at], end[at] - start[at])
  }
}
