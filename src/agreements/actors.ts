import { type Lexicon, tableOf } from '../gazetteer/lexicon'
import type { Reading, Span } from '../reading'
import { textOf } from '../text/tokens'
import { phraseAt, wordTable } from './words'

/** Who may be bound: a record of the result, or a party that has none (`مظاہرین`). */
export interface Actor {
  /** Id of the record; null where there is none. */
  ref: string | null
  /** Its mentions in the article; see `nameOf`. */
  texts: readonly string[]
  type: 'place' | 'agency' | 'person' | 'group'
  /** Kind of the place or agency; for groups their class. */
  kind: string
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

interface Records {
  byId: Map<string, Actor>
  /** Country by id in the list. */
  byPlace: Map<string, Actor>
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
      const forWhom = principalOf(reading, records, inside, span)
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
    const state = actor.type === 'person' ? officeOf(reading, records, span) : null
    if (state) {
      actor.principal ??= state
      occurrences.push({ from: span.from, to: span.to, actor: state, by: 'office' })
    }
    const country = records.byPlace.get(capitals.get(actor.entry ?? '') ?? '')
    if (country) occurrences.push({ from: span.from, to: span.to, actor: country, by: 'office' })
    occurrences.push({ from: span.from, to: span.to, actor, by: 'name' })
  }
  addNationalities(reading, records, occurrences)
  addGroups(reading, actors, occurrences)
  occurrences.sort((a, b) => a.from - b.from || b.to - a.to)
  for (const occurrence of occurrences) {
    const { actor } = occurrence
    actor.occurrences.push(occurrence)
    actor.count++
    if (actor.first < 0) actor.first = occurrence.from
  }
  const present = actors.filter(({ count }) => count > 0)
  for (const actor of present) {
    actor.leading = present.every((a) => a.type !== actor.type || a.count <= actor.count)
    if (actor.type === 'group' || actor.type === 'agency') {
      actor.fuller = present.some((a) => a !== actor && a.type !== 'person' && isFuller(a.texts[0], actor.texts[0]))
    }
  }
  return { actors: present, occurrences }
}

const isFuller = (name: string, than: string): boolean =>
  name.length > than.length + 1 && (name.endsWith(` ${than}`) || name.startsWith(`${than} `))

function recordsOf(reading: Reading, actors: Actor[]): Records {
  const records: Records = { byId: new Map(), byPlace: new Map() }
  const add = (id: string, type: Actor['type'], kind: string, country: string | null, texts: readonly string[]) => {
    const actor: Actor = {
      ref: id,
      texts,
      type,
      kind,
      entry: null,
      country,
      principal: null,
      fuller: false,
      leading: false,
      occurrences: [],
      count: 0,
      first: -1,
    }
    actors.push(actor)
    records.byId.set(id, actor)
  }
  for (const p of reading.places)
    add(
      p.id,
      'place',
      p.kind,
      p.country,
      p.mentions.map(({ text }) => text),
    )
  for (const a of reading.agencies)
    add(
      a.id,
      'agency',
      a.kind,
      null,
      a.mentions.map(({ text }) => text),
    )
  for (const p of reading.people)
    if (p.name)
      add(
        p.id,
        'person',
        '',
        null,
        p.mentions.map(({ text }) => text),
      )
  for (const span of reading.spans) {
    const actor = span.entry && records.byId.get(span.record)
    if (!actor || !span.entry) continue
    actor.entry = span.entry.id
    if (span.type === 'place') records.byPlace.set(span.entry.id, actor)
  }
  return records
}

/** The longest mention that is no abbreviation; of those as long, the one the article uses most, then the first. */
export function nameOf({ texts }: Actor, lexicon: Lexicon): string {
  const letters = lettersOf(lexicon)
  const length = (text: string) =>
    text.split(' ').every((word) => letters.has(word) || LATIN.test(word)) ? 0 : text.length
  let best = texts[0] ?? ''
  for (const text of texts) {
    const more = length(text) - length(best)
    if (more > 1 || (more >= -1 && uses(texts, text) > uses(texts, best))) best = text
  }
  return best
}
const LATIN = /^[A-Z]/
const uses = (texts: readonly string[], text: string): number => texts.filter((t) => t === text).length

