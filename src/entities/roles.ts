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
  for (const office of officesOf(reading)) {
    const holder = holderBeside(reading, office.span, holders)
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

function officesOf(reading: Reading): Office[] {
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
    place ??= placeOfDemonym(reading, span)
    offices.push({ span, title: textOf(tokens, span.from, span.to), agency, place })
  }
  return offices
}

/** `امریکی سفیر` belongs to the place that the article calls امریکہ, where it does. */
function placeOfDemonym({ hits, spans }: Reading, office: Span): string | null {
  const hit = hits.find((h) => h.class === 'demonym' && h.from >= office.from && h.to <= office.to)
  if (!hit) return null
  const place = hit.gazetteer.entry(hit.entry).country
  return spans.find((span) => span.type === 'place' && span.entry?.id === place)?.record ?? null
}

/** The person whose name follows the office, at once or after a comma, or whose name the office follows. */
function holderBeside({ spans, tokens }: Reading, office: Span, holders: Map<Span, Person>): Person | null {
  for (const [span, person] of holders) {
    const after = span.from - office.to
    const follows = after === 0 || (after === 1 && tokens.word[office.to] === COMMA)
    if (follows && tokens.gap[span.from] !== Gap.line) return person
  }
  const before = spans.find((span) => span.type === 'person' && span.to === office.from)
  return before && tokens.gap[office.from] !== Gap.line ? (holders.get(before) ?? null) : null
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
