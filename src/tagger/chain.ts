/**
 * Forward and backward over a run of tokens between two tokens that carry no label: how probable each label of each
 * token is, given all scores and the steps between labels.
 */
export class Chain {
  private forward = new Float64Array(0)
  private readonly backward: Float64Array
  private readonly next: Float64Array
  /** By label: the labels that it may follow, and by how much. */
  private readonly before: Int32Array[]
  private readonly after: Int32Array[]

  /** @param steps what a step from label to label is worth, 0 for those that never are */
  constructor(
    private readonly labels: number,
    private readonly steps: Float32Array,
  ) {
    this.backward = new Float64Array(labels)
    this.next = new Float64Array(labels)
    const all = Array.from({ length: labels }, (_, i) => i)
    this.before = all.map((to) => Int32Array.from(all.filter((from) => steps[from * labels + to] > 0)))
    this.after = all.map((from) => Int32Array.from(all.filter((to) => steps[from * labels + to] > 0)))
  }

  /** @param scores exponentials of the scores of tokens `[from, to)`, which become probabilities */
  run(scores: Float32Array, from: number, to: number): void {
    const { labels, steps, before, after, backward, next } = this
    if (this.forward.length < (to - from) * labels) this.forward = new Float64Array((to - from) * labels * 2)
    const { forward } = this
    for (let t = from, at = 0; t < to; t++, at += labels) {
      let total = 0
      for (let label = 0; label < labels; label++) {
        let sum = 0
        if (t === from) sum = steps[label]
        else {
          const ways = before[label]
          for (let i = 0; i < ways.length; i++) sum += forward[at - labels + ways[i]] * steps[ways[i] * labels + label]
        }
        sum *= scores[t * labels + label]
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
        next[label] = backward[label] * scores[t * labels + label]
        scores[t * labels + label] = probability
      }
      for (let label = 0; label < labels; label++) {
        const ways = after[label]
        let sum = 0
        for (let i = 0; i < ways.length; i++) sum += next[ways[i]] * steps[label * labels + ways[i]]
        backward[label] = sum
        if (sum > largest) largest = sum
      }
      for (let label = 0; label < labels; label++) backward[label] /= largest
    }
  }
}
