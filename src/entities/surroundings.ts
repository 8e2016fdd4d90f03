import type { Article } from './article'
import { type Candidate, NAME_TYPES } from './candidates'

/** What lies around a candidate: the listed forms, and the other candidates of its type. */
export interface Surroundings {
  hits: HitIndex
  extents: Extents
}

export const surroundingsOf = (article: Article, candidates: readonly Candidate[]): Surroundings => ({
  hits: new HitIndex(article),
  extents: new Extents(candidates, article.tokens.count),
})

/** The listed forms of an article, to be asked for those that hold a stretch. */
export class HitIndex {
  private readonly hits: Article['hits']
  private readonly first: Int32Array
  constructor(article: Article) {
    this.hits = article.hits
    this.first = new Int32Array(article.tokens.count + 1)
    let h = 0
    for (let t = 0; t <= article.tokens.count; t++) {
      while (h < this.hits.length && this.hits[h].from < t - REACH) h++
      this.first[t] = h
    }
  }

  around(from: number, to: number, found: (hit: Article['hits'][number]) => void): void {
    for (let h = this.first[from]; h < this.hits.length && this.hits[h].from <= from; h++) {
      if (this.hits[h].to >= to) found(this.hits[h])
    }
  }
}
const REACH = 8

/** How far the candidates of each type reach that begin or end at a token. */
export class Extents {
  private readonly width: number
  /** By type and last token: the first token of the longest candidate that ends there. */
  private readonly first: Int32Array
  /** By type and first token: one past the last token of the longest candidate that begins there. */
  private readonly last: Int32Array

  constructor(candidates: readonly Candidate[], tokens: number) {
    this.width = tokens + 1
    this.first = new Int32Array(NAME_TYPES.length * this.width).fill(tokens)
    this.last = new Int32Array(NAME_TYPES.length * this.width)
    for (const { type, from, to } of candidates) {
      const end = type * this.width + to
      const start = type * this.width + from
      if (from < this.first[end]) this.first[end] = from
      if (to > this.last[start]) this.last[start] = to
    }
  }

  /** 0 where no other candidate of the type goes on from this one at either end; 1 before it, 2 after it, 3 both. */
  of({ type, from, to }: Candidate): number {
    const before = this.first[type * this.width + to] < from ? 1 : 0
    const after = this.last[type * this.width + from] > to ? 2 : 0
    return before + after
  }
}
