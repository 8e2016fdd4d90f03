import type { Extraction } from '../types'
import { compare } from './compare'
import type { Gold, Span } from './gold'
import type { Measure, Miss } from './outcome'
import { Reliability } from './reliability'
import { Tally } from './tally'

/** A miss with the article it is in and the words around it. */
export interface PlacedMiss extends Miss {
  article: string
  /** The words in `[ ]`, with what stands before and after them. */
  around: string
}

/** Compares articles one by one, and keeps all that there is to say of them. */
export class Evaluation {
  articles = 0
  readonly misses: PlacedMiss[] = []
  readonly #tally = new Tally()
  readonly #reliability = new Reliability()

  add(gold: Gold, found: Extraction): void {
    this.articles++
    const outcome = compare(gold, found)
    this.#tally.add(outcome)
    this.#reliability.add(gold, found)
    const placed = (miss: Miss) => ({ ...miss, article: gold.id, around: surroundings(gold.text, miss) })
    this.misses.push(...outcome.misses.map(placed))
  }

  scores() {
    return this.#tally.scores()
  }

  get reliability() {
    return this.#reliability.bands
  }

  missesOf(measures: readonly Measure[]): PlacedMiss[] {
    return this.misses.filter(({ measure }) => measures.includes(measure))
  }
}

const WIDTH = 40

/** The words of a span and, on both sides of it, the whole words within some forty code units. */
function surroundings(text: string, { start, end }: Span): string {
  const from = Math.max(0, start - WIDTH)
  const to = Math.min(text.length, end + WIDTH)
  const before = from > 0 ? text.slice(from, start).replace(/^\S*\s/, '… ') : text.slice(0, start)
  const after = to < text.length ? text.slice(end, to).replace(/\s\S*$/, ' …') : text.slice(end)
  return `${before}[${text.slice(start, end)}]${after}`.replace(/\s+/g, ' ').trim()
}
