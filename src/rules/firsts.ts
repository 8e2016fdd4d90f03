import { byteByWord, numberByWord } from '../gazetteer/word-columns'
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

/** What the compiler found out of the rules of a set: groups are numbers + 1, 0 where nothing begins so. */
export interface FirstSections {
  /**
   * Of each word or mark that may begin a rule or come second: its id, its group, bit r where reader r of the root takes
   * it, and bit g where it may follow group g.
   */
  firsts: Int32Array
  /** The same without an id, by slot of a kind, for words that are not listed. */
  kinds: Int32Array
}

/**
 * The test before any walk: may a rule begin with this token, the next one being what it is? One table by word id, behind
 * that of marks, leads to all that is known of either.
 */
export class Firsts {
  /** The words and marks that rules begin with. */
  readonly words: number[] = []
  /** By word or mark: its slot; 0 for what stands for its kind alone, see `kindSlot`. */
  private readonly slots: Uint16Array
  /** By word or mark: 1 where a rule begins with it; and by kind, for those that are not listed. */
  private readonly begins: Uint8Array
  private readonly beginsKind: Uint8Array
  /** By slot. */
  private readonly groups: Uint8Array
  private readonly readers: Int32Array
  private readonly after: Int32Array

  constructor({ firsts, kinds }: FirstSections, vocabularySize: number) {
    const count = KIND_SLOTS + firsts.length / 4
    this.slots = numberByWord(MARKS + vocabularySize)
    this.begins = byteByWord(MARKS + vocabularySize)
    this.groups = new Uint8Array(count)
    this.readers = new Int32Array(count)
    this.after = new Int32Array(count)
    for (let slot = 0; slot < KIND_SLOTS; slot++) this.put(slot, kinds, slot * 3)
    for (let slot = KIND_SLOTS, i = 0; slot < count; slot++, i += 4) {
      this.slots[MARKS + firsts[i]] = slot
      if (firsts[i + 1]) {
        this.words.push(firsts[i])
        this.begins[MARKS + firsts[i]] = 1
      }
      this.put(slot, firsts, i + 1)
    }
    // of numbers more is to be asked
    this.beginsKind = this.groups.slice(0, DIGIT_SLOTS + 1)
    this.beginsKind[TokenKind.number] = 1
  }

  mayBegin(tokens: Tokens, at: number): boolean {
    // most words are none, and are passed over at the sight of one byte
    if (this.begins[MARKS + tokens.word[at]] === 0 && this.beginsKind[tokens.kind[at]] === 0) return false
    const group = this.groups[this.slotAt(tokens, at)]
    if (group === 0) return false
    if (group === ALONE + 1) return true
    const next = at + 1
    return next < tokens.count && ((this.after[this.slotAt(tokens, next)] >> (group - 1)) & 1) === 1
  }

  /** Bit r where reader r of the root may begin at a token. */
  readersAt(tokens: Tokens, at: number): number {
    return this.readers[this.slotAt(tokens, at)]
  }

  private slotAt({ word, kind, start, end }: Tokens, at: number): number {
    return this.slots[MARKS + word[at]] || kindSlot(kind[at], end[at] - start[at])
  }

  private put(slot: number, values: Int32Array, at: number): void {
    this.groups[slot] = values[at]
    this.readers[slot] = values[at + 1]
    this.after[slot] = values[at + 2]
  }
}
