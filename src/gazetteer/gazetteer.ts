import type { Tokens } from '../text/tokens'
import { CLASSES, type Entry, entryOfLine, type ListClass } from './entries'
import type { Numbers } from './lengths'
import { noneFound, type PhraseSections, Phrases } from './phrases'

export interface GazetteerSections extends PhraseSections {
  classes: Uint8Array
  text: Uint8Array
  ends: Numbers
}

/** A listed form found in a text: tokens `[from, to)`. */
export interface Hit {
  from: number
  to: number
  class: ListClass
  /** Also an ordinary word: to be believed only with other evidence. */
  weak: boolean
  /** Its class and weakness, as in `ListBits`. */
  bit: number
  gazetteer: Gazetteer
  /** Number of the entry in its gazetteer. */
  entry: number
}

/** In `bit`: weak classes stand so much higher than strong ones. */
const WEAK = 16

/** Compiled lists: phrases over word ids, and what each stands for. */
export class Gazetteer {
  /** `list:` in front of what mentions say of themselves, or `user-list:`. */
  readonly label: string
  private readonly phrases: Phrases
  private readonly sections: GazetteerSections
  /** By number, as far as they were asked for. */
  private readonly known: (Entry | undefined)[]
  private readonly found = noneFound()
  private readonly decoder = new TextDecoder()

  constructor(sections: GazetteerSections, vocabularySize: number, label: string) {
    this.sections = sections
    this.label = label
    this.known = new Array(sections.classes.length)
    this.phrases = new Phrases(sections, vocabularySize)
  }

  /** Whether any listed form begins with a word. */
  mayBegin(word: number): boolean {
    return this.phrases.mayBegin(word)
  }

  /**
   * Adds the longest form of each class that begins at a token to the hits, but not where one of the hits from `first`
   * on, of earlier gazetteers, has the same stretch.
   */
  addHits(tokens: Tokens, from: number, hits: Hit[], first: number): void {
    const { found } = this
    this.phrases.find(tokens, from, found)
    const own = hits.length
    for (let i = 0; i < found.count; i++) {
      const to = found.to[i]
      const entry = found.posts[i] >> 1
      const weak = (found.posts[i] & 1) === 1
      if (endsAt(hits, first, own, to)) continue
      const number = this.sections.classes[entry]
      const listed = CLASSES[number]
      for (let h = own; h < hits.length; h++) {
        if (hits[h].class === listed && hits[h].to < to) {
          hits.splice(h, 1)
          break
        }
      }
      hits.push({ from, to, class: listed, weak, bit: 1 << (number + (weak ? WEAK : 0)), gazetteer: this, entry })
    }
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
    let entry = this.known[number]
    if (!entry) {
      const { text, ends } = this.sections
      const line = this.decoder.decode(text.subarray(number ? ends[number - 1] : 0, ends[number]))
      entry = entryOfLine(this.classOf(number), line)
      this.known[number] = entry
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
  const { word, count } = tokens
  for (let from = 0; from < count; from++) {
    const first = hits.length
    for (let g = 0; g < gazetteers.length; g++) {
      if (gazetteers[g].mayBegin(word[from])) gazetteers[g].addHits(tokens, from, hits, first)
    }
  }
  return hits
}

function endsAt(hits: readonly Hit[], from: number, until: number, to: number): boolean {
  for (let h = from; h < until; h++) if (hits[h].to === to) return true
  return false
}
