import type { Actor } from './actors'

const BODIES = new Set(['company', 'bank'])
const POWERS = new Set(['government', 'armed-group', 'party', 'military'])
const GIVERS = new Set(['international', 'regulator', 'programme', 'sport', 'ministry'])

/** What an actor is, as far as agreements care. */
export function sortOf(type: Actor['type'], kind: string): string {
  if (type === 'place') return kind === 'country' ? 'state' : 'place'
  if (type !== 'agency') return type
  if (kind === 'media') return 'media'
  if (BODIES.has(kind)) return 'company'
  if (POWERS.has(kind)) return 'power'
  return GIVERS.has(kind) ? 'giver' : 'agency'
}

export const isCountry = ({ sort }: Actor): boolean => sort === 'state'
