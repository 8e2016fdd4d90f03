import { uint8Column } from '../text/slab'
import { type Article, isOpen } from './article'
import { type Candidate, NAME_TYPES, TYPE } from './candidates'

/**
 * What the first look at an article decided, for the second look: which forms were taken for which type, and which
 * words stand in the names of people. A surname alone, or a name in a headline, is known by its fuller mentions.
 */
export class Memory {
  private readonly article: Article
  /** By form (see `formAt`): where `sure` says for each type how sure the surest mention was. */
  private readonly forms = new Map<number, number>()
  private readonly sure: number[] = []
  /** By word of a person's name of several words: how sure. */
  private readonly nameWords = new Map<number, number>()
  /** By first word: what was decided. */
  private readonly firstWords = new Map<number, Candidate[]>()
  /** Whether a word may be a first word or one of a person's name: a bit for the words that share their lowest bits. */
  private readonly mayEcho = new Int32Array(8)
  /** By token: bit type where something that was decided begins, bit 4 + type where it has ended just before. */
  private readonly edges: Uint8Array

  constructor(article: Article, decided: readonly Candidate[]) {
    this.article = article
    const { keys } = article
    this.edges = uint8Column(keys.length + 1)
    for (const candidate of decided) {
      const { type, from, to, score } = candidate
      this.edges[from] |= 1 << type
      this.edges[to] |= 16 << type
      const form = this.formAt(from, to)
      let at = this.forms.get(form)
      if (at === undefined) {
        at = this.sure.length
        this.forms.set(form, at)
        for (let t = 0; t < TYPES; t++) this.sure.push(0)
      }
      if (this.sure[at + type] === 0) {
        const same = this.firstWords.get(keys[from])
        if (same) same.push(candidate)
        else this.firstWords.set(keys[from], [candidate])
        this.mark(keys[from])
      }
      this.sure[at + type] = Math.max(this.sure[at + type], Math.fround(score))
      if (type !== PERSON || to - from === 1) continue
      for (let t = from; t < to; t++) {
        this.nameWords.set(keys[t], Math.max(this.nameWords.get(keys[t]) ?? 0, score))
        this.mark(keys[t])
      }
    }
  }

  private mark(key: number): void {
    this.mayEcho[(key >> 5) & 7] |= 1 << key
  }

  /** Calls `found` for stretches that were decided once and stand elsewhere too, and for surnames alone. */
  echoes(found: (type: number, from: number, to: number) => void): void {
    const { keys } = this.article
    for (let t = 0; t < keys.length; t++) {
      // two look-ups for every word of the article would cost more than all else here
      if ((this.mayEcho[(keys[t] >> 5) & 7] & (1 << keys[t])) === 0) continue
      const same = this.firstWords.get(keys[t])
      if (same) {
        for (const { type, from, to } of same) {
          let k = 1
          while (from + k < to && t + k < keys.length && keys[t + k] === keys[from + k]) k++
          if (from + k === to) found(type, t, t + k)
        }
      }
      if (this.nameWords.has(keys[t])) found(PERSON, t, t + 1)
    }
  }

  /**
   * Features, a bit each: 0, 1 the form was taken for the candidate's type (1: surely), 2 for none, 4, 5 for another;
   * 8, 9 a single word of a longer name, 10 a rare one; from 12 on which types stand next to it, after and before.
   */
  features({ type, from, to }: Candidate): number {
    let bits = this.neighbours(from, to)
    const at = this.forms.get(this.formAt(from, to))
    if (at !== undefined) {
      const sure = this.sure[at + type]
      let other = 0
      for (let t = 0; t < TYPES; t++) if (t !== type) other = Math.max(other, this.sure[at + t])
      if (sure > 0) bits |= sure > SURE ? 1 << 1 : 1 << 0
      if (other > 0) bits |= other > SURE ? 1 << 5 : 1 << 4
    } else bits |= 1 << 2
    if (to - from > 1) return bits
    const name = this.nameWords.get(this.article.keys[from]) ?? 0
    if (name <= 0) return bits
    bits |= name > SURE ? 1 << 9 : 1 << 8
    return isOpen(this.article, from) ? bits | (1 << 10) : bits
  }

  /** An office alone is often none, and a name after an office often one. */
  private neighbours(from: number, to: number): number {
    const after = this.edges[to] & 15
    const before = this.edges[from] & 240
    return ((after | before) << 12) | (after ? 0 : 1 << 20) | (before ? 0 : 1 << 21)
  }

  /** A number that the same words in the same order share. */
  private formAt(from: number, to: number): number {
    let hash = to - from
    for (let t = from; t < to; t++) hash = Math.imul(hash ^ this.article.keys[t], 0x5bd1e995) ^ (hash >>> 15)
    return hash
  }
}

const PERSON = TYPE.person
const TYPES = NAME_TYPES.length
/** Log-odds above which the first look was sure: about 0.95. */
const SURE = 3
