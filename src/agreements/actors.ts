import { mentionOf } from '../entities/mentions'
import type { Hit } from '../gazetteer/gazetteer'
import type { Reading, Span } from '../reading'
import { uint8Column } from '../text/slab'
import { actorOf, capitalsOf, type Records, recordsOf } from './records'
import { phraseAt, wordTable } from './words'

/** Who may be bound: a record of the result, or a party that has none (`مظاہرین`). */
export interface Actor {
  /** Id of the record; null where there is none. */
  ref: string | null
  /** Its mentions in the article; see `fullest.ts`. */
  mentions: readonly { text: string }[]
  type: 'place' | 'agency' | 'person' | 'group'
  /** Kind of the place or agency; for groups their class. */
  kind: string
  /** See `kinds.ts`. */
  sort: string
  /** Id in the lists. */
  entry: string | null
  country: string | null
  /** The article names another in more words: `افغان حکومت` for `حکومت`. */
  fuller: boolean
  /** None of its type is named more often. */
  leading: boolean
  /** In the whole article. */
  occurrences: Occurrence[]
  count: number
  /** Of a person: whom they act for, where the article says. */
  principal: Actor | null
  /** The country, named in the article, whose government, ministry or army it is, or whose it acts for. */
  state: Actor | null
  /** First token of its first occurrence. */
  first: number
}

/** An actor where it stands: tokens `[from, to)`, the office of a person included. */
export interface Occurrence {
  from: number
  to: number
  actor: Actor
  /** Said by nationality (`امریکی وفد`), or by the office of a person who acts for it. */
  by: 'name' | 'demonym' | 'office'
}

/** Everyone in the article who may be party to an agreement, in the order of the text. */
export interface Cast {
  actors: Actor[]
  occurrences: Occurrence[]
}

export function castOf(reading: Reading): Cast {
  const actors: Actor[] = []
  const records = recordsOf(reading, actors)
  const occurrences: Occurrence[] = []
  const { spans } = reading
  const capitals = capitalsOf(reading.lexicon)
  for (let i = 0; i < spans.length; i++) {
    const span = spans[i]
    if (span.type === 'date') continue
    if (span.type === 'role') {
      // the office and its holder are one occurrence, of whom they act for
      let next = i + 1
      while (next < spans.length && spans[next].from < span.to && spans[next].to <= span.to) next++
      const inside = spans.slice(i + 1, next)
      const holder = spans[next]
      const held = holder?.type === 'person' && holder.from - span.to <= 1 ? holder : null
      const forWhom = principalOf(records, inside, span)
      const to = held ? held.to : span.to
      if (forWhom) occurrences.push({ from: span.from, to, actor: forWhom, by: 'office' })
      const person = held && records.byId.get(held.record)
      if (person) {
        person.principal ??= forWhom
        occurrences.push({ from: span.from, to, actor: person, by: 'name' })
      }
      i += inside.length + (held ? 1 : 0)
      continue
    }
    const actor = records.byId.get(span.record)
    if (!actor) continue
    const state = actor.type === 'person' ? officeOf(records, span) : null
    if (state) {
      actor.principal ??= state
      occurrences.push({ from: span.from, to: span.to, actor: state, by: 'office' })
    }
    const country = records.byPlace.get(capitals.get(actor.entry ?? '') ?? '')
    if (country) occurrences.push({ from: span.from, to: span.to, actor: country, by: 'office' })
    occurrences.push({ from: span.from, to: span.to, actor, by: 'name' })
  }
  const taken = uint8Column(reading.tokens.count)
  for (const { from, to, type } of spans) if (type !== 'date') taken.fill(1, from, to)
  addNationalities(reading, records, taken, occurrences)
  addGroups(reading, actors, taken, occurrences)
  occurrences.sort((a, b) => a.from - b.from || b.to - a.to)
  for (const occurrence of occurrences) {
    const { actor } = occurrence
    actor.occurrences.push(occurrence)
    actor.count++
    if (actor.first < 0) actor.first = occurrence.from
  }
  const present = actors.filter(({ count }) => count > 0)
  const countries = new Map(
    present.filter((a) => a.type === 'place' && a.kind === 'country').map((a) => [a.country, a] as const),
  )
  for (const actor of present) actor.state = stateOf(actor, countries)
  const most = new Map<string, number>()
  for (const { type, count } of present) most.set(type, Math.max(most.get(type) ?? 0, count))
  const parts = new Set<string>()
  for (const { type, mentions } of present) if (type !== 'person') addEnds(mentions[0].text, parts)
  for (const actor of present) {
    actor.leading = actor.count === most.get(actor.type)
    actor.fuller = (actor.type === 'group' || actor.type === 'agency') && parts.has(actor.mentions[0].text)
  }
  return { actors: present, occurrences }
}

