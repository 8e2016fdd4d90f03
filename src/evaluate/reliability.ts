import type { Extraction, Mention } from '../types'
import { mentionsByType } from './compare'
import type { Gold } from './gold'
import { placeOf } from './spans'

/** Names, whose confidence is learnt; that of dates and agreements is set by their rules. */
const TYPES = ['people', 'roles', 'agencies', 'places'] as const

/** Mentions whose confidence is from `from` up to the band above, and how many of them are right. */
export interface Band {
  from: number
  mentions: number
  right: number
}

const BANDS = [0.99, 0.95, 0.85, 0.7, 0.5, 0]

/** Counts, by how sure khabar was of a name, how often it was right. */
export class Reliability {
  readonly bands: readonly Band[] = BANDS.map((from) => ({ from, mentions: 0, right: 0 }))

  add(gold: Gold, found: Extraction): void {
    const mentions = mentionsByType(found)
    for (const type of TYPES) {
      const annotated = gold[type]
      if (annotated) this.#count(mentions[type], new Set(annotated.map(placeOf)))
    }
  }

  #count(mentions: readonly Mention[], right: ReadonlySet<string>): void {
    for (const mention of mentions) {
      const band = this.bands.find(({ from }) => mention.confidence >= from)
      if (!band) continue
      band.mentions++
      if (right.has(placeOf(mention))) band.right++
    }
  }
}

/** What a band is called: `0.95–0.99`. */
export function nameOfBand({ from }: Band): string {
  const above = BANDS[BANDS.indexOf(from) - 1]
  if (above === undefined) return `${from.toFixed(2)} and more`
  return from === 0 ? 'less' : `${from.toFixed(2)}–${above.toFixed(2)}`
}
