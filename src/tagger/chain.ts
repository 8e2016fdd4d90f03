import { LANES } from './network'

/**
 * Forward and backward over a run of tokens between two tokens that carry no label: how probable each label of each
 * token is, given all scores and the steps between labels.
 */
export class Chain {
  private forward = new Float64Array(0)
  private readonly backward: Float64Array
  private readonly next: Float64Array
  private readonly before: Ways
  private readonly after: Ways

  /** @param steps what a step from label to label is worth, 0 for those that never are */
  constructor(
    private readonly labels: number,
    private readonly steps: Float32Array,
  ) {
    this.backward = new Float64Array(labels)
    this.next = new Float64Array(labels)
    this.before = waysOf(labels, (label, other) => steps[other * labels + label])
    this.after = waysOf(labels, (label, other) => steps[label * labels + other])
  }

  /** @param column scores of tokens `[from, to)`, `LANES` a token, which become probabilities */
  run(column: Float32Array, from: number, to: number): void {
    const { labels, steps, backward, next } = this
    const { ends, beside, worth } = this.before
    const { ends: endsAfter, beside: besideAfter, worth: worthAfter } = this.after
    if (this.forward.length < (to - from) * labels) this.forward = new Float64Array((to - from) * labels * 2)
    const { forward } = this
    for (let t = from, at = 0; t < to; t++, at += labels) {
      this.exponentials(column, t * LANES)
      let total = 0
      let way = 0
      for (let label = 0; label < labels; label++) {
        let sum = 0
        if (t === from) sum = steps[label]
        else for (const end = ends[label]; way < end; way++) sum += forward[at - labels + beside[way]] * worth[way]
        sum *= column[t * LANES + label]
        forward[at + label] = sum
        total += sum
      }
      const scale = 1 / total
      for (let label = 0; label < labels; label++) forward[at + label] *= scale
    }
    for (let label = 0; label < labels; label++) backward[label] = steps[label * labels]
    for (let t = to - 1, at = (to - from - 1) * labels; t >= from; t--, at -= labels) {
      let total = 0
      for (let label = 0; label < labels; label++) total += forward[at + label] * backward[label]
      let largest = 0
      for (let label = 0; label < labels; label++) {
        const probability = (forward[at + label] * backward[label]) / total
        next[label] = backward[label] * column[t * LANES + label]
        column[t * LANES + label] = probability
      }
      // what stands before the first token is asked of none
      if (t === from) break
      for (let label = 0, way = 0; label < labels; label++) {
        let sum = 0
        for (const end = endsAfter[label]; way < end; way++) sum += next[besideAfter[way]] * worthAfter[way]
        backward[label] = sum
        if (sum > largest) largest = sum
      }
      for (let label = 0; label < labels; label++) backward[label] /= largest
    }
  }

  /** The largest of them is 1. */
  private exponentials(column: Float32Array, first: number): void {
    let top = column[first]
    for (let i = first + 1; i < first + this.labels; i++) if (column[i] > top) top = column[i]
    for (let i = first; i < first + this.labels; i++) column[i] = Math.exp(column[i] - top)
  }
}

/** For each label, one after the other, the labels that may stand beside it and what the step is worth. */
interface Ways {
  /** By label: one past its last way. */
  ends: Int32Array
  beside: Int32Array
  worth: Float64Array
}

function waysOf(count: number, worthOf: (label: number, other: number) => number): Ways {
  const ends: number[] = []
  const beside: number[] = []
  const worth: number[] = []
  for (let label = 0; label < count; label++) {
    for (let other = 0; other < count; other++) {
      if (worthOf(label, other) <= 0) continue
      beside.push(other)
      worth.push(worthOf(label, other))
    }
    ends.push(beside.length)
  }
  return { ends: Int32Array.from(ends), beside: Int32Array.from(beside), worth: Float64Array.from(worth) }
}
