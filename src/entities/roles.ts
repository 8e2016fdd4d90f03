import type { Reading, Span } from '../reading'
import { Gap, markId, textOf } from '../text/tokens'
import type { Person, Role } from '../types'
import { mentionOf } from './mentions'

const COMMA = markId('،')

/** An office with what identity knows of it. */
interface Office {
  span: Span
  title: string
  agency: string | null
  place: string | null
}

/** Gives every office of the article to its holder, named or not; returns the people, the unnamed last. */
export function attachRoles(reading: Reading, named: Person[], holders: Map<Span, Person>): Person[] {
  const unnamed: Person[] = []
  const alone: Office[] = []
  const neighbours = neighboursOf(reading, holders)
  for (const office of officesOf(reading, neighbours)) {
    const holder = holderBeside(reading, office.span, neighbours)
    if (holder) add(reading, holder, office)
    else alone.push(office)
  }
  for (const office of alone) {
    const known = [...named, ...unnamed].find((person) => person.roles.some((role) => isSame(role, office)))
    if (known) add(reading, known, office)
    else {
      const person: Person = { id: '', name: null, latin: null, roles: [], mentions: [] }
      add(reading, person, office)
      unnamed.push(person)
    }
  }
  return [...named, ...unnamed]
}

function officesOf(reading: Reading, neighbours: Neighbours): Office[] {
  const { spans, tokens } = reading
  const offices: Office[] = []
  for (let s = 0; s < spans.length; s++) {
    const span = spans[s]
    if (span.type !== 'role') continue
    // what an office holds follows it among the spans
    let agency: string | null = null
    let place: string | null = null
    for (let k = s + 1; k < spans.length && spans[k].from < span.to; k++) {
      if (spans[k].type === 'agency') agency ??= spans[k].record
      if (spans[k].type === 'place') place ??= spans[k].record
    }
    place ??= placeOfDemonym(span, neighbours)
    offices.push({ span, title: textOf(tokens, span.from, span.to), agency, place })
  }
  return offices
}

/** What stands where, so that each office finds its neighbours at once. */
interface Neighbours {
  /** People by the first and by the last token of their names. */
  startingAt: Map<number, Person>
  endingAt: Map<number, Person>
  /** By token: the listed place that a demonym there belongs to. */
  demonymAt: Map<number, string | null>
  /** By listed place: the record that the article's mentions of it became. */
  placeOf: Map<string, string>
}

function neighboursOf({ hits, spans }: Reading, holders: Map<Span, Person>): Neighbours {
  const startingAt = new Map<number, Person>()
  const endingAt = new Map<number, Person>()
  for (const [span, person] of holders) {
    startingAt.set(span.from, person)
    endingAt.set(span.to, person)
  }
  const demonymAt = new Map<number, string | null>()
  for (const { class: listed, from, gazetteer, entry } of hits) {
    if (listed === 'demonym') demonymAt.set(from, gazetteer.entry(entry).country)
  }
  const placeOf = new Map<string, string>()
  for (const { type, entry, record } of spans) {
    if (type === 'place' && entry && !placeOf.has(entry.id)) placeOf.set(entry.id, record)
  }
  return { startingAt, endingAt, demonymAt, placeOf }
}

/** `امریکی سفیر` belongs to the place that the article calls امریکہ, where it does. */
function placeOfDemonym(office: Span, { demonymAt, placeOf }: Neighbours): string | null {
  for (let t = office.from; t < office.to; t++) {
    const place = demonymAt.get(t)
    if (place) return placeOf.get(place) ?? null
  }
  return null
}

/** The person whose name follows the office, at once or after a comma, or whose name the office follows. */
function holderBeside({ tokens }: Reading, office: Span, { startingAt, endingAt }: Neighbours): Person | null {
  const next = tokens.word[office.to] === COMMA ? office.to + 1 : office.to
  const after = startingAt.get(next)
  if (after && tokens.gap[next] !== Gap.line) return after
  const before = endingAt.get(office.from)
  return before && tokens.gap[office.from] !== Gap.line ? before : null
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
