import type { Entry } from '../gazetteer/entries'
import { type Lexicon, tableOf } from '../gazetteer/lexicon'
import type { Reading } from '../reading'
import { markId, textOf } from '../text/tokens'
import type { Agency, AgencyKind } from '../types'
import { mentionOf } from './mentions'

const OPEN_BRACKET = markId('(')

/** One record an agency: its listed forms, its full name and the abbreviation in brackets after it, are one. */
export function identifyAgencies(reading: Reading): Agency[] {
  const { tokens, lexicon } = reading
  const agencies: Agency[] = []
  const byText = new Map<string, Agency>()
  const byEntry = new Map<string, Agency>()
  let lastTo = -1
  let last: Agency | undefined
  for (const span of reading.spans) {
    if (span.type !== 'agency') continue
    const { entry } = span
    const text = textOf(tokens, span.from, span.to)
    const bracketed = span.from === lastTo + 1 && tokens.word[lastTo] === OPEN_BRACKET
    const ofText = byText.get(text)
    const ofEntry = entry ? byEntry.get(entry.id) : undefined
    let agency = ofText ?? ofEntry
    if (!agency && bracketed && !entry) agency = last
    if (!agency) {
      agency = create(`a${agencies.length + 1}`, entry, text, lexicon)
      agencies.push(agency)
    }
    if (bracketed && agency === last) agency.abbreviation ??= lettersOf(text, lexicon)
    if (!ofText) byText.set(text, agency)
    if (entry && !ofEntry) byEntry.set(entry.id, agency)
    const mention = mentionOf(reading, span)
    agency.mentions.push(mention)
    if (!entry && mention.text.length > agency.name.length && !bracketed) agency.name = mention.text
    span.record = agency.id
    last = agency
    lastTo = span.to
  }
  return agencies
}

function create(id: string, entry: Entry | null, text: string, lexicon: Lexicon): Agency {
  return {
    id,
    name: entry?.name ?? text,
    english: entry?.english ?? null,
    abbreviation: entry?.abbreviation ?? lettersOf(text, lexicon),
    kind: (entry?.kind as AgencyKind | null | undefined) ?? kindOf(text, lexicon),
    ...(entry?.wikidata ? { wikidata: entry.wikidata } : {}),
    mentions: [],
  }
}

/** The Latin letters of an abbreviation spelt in Urdu, `ایف آئی اے` → `FIA`; null where the text is none. */
function lettersOf(text: string, lexicon: Lexicon): string | null {
  const letters = letterTable(lexicon)
  let latin = ''
  for (let from = 0, to = 0; to < text.length; from = to + 1) {
    to = endOfWord(text, from)
    const letter = letters.get(text.slice(from, to))
    // one word is none
    if (!letter || to - from === text.length) return null
    latin += letter
  }
  return latin
}

function endOfWord(text: string, from: number): number {
  const space = text.indexOf(' ', from)
  return space < 0 ? text.length : space
}

/** The kind that a name's head word gives: `… پولیس`, `وزارت …`. */
function kindOf(text: string, lexicon: Lexicon): AgencyKind {
  const { before, after } = headTable(lexicon)
  const words = text.split(' ')
  const count = words.length
  const kind =
    (count > 1
      ? (before.get(`${words[count - 2]} ${words[count - 1]}`) ?? after.get(`${words[0]} ${words[1]}`))
      : undefined) ??
    before.get(words[count - 1]) ??
    after.get(words[0])
  if (kind) return kind
  // an owner may stand before the head: `چین کی وزارت خارجہ`
  for (const word of words) {
    const own = after.get(word)
    if (own) return own
  }
  return 'other'
}

const cached = <T>(make: (lexicon: Lexicon) => T) => {
  const made = new WeakMap<Lexicon, T>()
  return (lexicon: Lexicon): T => {
    let value = made.get(lexicon)
    if (value === undefined) {
      value = make(lexicon)
      made.set(lexicon, value)
    }
    return value
  }
}
const letterTable = cached((lexicon) => new Map(tableOf(lexicon, 'letters').map(({ form, value }) => [form, value])))
/** Kinds by heads that the rest of the name stands before, and that it stands after. */
const headTable = cached((lexicon) => {
  const heads = { before: new Map<string, AgencyKind>(), after: new Map<string, AgencyKind>() }
  for (const { form, side, value } of tableOf(lexicon, 'agency-heads')) {
    heads[side as 'before' | 'after'].set(form, value as AgencyKind)
  }
  return heads
})
