import type { Actor } from './actors'

const BODIES = new Set(['company', 'bank'])
const POWERS = new Set(['government', 'armed-group', 'party', 'military'])
const GIVERS = new Set(['international', 'regulator', 'programme', 'sport', 'ministry'])

export const isCountry = ({ type, kind }: Actor): boolean => type === 'place' && kind === 'country'

/** What an actor is, as far as agreements care. */
export function kindOf(actor: Actor): string {
  const { type, kind } = actor
  if (type === 'place') return isCountry(actor) ? 'state' : 'place'
  if (type !== 'agency') return type
  if (kind === 'media') return 'media'
  if (BODIES.has(kind)) return 'company'
  if (POWERS.has(kind)) return 'power'
  return GIVERS.has(kind) ? 'giver' : 'agency'
}
