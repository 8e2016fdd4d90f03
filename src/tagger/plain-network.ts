import { type Columns, type Network, SIDE, STRETCH, SURELY_O } from './network'
import { CLASSES, LIST_WINDOW, SCORES, type TaggerWeights, WINDOW } from './weights'

const LIST_SIDE = LIST_WINDOW >> 1
const CLASS_BITS = 0x7fff
const LINE = 4 * CLASSES

/** The network in plain code, for where WebAssembly may not run: the same to the second digit, four times slower. */
export class PlainNetwork implements Network {
  private readonly held: Columns
  private sums = new Float32Array(0)
  private readonly units: Float32Array

  constructor(private readonly weights: TaggerWeights) {
    const length = STRETCH + 2 * SIDE
    this.units = new Float32Array(weights.hidden)
    this.held = {
      slots: new Int32Array(length),
      open: new Uint8Array(length),
      begins: new Int32Array(length),
      inside: new Int32Array(length),
      lines: new Uint8Array(length),
      scores: new Float32Array(length * SCORES),
    }
  }

  reserve(slots: number): void {
    const length = slots * WINDOW * this.weights.hidden
    if (length <= this.sums.length) return
    const larger = new Float32Array(length)
    larger.set(this.sums)
    this.sums = larger
  }

  columns(): Columns {
    return this.held
  }

  fill(slot: number, vector: Float32Array): void {
    const { width, hidden, window, windowScale } = this.weights
    for (let place = 0; place < WINDOW; place++) {
      const to = (slot * WINDOW + place) * hidden
      for (let h = 0; h < hidden; h++) {
        let sum = 0
        for (let d = 0; d < width; d++) sum += vector[d] * window[(place * width + d) * hidden + h]
        this.sums[to + h] = sum * windowScale[h]
      }
    }
  }

  score(count: number, headline: number): void {
    const { weights, units } = this
    const { open, scores } = this.held
    for (let t = SIDE; t < SIDE + count; t++) {
      if (!open[t]) continue
      units.set(t - SIDE < headline ? weights.headlineBias : weights.bias)
      this.addWords(t)
      this.addLists(t)
      let isNear = false
      for (let score = 0; score < SCORES; score++) {
        let sum = weights.outBias[score]
        for (let h = 0; h < units.length; h++) sum += Math.max(0, units[h]) * weights.out[score * units.length + h]
        scores[t * SCORES + score] = sum
        isNear ||= sum > SURELY_O
      }
      if (!isNear) open[t] = 0
    }
  }

  private addWords(t: number): void {
    const { units, sums, held } = this
    for (let place = 0; place < WINDOW; place++) {
      const slot = held.slots[t + place - SIDE]
      if (!slot) continue
      const from = (slot * WINDOW + place) * units.length
      for (let h = 0; h < units.length; h++) units[h] += sums[from + h]
    }
  }

  private addLists(t: number): void {
    const { begins, inside, lines } = this.held
    for (let place = 0; place < LIST_WINDOW; place++) {
      const seen = t + place - LIST_SIDE
      this.addBits(begins[seen], 0, place)
      this.addBits(inside[seen], 2 * CLASSES, place)
      if (lines[seen]) this.addList(LINE, place)
    }
  }

  private addBits(bits: number, first: number, place: number): void {
    for (let bit = 0; bit < CLASSES; bit++) {
      if (bits & CLASS_BITS & (1 << bit)) this.addList(first + bit, place)
      if ((bits >>> 16) & CLASS_BITS & (1 << bit)) this.addList(first + CLASSES + bit, place)
    }
  }

  private addList(bit: number, place: number): void {
    const { units, weights } = this
    const from = (bit * LIST_WINDOW + place) * units.length
    for (let h = 0; h < units.length; h++) units[h] += weights.lists[from + h] * weights.listScale[h]
  }
}
