import { type Count, MEASURES, type Measure, type Outcome } from './outcome'

/** How good the finds of one measure are, over all articles. */
export interface Score {
  precision: number
  recall: number
  f1: number
  annotated: number
  found: number
  missed: number
  wrong: number
}

/** Adds up the outcomes of articles. */
export class Tally {
  readonly #counts = new Map<Measure, Count>()

  add({ counts }: Outcome): void {
    for (const [measure, count] of Object.entries(counts) as [Measure, Count][]) {
      const sum = this.#counts.get(measure) ?? { annotated: 0, met: 0, found: 0, right: 0 }
      for (const key of Object.keys(sum) as (keyof Count)[]) sum[key] += count[key]
      this.#counts.set(measure, sum)
    }
  }

  /** By measure; those of which nothing was annotated or found are left out. */
  scores(): Partial<Record<Measure, Score>> {
    const counted = MEASURES.flatMap((measure) => {
      const count = this.#counts.get(measure)
      return count && count.annotated + count.found > 0 ? [[measure, scoreOf(count)]] : []
    })
    return Object.fromEntries(counted)
  }
}

function scoreOf({ annotated, met, found, right }: Count): Score {
  const precision = share(right, found)
  const recall = share(met, annotated)
  const f1 = share(2 * precision * recall, precision + recall)
  return { precision, recall, f1, annotated, found, missed: annotated - met, wrong: found - right }
}

const share = (part: number, whole: number) => (whole > 0 ? part / whole : 0)