const seats = new WeakMap<Lexicon, ReadonlyMap<string, string>>()
/** Papers name a capital for its government: `تہران کے ساتھ معاہدہ`. */
function capitalsOf(lexicon: Lexicon): ReadonlyMap<string, string> {
  let countries = seats.get(lexicon)
  if (!countries) {
    countries = new Map(tableOf(lexicon, 'agreement-capitals').map(({ city, country }) => [city, country]))
    seats.set(lexicon, countries)
  }
  return countries
}

const alphabets = new WeakMap<Lexicon, ReadonlySet<string>>()
/** The names of Latin letters, of which abbreviations are made: ایف, بی, آئی. */
function lettersOf(lexicon: Lexicon): ReadonlySet<string> {
  let letters = alphabets.get(lexicon)
  if (!letters) {
    letters = new Set(tableOf(lexicon, 'letters').map(({ form }) => form))
    alphabets.set(lexicon, letters)
  }
  return letters
}

/** Whom the holder of an office acts for: the body or the country in its title, or the country of its nationality. */
function principalOf(reading: Reading, records: Records, inside: readonly Span[], role: Span): Actor | null {
  const named = inside.find(({ type }) => type === 'agency') ?? inside.find(({ type }) => type === 'place')
  if (named) return records.byId.get(named.record) ?? null
  const hit = reading.hits.find((h) => h.class === 'demonym' && h.from >= role.from && h.to <= role.to)
  return hit ? (records.byPlace.get(hit.gazetteer.entry(hit.entry).country ?? '') ?? null) : null
}

/** A person whose office stands elsewhere in the article acts for it too. */
function officeOf(reading: Reading, records: Records, span: Span): Actor | null {
  const person = reading.people.find(({ id }) => id === span.record)
  for (const role of person?.roles ?? []) {
    const actor = records.byId.get(role.agency ?? '') ?? records.byId.get(role.place ?? '')
    if (actor) return actor
  }
  return null
}

/** `امریکی وفد`, `بھارتی اور روسی حکام`: the country, where the article names it. */
function addNationalities(reading: Reading, records: Records, occurrences: Occurrence[]): void {
  const taken = new Uint8Array(reading.tokens.count)
  for (const { from, to } of reading.spans) taken.fill(1, from, to)
  for (const hit of reading.hits) {
    if (hit.class !== 'demonym' || taken[hit.from]) continue
    const actor = records.byPlace.get(hit.gazetteer.entry(hit.entry).country ?? '')
    if (actor) occurrences.push({ from: hit.from, to: hit.to, actor, by: 'demonym' })
  }
}

/** Parties without a name: `حکومت`, `مظاہرین`, `کمپنیوں`. */
function addGroups(reading: Reading, actors: Actor[], occurrences: Occurrence[]): void {
  const { tokens, layout } = reading
  const table = wordTable(reading.lexicon, 'agreement-parties')
  const taken = new Uint8Array(tokens.count)
  for (const { from, to, type } of reading.spans) if (type !== 'date') taken.fill(1, from, to)
  const known = new Map<string, Actor>()
  for (let t = 0; t < tokens.count; t++) {
    const word = tokens.word[t]
    if (word < 0 || !table.first[word] || taken[t]) continue
    const phrase = phraseAt(reading, table, t, layout.sentences[layout.sentenceOf[t]].to)
    if (!phrase) continue
    const name = textOf(tokens, t, phrase.to)
    let actor = known.get(name)
    if (!actor) {
      actor = {
        ref: null,
        texts: [name],
        type: 'group',
        kind: phrase.name,
        entry: null,
        country: null,
        principal: null,
        fuller: false,
        leading: false,
        occurrences: [],
        count: 0,
        first: -1,
      }
      known.set(name, actor)
      actors.push(actor)
    }
    occurrences.push({ from: t, to: phrase.to, actor, by: 'name' })
    t = phrase.to - 1
  }
}
