import type { Reading } from '../reading'
import { textOf } from '../text/tokens'
import type { Place, PlaceKind } from '../types'
import { mentionOf } from './mentions'

/** One record a place: spelling variants and second names that the lists know are one. */
export function identifyPlaces(reading: Reading): Place[] {
  const places: Place[] = []
  const byEntry = new Map<string, Place>()
  const byText = new Map<string, Place>()
  for (const span of reading.spans) {
    if (span.type !== 'place') continue
    const { entry } = span
    const known = entry ? byEntry : byText
    const key = entry ? entry.id : textOf(reading.tokens, span.from, span.to)
    const mention = mentionOf(reading, span)
    let place = known.get(key)
    if (!place) {
      place = {
        id: `l${places.length + 1}`,
        name: entry?.name ?? mention.text,
        english: entry?.english ?? null,
        kind: (entry?.kind as PlaceKind | null | undefined) ?? 'other',
        country: entry?.country ?? null,
        mentions: [],
      }
      known.set(key, place)
      places.push(place)
    }
    place.mentions.push(mention)
    span.record = place.id
  }
  return places
}
