import { mentionOf } from '../entities/mentions'
import type { Reading } from '../reading'
import { textOf } from '../text/tokens'
import type { Cluster } from './clusters'
import { spansNear } from './spans'

const SITES = new Set(['city', 'province', 'site', 'region', 'district'])

/** The proper name of an instrument as the article writes it, or null: listed, or a town in front (`لوزان معاہدہ`). */
export function nameOf(reading: Reading, { mentions }: Cluster): string | null {
  const named = mentions.filter((m) => m.named)
  if (named.length > 0) {
    const { from, to } = named.reduce((best, m) => (m.to - m.from > best.to - best.from ? m : best))
    return mentionOf(reading, { from, to, confidence: 1, by: '' }).text
  }
  for (const { from, to, instrument, rule } of mentions) {
    if (!rule.startsWith('pact') || instrument !== 'treaty') continue
    const place = spansNear(reading, from).find((s) => s.type === 'place' && s.to === from)
    if (place?.entry && SITES.has(place.entry.kind ?? ''))
      return textOf(reading.tokens, place.from, Math.min(to, from + 1))
  }
  return null
}
