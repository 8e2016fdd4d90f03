import type { Span } from './gold'

type Place = Pick<Span, 'start' | 'end'>

export const placeOf = ({ start, end }: Place) => `${start}:${end}`

export const overlap = (a: Place, b: Place) => a.start < b.end && b.start < a.end

/** The mentions of all records, each place once. */
export const mentionsOf = <M extends Place>(records: readonly { mentions: readonly M[] }[]): M[] => [
  ...new Map(records.flatMap(({ mentions }) => mentions).map((mention) => [placeOf(mention), mention])).values(),
]
