import { TokenKind, type Tokens } from '../text/tokens'
import { vectorOfRow, vectorOfSpelling } from './vectors'
import { DIGITS, SUM_STEPS, type TaggerWeights, WINDOW } from './weights'

/** Words kept; their sums take `WINDOW * hidden * 2` bytes each. */
const CAPACITY = 12_288
/** Space is taken as words come, so that a process that reads one article stays small. */
const FIRST_CAPACITY = 1024

/**
 * What each word adds to the hidden units of its neighbours, by place in the window: the first layer, multiplied out
 * once a word and then looked up. When the space is full, it is emptied: the frequent words are soon back.
 */
export class WordSums {
  /** `[slot][place in the window][unit]`, in steps of 1 / SUM_STEPS; slot 0 is for words that no table knows. */
  sums: Int16Array
  private readonly size: number
  private readonly slots: Uint16Array
  private readonly markSlots: Uint16Array
  private readonly numberSlots = new Uint16Array(DIGITS)
  private used = 1
  private readonly vector: Float32Array
  private readonly sum: Float32Array

  constructor(private readonly weights: TaggerWeights) {
    this.size = WINDOW * weights.hidden
    this.sums = new Int16Array(FIRST_CAPACITY * this.size)
    this.slots = new Uint16Array(weights.rows.length)
    this.markSlots = new Uint16Array(0x10000)
    this.vector = new Float32Array(weights.width)
    this.sum = new Float32Array(this.size)
  }

  /** Where in `sums` the token's begin; good until the next call. */
  of(tokens: Tokens, t: number): number {
    const word = tokens.word[t]
    if (word >= 0 && word < this.slots.length && tokens.kind[t] !== TokenKind.number) {
      let slot = this.slots[word]
      if (!slot) {
        slot = this.take()
        this.slots[word] = slot
        this.fill(slot, tokens, t, this.weights.rows[word])
      }
      return slot * this.size
    }
    if (word < -1) return this.kept(this.markSlots, -2 - word, tokens, t, this.weights.markRow[-2 - word])
    if (tokens.kind[t] === TokenKind.number) {
      const digits = Math.min(tokens.end[t] - tokens.start[t], DIGITS) - 1
      return this.kept(this.numberSlots, digits, tokens, t, this.weights.numberRow[digits])
    }
    this.fill(0, tokens, t, 0)
    return 0
  }

  private kept(slots: Uint16Array, key: number, tokens: Tokens, t: number, row: number): number {
    let slot = slots[key]
    if (!slot) {
      slot = this.take()
      slots[key] = slot
      this.fill(slot, tokens, t, row)
    }
    return slot * this.size
  }

  private take(): number {
    if (this.used === CAPACITY) {
      this.used = 1
      for (const slots of [this.slots, this.markSlots, this.numberSlots]) slots.fill(0)
    }
    if (this.used * this.size === this.sums.length) {
      const larger = new Int16Array(Math.min(this.sums.length * 2, CAPACITY * this.size))
      larger.set(this.sums)
      this.sums = larger
    }
    return this.used++
  }

  private fill(slot: number, tokens: Tokens, t: number, row: number): void {
    const { weights, vector, sum, size } = this
    const { window, width, hidden } = weights
    if (row) vectorOfRow(row, weights, vector)
    else vectorOfSpelling(tokens, t, weights, vector)
    sum.fill(0)
    for (let place = 0; place < WINDOW; place++) {
      const to = place * hidden
      for (let d = 0; d < width; d++) {
        const x = vector[d] * SUM_STEPS
        const from = (place * width + d) * hidden
        for (let h = 0; h < hidden; h++) sum[to + h] += x * window[from + h]
      }
    }
    const { sums } = this
    for (let i = 0, at = slot * size; i < size; i++) sums[at + i] = Math.max(-32768, Math.min(32767, Math.round(sum[i])))
  }
}
