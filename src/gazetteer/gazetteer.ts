import type { Tokens } from '../text/tokens'
import { CLASSES, type Entry, entryOfLine, type ListClass } from './entries'
import { type PhraseSections, Phrases } from './phrases'

export interface GazetteerSections extends PhraseSections {
  classes: Uint8Array
  text: Uint8Array
  ends: Int32Array
}

/** A listed form found in a text: tokens `[from, to)`. */
export interface Hit {
  from: number
  to: number
  class: ListClass
  /** Also an ordinary word: to be believed only with other evidence. */
  weak: boolean
  gazetteer: Gazetteer
  /** Number of the entry in its gazetteer. */
  entry: number
}

/** Compiled lists: phrases over word ids, and what each stands for. */
export class Gazetteer {
  /** `list:` in front of what mentions say of themselves, or `user-list:`. */
  readonly label: string
  private readonly phrases: Phrases
  private readonly sections: GazetteerSections
  private readonly known = new Map<number, Entry>()
  private readonly decoder = new TextDecoder()

  constructor(sections: GazetteerSections, vocabularySize: number, label: string) {
    this.sections = sections
    this.label = label
    this.phrases = new Phrases(sections, vocabularySize)
  }

  /** Whether any listed form begins with a word. */
  mayBegin(word: number): boolean {
    return this.phrases.mayBegin(word)
  }

  /** Calls `found` for each listed form that begins at a token, the shortest first. */
  match(tokens: Tokens, from: number, found: (to: number, entry: number, weak: boolean) => void): void {
    this.phrases.match(tokens, from, found)
  }

  /** The first entry of one of the classes that a word alone stands for. */
  byWord(word: number, classes: readonly ListClass[]): Entry | null {
    const number = this.phrases.ofWord(word).find((entry) => classes.includes(this.classOf(entry)))
    return number === undefined ? null : this.entry(number)
  }

  classOf(entry: number): ListClass {
    return CLASSES[this.sections.classes[entry]]
  }

  entry(number: number): Entry {
    let entry = this.known.get(number)
    if (!entry) {
      const { text, ends } = this.sections
      const line = this.decoder.decode(text.subarray(number ? ends[number - 1] : 0, ends[number]))
      entry = entryOfLine(this.classOf(number), line)
      this.known.set(number, entry)
    }
    return entry
  }
}

/**
 * The longest hit of each class at each token, in the order of their first tokens. A form in an earlier gazetteer
 * hides the same stretch in later ones.
 */
export function lookUp(tokens: Tokens, gazetteers: readonly Gazetteer[]): Hit[] {
  const hits: Hit[] = []
  let from = 0
  let gazetteer = gazetteers[0]
  /** The first hit of this token, and of this gazetteer at it. */
  let first = 0
  let own = 0
  const found = (to: number, entry: number, weak: boolean): void => {
    for (let h = first; h < own; h++) if (hits[h].to === to) return
    const listed = gazetteer.classOf(entry)
    for (let h = own; h < hits.length; h++) {
      if (hits[h].class === listed && hits[h].to < to) {
        hits.splice(h, 1)
        break
      }
    }
    hits.push({ from, to, class: listed, weak, gazetteer, entry })
  }
  for (; from < tokens.count; from++) {
    first = hits.length
    for (gazetteer of gazetteers) {
      if (!gazetteer.mayBegin(tokens.word[from])) continue
      own = hits.length
      gazetteer.match(tokens, from, found)
    }
  }
  return hits
}
