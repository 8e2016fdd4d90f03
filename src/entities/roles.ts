import type { Hit } from '../gazetteer/gazetteer'
import type { Reading, Span } from '../reading'
import { Gap, markId, textOf } from '../text/tokens'
import type { Person, Role } from '../types'
import { either } from './flags'
import { mentionOf } from './mentions'

const COMMA = markId('،')

/** An office with what identity knows of it. */
interface Office {
  span: Span
  title: string
  agency: string | null
  place: string | null
}

/** Gives every office of the article to its holder, named or not; returns the people without a name. */
export function attachRoles(reading: Reading, named: readonly Person[], holders: ReadonlyMap<Span, Person>): Person[] {
  const unnamed: Person[] = []
  const alone: Office[] = []
  const placeOf = listedPlaces(reading)
  for (let s = 0; s < reading.spans.length; s++) {
    if (reading.spans[s].type !== 'role') continue
    const office = officeAt(reading, s, placeOf)
    const beside = besideOffice(reading, s)
    const holder = beside && holders.get(beside)
    if (holder) add(reading, holder, office)
    else alone.push(office)
  }
  for (const office of alone) {
    const holds = (person: Person) => person.roles.some((role) => isSame(role, office))
    const known = named.find(holds) ?? unnamed.find(holds)
    if (known) add(reading, known, office)
    else {
      const person: Person = { id: '', name: null, latin: null, roles: [], mentions: [] }
      add(reading, person, office)
      unnamed.push(person)
    }
  }
  return unnamed
}

function officeAt(reading: Reading, s: number, placeOf: (listed: string) => string | null): Office {
  const { spans, tokens } = reading
  const span = spans[s]
  // what an office holds follows it among the spans
  let agency: string | null = null
  let place: string | null = null
  for (let k = s + 1; k < spans.length && spans[k].from < span.to; k++) {
    if (spans[k].type === 'agency') agency ??= spans[k].record
    if (spans[k].type === 'place') place ??= spans[k].record
  }
  place ??= placeOfDemonym(reading, span, placeOf)
  return { span, title: textOf(tokens, span.from, span.to), agency, place }
}

/** By listed place: the record that the article's mentions of it became; few articles ask. */
function listedPlaces({ spans }: Reading): (listed: string) => string | null {
  let records: Map<string, string> | null = null
  return (listed) => {
    if (!records) {
      records = new Map()
      for (const { type, entry, record } of spans) {
        if (type === 'place' && entry && !records.has(entry.id)) records.set(entry.id, record)
      }
    }
    return records.get(listed) ?? null
  }
}

const DEMONYM = either('demonym')

/** `امریکی سفیر` belongs to the place that the article calls امریکہ, where it does. */
function placeOfDemonym(
  { bits, hits }: Reading,
  office: Span,
  placeOf: (listed: string) => string | null,
): string | null {
  for (let t = office.from; t < office.to; t++) {
    if ((bits.begins[t] & DEMONYM) === 0) continue
    const hit = hitsFrom(hits, t).findLast(({ class: listed }) => listed === 'demonym')
    const place = hit?.gazetteer.entry(hit.entry).country
    if (place) return placeOf(place)
  }
  return null
}

/** The hits that begin at a token. */
function hitsFrom(hits: readonly Hit[], t: number): Hit[] {
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (hits[middle].from < t) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < hits.length && hits[end].from === t) end++
  return hits.slice(low, end)
}

/** The name that follows an office, at once or after a comma, or that the office follows; none across lines. */
function besideOffice({ spans, tokens }: Reading, s: number): Span | null {
  const office = spans[s]
  const next = tokens.word[office.to] === COMMA ? office.to + 1 : office.to
  if (tokens.gap[next] !== Gap.line) {
    for (let k = s + 1; k < spans.length && spans[k].from <= next; k++) {
      if (spans[k].from === next && spans[k].type === 'person') return spans[k]
    }
  }
  if (tokens.gap[office.from] === Gap.line) return null
  const before = s > 0 ? spans[s - 1] : null
  return before?.type === 'person' && before.to === office.from ? before : null
}

/** The same office in fewer or more words: `وزیراعظم` and `وزیراعظم پاکستان`, but not `سابق وزیراعظم`. */
function isSame(role: Role, office: Office): boolean {
  if (role.title === office.title) return true
  if (role.agency && office.agency && role.agency !== office.agency) return false
  const [long, short] =
    role.title.length > office.title.length ? [role.title, office.title] : [office.title, role.title]
  return short.includes(' ') && long.endsWith(` ${short}`) && !FORMER.test(long)
}
const FORMER = /^(سابق|سابقہ|نائب|قائم مقام|نگران|ڈپٹی|ایڈیشنل|اسسٹنٹ)( |$)/

function add(reading: Reading, person: Person, office: Office): void {
  const mention = mentionOf(reading, office.span)
  const role = person.roles.find((known) => known.title === office.title && known.agency === office.agency)
  if (role) role.mentions.push(mention)
  else person.roles.push({ title: office.title, agency: office.agency, place: office.place, mentions: [mention] })
}
