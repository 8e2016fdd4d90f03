import { MOST_SHOWN, type Ranking } from './summary'

interface Tally {
  name: string
  latin: string | null
  articles: number
  mentions: number
}

/** Counts the things of one type over many articles. */
export class Counter {
  readonly #tallies = new Map<string, Tally>()

  /** One thing in one article. `key` is what makes two things of two articles the same. */
  add(key: string, name: string, latin: string | null, mentions: number): void {
    const tally = this.#tallies.get(key)
    if (tally) {
      tally.articles++
      tally.mentions += mentions
      tally.latin ??= latin
    } else this.#tallies.set(key, { name, latin, articles: 1, mentions })
  }

  ranking(): Ranking {
    const top = [...this.#tallies.values()].sort(byArticles).slice(0, MOST_SHOWN)
    return { distinct: this.#tallies.size, top }
  }
}

const byArticles = (a: Tally, b: Tally) =>
  b.articles - a.articles || b.mentions - a.mentions || (a.name < b.name ? -1 : 1)
