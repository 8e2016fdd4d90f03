import { TokenKind, type Tokens, UNKNOWN } from '../text/tokens'
import { vectorOfRow, vectorOfSpelling } from './vectors'
import { DIGITS, MOST_IN_STEPS, SUM_STEPS, type TaggerWeights, VECTOR_STEPS, WINDOW } from './weights'

/** Words kept; the sums of each take `WINDOW * hidden * 2` bytes. */
const CAPACITY = 16_384
/** Space is taken as words come, so that a process that reads one article stays small. */
const FIRST_CAPACITY = 256
/** When so many words found no space, it is given to those that come next. */
const PATIENCE = 4 * CAPACITY
/** Slot 0 is empty, for what stands outside the text; the next ones are for words that are not kept, one after the other. */
const PASSING = 8
/**
 * All is in whole numbers: a process that reads one article adds up most words before this is compiled, and until then
 * each fraction is an object. So a sum loses BEFORE bits, is multiplied by what its unit is worth, and loses AFTER bits.
 */
const BEFORE = 10
const AFTER = 16
const HALF = 1 << (AFTER - 1)
const MOST_SCALED = MOST_IN_STEPS << AFTER
/** In `windowScale`, to 1. */
export const WINDOW_STEPS = (SUM_STEPS / VECTOR_STEPS) * 2 ** (BEFORE + AFTER)

/**
 * What each word adds to the hidden units of its neighbours, by place in the window: the first layer, multiplied out
 * once a word and then looked up. Words stay until `begin` of an article finds that too many others had no space.
 */
export class WordSums {
  /** `[slot][place in the window][pair of units]`, see `pairs`. */
  sums: Int32Array<ArrayBuffer>
  private readonly size: number
  /** By word id, mark and number of digits, one after the other: its slot, or 0. */
  private readonly slots: Uint16Array
  private readonly firstMark: number
  private readonly firstNumber: number
  private used = 1 + PASSING
  private refused = 0
  private readonly vector: Int32Array
  private readonly sum: Int32Array

  constructor(private readonly weights: TaggerWeights) {
    this.size = (WINDOW * weights.hidden) >> 1
    this.sums = new Int32Array(FIRST_CAPACITY * this.size)
    this.firstMark = weights.rows.length
    this.firstNumber = this.firstMark + 0x10000
    this.slots = new Uint16Array(this.firstNumber + DIGITS)
    this.vector = new Int32Array(weights.width)
    this.sum = new Int32Array(weights.hidden)
  }

  /** To be called before the first token of an article. */
  begin(): void {
    if (this.refused < PATIENCE) return
    this.slots.fill(0)
    this.used = 1 + PASSING
    this.refused = 0
  }

  /** Where in `sums` the token's begin; good until `PASSING` tokens later. */
  of(tokens: Tokens, t: number): number {
    const word = tokens.word[t]
    const { slots, size } = this
    if (tokens.kind[t] === TokenKind.number) {
      const digits = Math.min(tokens.end[t] - tokens.start[t], DIGITS) - 1
      const owner = this.firstNumber + digits
      return (slots[owner] || this.keep(owner, tokens, t, this.weights.numberRow[digits])) * size
    }
    if (word >= 0 && word < this.firstMark) {
      return (slots[word] || this.keep(word, tokens, t, this.weights.rows[word])) * size
    }
    if (word < UNKNOWN) {
      const unit = -2 - word
      const owner = this.firstMark + unit
      return (slots[owner] || this.keep(owner, tokens, t, this.weights.markRow[unit])) * size
    }
    return this.pass(tokens, t, 0) * size
  }

  private keep(owner: number, tokens: Tokens, t: number, row: number): number {
    if (this.used === CAPACITY) {
      this.refused++
      return this.pass(tokens, t, row)
    }
    const slot = this.used++
    if (slot * this.size === this.sums.length) {
      const larger = new Int32Array(this.sums.length * 2)
      larger.set(this.sums)
      this.sums = larger
    }
    this.slots[owner] = slot
    this.fill(slot, tokens, t, row)
    return slot
  }

  private pass(tokens: Tokens, t: number, row: number): number {
    const slot = 1 + (t & (PASSING - 1))
    this.fill(slot, tokens, t, row)
    return slot
  }

  private fill(slot: number, tokens: Tokens, t: number, row: number): void {
    const { weights, vector, sum, sums, size } = this
    const { window, windowScale, width, hidden } = weights
    if (row) vectorOfRow(row, weights, vector)
    else vectorOfSpelling(tokens, t, weights, vector)
    for (let place = 0, to = slot * size; place < WINDOW; place++) {
      sum.fill(0)
      // four columns at a time, as each visit of `sum` costs more than what is added
      for (let d = 0; d < width; d += 4) {
        const a = vector[d]
        const b = vector[d + 1]
        const c = vector[d + 2]
        const e = vector[d + 3]
        const first = (place * width + d) * hidden
        const second = first + hidden
        const third = second + hidden
        const fourth = third + hidden
        for (let h = 0; h < hidden; h++) {
          sum[h] += a * window[first + h] + b * window[second + h] + c * window[third + h] + e * window[fourth + h]
        }
      }
      for (let h = 0; h < hidden; h += 2) {
        sums[to++] = inSteps(sum[h], windowScale[h]) + inSteps(sum[h + 1], windowScale[h + 1]) * 0x10000
      }
    }
  }
}

/** A sum of products in steps of 1 / SUM_STEPS. */
function inSteps(sum: number, scale: number): number {
  const scaled = (sum >> BEFORE) * scale
  return scaled >= MOST_SCALED ? MOST_IN_STEPS : scaled <= -MOST_SCALED ? -MOST_IN_STEPS : (scaled + HALF) >> AFTER
}
