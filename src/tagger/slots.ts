import { TokenKind, type Tokens, textOf, UNKNOWN } from '../text/tokens'
import { FREQUENT, type Network, SIDE, SLOTS, STRETCH } from './network'
import { vectorOfRow, vectorOfSpelling } from './vectors'
import { DIGITS, type TaggerWeights } from './weights'

/** Slot 0 is for what stands outside the text; then come those of frequent words, each its own. */
const FIRST_FREE = 1 + FREQUENT
/** Further space is taken as words come, so that a process that reads one article stays small. */
const FIRST_CAPACITY = FIRST_FREE + 1024

/**
 * Where the network keeps what each word adds to its neighbours: the first layer, multiplied out once a word and then
 * looked up. When all slots are taken, all are given up but those of frequent words.
 */
export class WordSlots {
  /** By word id, mark and number of digits, one after the other: its slot, or 0. */
  private readonly known: Uint16Array
  private readonly unknown = new Map<string, number>()
  private readonly firstMark: number
  private readonly firstNumber: number
  private used = FIRST_FREE
  private capacity = 0
  private readonly vector: Float32Array

  constructor(
    private readonly weights: TaggerWeights,
    private readonly network: Network,
  ) {
    this.firstMark = weights.rows.length
    this.firstNumber = this.firstMark + 0x10000
    this.known = new Uint16Array(this.firstNumber + DIGITS)
    this.vector = new Float32Array(weights.width)
  }

  /** Makes room for whatever a stretch may hold. To be called before its first token. */
  begin(): void {
    const most = STRETCH + 2 * SIDE
    if (this.used + most > SLOTS) {
      this.known.fill(0, FREQUENT)
      this.unknown.clear()
      this.used = FIRST_FREE
    }
    while (this.used + most > this.capacity) this.capacity = Math.max(FIRST_CAPACITY, 2 * this.capacity)
    this.network.reserve(this.capacity)
  }

  of(tokens: Tokens, t: number): number {
    const { known, weights } = this
    const word = tokens.word[t]
    if (tokens.kind[t] === TokenKind.number) {
      const digits = Math.min(tokens.end[t] - tokens.start[t], DIGITS) - 1
      const owner = this.firstNumber + digits
      return known[owner] || this.keep(owner, tokens, t, weights.numberRow[digits])
    }
    if (word >= 0 && word < this.firstMark) return known[word] || this.keep(word, tokens, t, weights.rows[word])
    if (word < UNKNOWN) {
      const unit = -2 - word
      const owner = this.firstMark + unit
      return known[owner] || this.keep(owner, tokens, t, weights.markRow[unit])
    }
    const text = textOf(tokens, t)
    let slot = this.unknown.get(text)
    if (slot === undefined) {
      slot = this.used++
      this.fill(slot, tokens, t, 0)
      this.unknown.set(text, slot)
    }
    return slot
  }

  private keep(owner: number, tokens: Tokens, t: number, row: number): number {
    const slot = owner < FREQUENT ? 1 + owner : this.used++
    this.fill(slot, tokens, t, row)
    this.known[owner] = slot
    return slot
  }

  private fill(slot: number, tokens: Tokens, t: number, row: number): void {
    if (row) vectorOfRow(row, this.weights, this.vector)
    else vectorOfSpelling(tokens, t, this.weights, this.vector)
    this.network.fill(slot, this.vector)
  }
}
