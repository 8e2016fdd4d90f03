import { type Article, isOpen } from './article'
import { type Candidate, NAME_TYPES } from './candidates'

/**
 * What the first look at an article decided, for the second look: which forms were taken for which type, and which
 * words stand in the names of people. A surname alone, or a name in a headline, is known by its fuller mentions.
 */
export class Memory {
  private readonly article: Article
  /** By form: for each type how sure the surest mention was. */
  private readonly forms = new Map<string, Float32Array>()
  /** By word of a person's name of several words: how sure. */
  private readonly nameWords = new Map<string, number>()
  /** By first word of any decided name. */
  private readonly decided: readonly Candidate[]

  constructor(article: Article, decided: readonly Candidate[]) {
    this.article = article
    this.decided = decided
    for (const candidate of decided) {
      const form = this.form(candidate)
      let sure = this.forms.get(form)
      if (!sure) {
        sure = new Float32Array(NAME_TYPES.length)
        this.forms.set(form, sure)
      }
      sure[candidate.type] = Math.max(sure[candidate.type], candidate.score)
      if (candidate.type === PERSON && candidate.to - candidate.from > 1) {
        for (let t = candidate.from; t < candidate.to; t++) {
          const word = this.wordAt(t)
          this.nameWords.set(word, Math.max(this.nameWords.get(word) ?? 0, candidate.score))
        }
      }
    }
  }

  /** Stretches that were decided once and stand elsewhere too, and surnames alone. */
  echoes(found: (type: number, from: number, to: number) => void): void {
    const firstWords = new Map<string, Candidate[]>()
    for (const candidate of this.decided) {
      const word = this.wordAt(candidate.from)
      const same = firstWords.get(word)
      if (same) same.push(candidate)
      else firstWords.set(word, [candidate])
    }
    const { tokens } = this.article
    for (let t = 0; t < tokens.count; t++) {
      if (tokens.kind[t] > 2) continue
      const word = this.wordAt(t)
      for (const { type, from, to } of firstWords.get(word) ?? []) {
        let k = 1
        while (from + k < to && t + k < tokens.count && this.wordAt(t + k) === this.wordAt(from + k)) k++
        if (from + k === to) found(type, t, t + k)
      }
      if (this.nameWords.has(word)) found(PERSON, t, t + 1)
    }
  }

  /** Features 0–3: the form was taken for the candidate's type, how surely; 4–7: for another; 8–11: surnames. */
  features(candidate: Candidate, sink: (index: number, value: number) => void): void {
    const sure = this.forms.get(this.form(candidate))
    if (sure) {
      let other = 0
      for (let type = 0; type < sure.length; type++) if (type !== candidate.type) other = Math.max(other, sure[type])
      if (sure[candidate.type] > 0) sink(sure[candidate.type] > SURE ? 1 : 0, 1)
      if (other > 0) sink(other > SURE ? 5 : 4, 1)
    } else sink(2, 1)
    if (candidate.to - candidate.from === 1) {
      const name = this.nameWords.get(this.wordAt(candidate.from)) ?? 0
      if (name > 0) sink(name > SURE ? 9 : 8, 1)
      if (name > 0 && isOpen(this.article, candidate.from)) sink(10, 1)
    }
  }

  private wordAt(t: number): string {
    const { tokens } = this.article
    return tokens.normalised.text.slice(tokens.start[t], tokens.end[t])
  }

  private form({ from, to }: Candidate): string {
    const { tokens } = this.article
    return tokens.normalised.text.slice(tokens.start[from], tokens.end[to - 1])
  }
}

const PERSON = NAME_TYPES.indexOf('person')
/** Log-odds above which the first look was sure: about 0.95. */
const SURE = 3
