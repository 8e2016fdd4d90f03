import type { Reading } from '../reading'
import { textOf } from '../text/tokens'
import type { Place, PlaceKind } from '../types'
import { mentionOf } from './mentions'

/** One record a place: spelling variants and second names that the lists know are one. */
export function identifyPlaces(reading: Reading): Place[] {
  const places: Place[] = []
  const byKey = new Map<string, Place>()
  for (const span of reading.spans) {
    if (span.type !== 'place') continue
    const key = span.entry ? `entry:${span.entry.id}` : `text:${textOf(reading.tokens, span.from, span.to)}`
    let place = byKey.get(key)
    if (!place) {
      place = {
        id: `l${places.length + 1}`,
        name: span.entry?.name ?? mentionOf(reading, span).text,
        english: span.entry?.english ?? null,
        kind: (span.entry?.kind as PlaceKind | null | undefined) ?? 'other',
        country: span.entry?.country ?? null,
        mentions: [],
      }
      byKey.set(key, place)
      places.push(place)
    }
    place.mentions.push(mentionOf(reading, span))
    span.record = place.id
  }
  return places
}