const OF_STATE = new Set(['government', 'ministry', 'military', 'law-enforcement', 'legislature', 'regulator'])

function stateOf(
  { type, kind, country, principal }: Actor,
  countries: ReadonlyMap<string | null, Actor>,
): Actor | null {
  const whose =
    type === 'person' ? (principal?.country ?? null) : type === 'agency' && OF_STATE.has(kind) ? country : null
  return whose === null ? null : (countries.get(whose) ?? null)
}

/** Adds what a name begins and ends with, in whole words. */
function addEnds(name: string, parts: Set<string>): void {
  let last = name.length
  let space = name.indexOf(' ')
  for (let words = 1; space >= 0; words++) {
    if (words === LONGEST) {
      last = space
      break
    }
    space = name.indexOf(' ', space + 1)
  }
  for (let at = name.indexOf(' '); at >= 0 && at < last; at = name.indexOf(' ', at + 1)) {
    parts.add(name.slice(0, at))
    parts.add(name.slice(at + 1, last))
  }
}
/** Words of a name that are looked at. */
const LONGEST = 12

/** Whom the holder of an office acts for: the body or the country in its title, or the country of its nationality. */
function principalOf(records: Records, inside: readonly Span[], role: Span): Actor | null {
  const named = inside.find(({ type }) => type === 'agency') ?? inside.find(({ type }) => type === 'place')
  if (named) return records.byId.get(named.record) ?? null
  let hit: Hit | null = null
  for (let t = role.from; t < role.to && !hit; t++) hit = records.demonyms.get(t) ?? null
  return hit && hit.to <= role.to ? (records.byPlace.get(hit.gazetteer.entry(hit.entry).country ?? '') ?? null) : null
}

/** A person whose office stands elsewhere in the article acts for it too. */
function officeOf(records: Records, span: Span): Actor | null {
  for (const role of records.roles.get(span.record) ?? []) {
    const actor = records.byId.get(role.agency ?? '') ?? records.byId.get(role.place ?? '')
    if (actor) return actor
  }
  return null
}

/** `امریکی وفد`, `بھارتی اور روسی حکام`: the country, where the article names it. */
function addNationalities(reading: Reading, records: Records, taken: Uint8Array, occurrences: Occurrence[]): void {
  for (const hit of reading.hits) {
    if (hit.class !== 'demonym' || taken[hit.from]) continue
    const actor = records.byPlace.get(hit.gazetteer.entry(hit.entry).country ?? '')
    if (actor) occurrences.push({ from: hit.from, to: hit.to, actor, by: 'demonym' })
  }
}

/** Parties without a name: `حکومت`, `مظاہرین`, `کمپنیوں`. */
function addGroups(reading: Reading, actors: Actor[], taken: Uint8Array, occurrences: Occurrence[]): void {
  const { tokens, layout } = reading
  const table = wordTable(reading.lexicon, 'agreement-parties')
  const known = new Map<string, Actor>()
  for (let t = 0; t < tokens.count; t++) {
    const word = tokens.word[t]
    if (word < 0 || !table.first[word] || taken[t]) continue
    const phrase = phraseAt(reading, table, t, layout.sentences[layout.sentenceOf[t]].to)
    if (!phrase) continue
    // as the article has it, not as it is read
    const { text: name } = mentionOf(reading, { from: t, to: phrase.to, confidence: 1, by: '' })
    let actor = known.get(name)
    if (!actor) {
      actor = actorOf(null, 'group', phrase.name, [{ text: name }])
      known.set(name, actor)
      actors.push(actor)
    }
    occurrences.push({ from: t, to: phrase.to, actor, by: 'name' })
    t = phrase.to - 1
  }
}
