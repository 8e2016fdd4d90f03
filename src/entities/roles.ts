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
  const { spans, tokens, places } = reading
  return spans
    .filter(({ type }) => type === 'role')
    .map((span) => {
      const within = spans.filter((s) => s.from >= span.from && s.to <= span.to && s !== span)
      return {
        span,
        title: textOf(tokens, span.from, span.to),
        agency: within.find(({ type }) => type === 'agency')?.record ?? null,
        place: within.find(({ type }) => type === 'place')?.record ?? placeOfDemonym(reading, span, places),
      }
    })
}

/** `امریکی سفیر` belongs to the place that the article calls امریکہ, where it does. */
function placeOfDemonym({ hits, spans }: Reading, span: Span, places: Reading['places']): string | null {
  const hit = hits.find((h) => h.class === 'demonym' && h.from >= span.from && h.to <= span.to)
  if (!hit) return null
  const entry = hit.gazetteer.entry(hit.entry).country
  const record = spans.find((s) => s.type === 'place' && s.entry?.id === entry)?.record
  return places.find(({ id }) => id === record)?.id ?? null
}

/** The person whose name follows the office, or whose name the office follows after a comma. */
function holderBeside({ spans, tokens }: Reading, office: Span, holders: Map<Span, Person>): Person | null {
  for (const span of spans) {
    if (span.type !== 'person') continue
    const after = span.from - office.to
    if ((after === 0 || (after === 1 && tokens.word[office.to] === COMMA)) && tokens.gap[span.from] !== Gap.line) {
      return holders.get(span) ?? null
    }
    if (office.from === span.to && tokens.gap[office.from] !== Gap.line) return holders.get(span) ?? null
  }
  return null
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
