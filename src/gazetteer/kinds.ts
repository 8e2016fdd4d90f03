import type { AgencyKind, PlaceKind } from '../types'

// records, so that the compiler misses a kind that is added to the types and not here
const AGENCY: Record<AgencyKind, true> = {
  government: true,
  ministry: true,
  'law-enforcement': true,
  military: true,
  court: true,
  legislature: true,
  regulator: true,
  party: true,
  company: true,
  bank: true,
  media: true,
  education: true,
  health: true,
  sport: true,
  international: true,
  'armed-group': true,
  ngo: true,
  programme: true,
  other: true,
}
const PLACE: Record<PlaceKind, true> = {
  country: true,
  province: true,
  city: true,
  district: true,
  region: true,
  water: true,
  site: true,
  other: true,
}

/** What may stand in the column `kind` of a list. */
export const KINDS: Readonly<Record<string, readonly string[]>> = {
  'agencies-pk': Object.keys(AGENCY),
  'agencies-world': Object.keys(AGENCY),
  places: Object.keys(PLACE),
}
