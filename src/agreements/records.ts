import type { Hit } from '../gazetteer/gazetteer'
import { type Lexicon, tableOf } from '../gazetteer/lexicon'
import type { Reading } from '../reading'
import type { Role } from '../types'
import type { Actor } from './actors'
import { sortOf } from './kinds'

/** The records of the article as actors. */
export interface Records {
  byId: Map<string, Actor>
  /** Country by id in the list. */
  byPlace: Map<string, Actor>
  /** The offices of a person, by the id of the record. */
  roles: Map<string, readonly Role[]>
  /** Nationalities by their first token. */
  demonyms: Map<number, Hit>
}

/** An actor not yet met in the text. */
export const actorOf = (ref: string | null, type: Actor['type'], kind: string, mentions: Actor['mentions']): Actor => ({
  ref,
  mentions,
  type,
  kind,
  sort: sortOf(type, kind),
  entry: null,
  country: null,
  principal: null,
  state: null,
  fuller: false,
  leading: false,
  occurrences: [],
  count: 0,
  first: -1,
})

export function recordsOf(reading: Reading, actors: Actor[]): Records {
  const records: Records = {
    byId: new Map(),
    byPlace: new Map(),
    roles: new Map(reading.people.map(({ id, roles }) => [id, roles])),
    demonyms: new Map(reading.hits.filter((hit) => hit.class === 'demonym').map((hit) => [hit.from, hit])),
  }
  const add = (id: string, type: Actor['type'], kind: string, mentions: Actor['mentions'], country: string | null) => {
    const actor = actorOf(id, type, kind, mentions)
    actor.country = country
    actors.push(actor)
    records.byId.set(id, actor)
  }
  for (const { id, kind, mentions, country } of reading.places) add(id, 'place', kind, mentions, country)
  for (const { id, kind, mentions } of reading.agencies) add(id, 'agency', kind, mentions, null)
  for (const { id, name, mentions } of reading.people) if (name) add(id, 'person', '', mentions, null)
  for (const span of reading.spans) {
    const actor = span.entry && records.byId.get(span.record)
    if (!actor || !span.entry) continue
    actor.entry = span.entry.id
    if (span.type === 'agency') actor.country = span.entry.country
    if (span.type === 'place') records.byPlace.set(span.entry.id, actor)
  }
  return records
}

const pairs = new WeakMap<Lexicon, ReadonlyMap<string, ReadonlySet<string>>>()
/** Whom each is known to come to terms with, or not to, by ids in the lists: those at war, lenders and their debtors. */
export function counterpartsOf(lexicon: Lexicon): ReadonlyMap<string, ReadonlySet<string>> {
  let counterparts = pairs.get(lexicon)
  if (!counterparts) {
    const known = new Map<string, Set<string>>()
    const add = (one: string, other: string) => known.set(one, (known.get(one) ?? new Set()).add(other))
    for (const { one, other } of tableOf(lexicon, 'agreement-counterparts')) {
      add(one, other)
      add(other, one)
    }
    pairs.set(lexicon, known)
    counterparts = known
  }
  return counterparts
}

const seats = new WeakMap<Lexicon, ReadonlyMap<string, string>>()
/** Papers name a capital for its government: `تہران کے ساتھ معاہدہ`. */
export function capitalsOf(lexicon: Lexicon): ReadonlyMap<string, string> {
  let countries = seats.get(lexicon)
  if (!countries) {
    countries = new Map(tableOf(lexicon, 'agreement-capitals').map(({ city, country }) => [city, country]))
    seats.set(lexicon, countries)
  }
  return countries
}
