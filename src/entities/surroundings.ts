import { int32Column, uint16Column } from '../text/slab'
import type { Article } from './article'
import type { Candidate } from './candidates'

/** What lies around a candidate: the listed forms, and the other candidates of its type. */
export interface Surroundings {
  hits: HitIndex
  extents: Extents
}

export const surroundingsOf = (article: Article, candidates: readonly Candidate[]): Surroundings => ({
  hits: new HitIndex(article),
  extents: new Extents(candidates, article.tokens.count),
})

/** The listed forms of an article, in the order of their first tokens, to be asked for those that hold a stretch. */
export class HitIndex {
  readonly all: Article['hits']
  private readonly firstBy: Int32Array
  constructor({ hits, tokens }: Article) {
    this.all = hits
    this.firstBy = int32Column(tokens.count + 1)
    let h = 0
    for (let t = 0; t <= tokens.count; t++) {
      while (h < hits.length && hits[h].from < t - REACH) h++
      this.firstBy[t] = h
    }
  }

  /** The first form that may reach to a token. */
  first(t: number): number {
    return this.firstBy[t]
  }
}
const REACH = 8

/** How far the candidates of each type reach that begin or end at a token. */
export class Extents {
  /** By token, four bits for each type (no candidate is longer than 15): how long the longest candidate is that begins at it, or ends just before it. */
  private readonly starting: Uint16Array
  private readonly ending: Uint16Array

  constructor(candidates: readonly Candidate[], tokens: number) {
    this.starting = uint16Column(tokens + 1)
    this.ending = uint16Column(tokens + 1)
    for (const { type, from, to } of candidates) {
      lengthen(this.starting, from, type, to - from)
      lengthen(this.ending, to, type, to - from)
    }
  }

  /** 0 where no other candidate of the type goes on from this one at either end; 1 before it, 2 after it, 3 both. */
  of({ type, from, to }: Candidate): number {
    const before = longest(this.ending, to, type) > to - from ? 1 : 0
    const after = longest(this.starting, from, type) > to - from ? 2 : 0
    return before + after
  }
}

const longest = (column: Uint16Array, t: number, type: number): number => (column[t] >> (4 * type)) & 15

function lengthen(column: Uint16Array, t: number, type: number, length: number): void {
  const known = longest(column, t, type)
  if (length > known) column[t] += (length - known) << (4 * type)
}
