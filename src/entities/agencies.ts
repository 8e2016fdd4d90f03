import type { Entry } from '../gazetteer/entries'
import { type Lexicon, tableOf } from '../gazetteer/lexicon'
import type { Reading } from '../reading'
import { markId, textOf } from '../text/tokens'
import type { Agency, AgencyKind } from '../types'
import { mentionOf } from './mentions'

const OPEN_BRACKET = markId('(')

/** One record an agency: its listed forms, its full name and the abbreviation in brackets after it, are one. */
export function identifyAgencies(reading: Reading): Agency[] {
  const { tokens } = reading
  const agencies: Agency[] = []
  const byText = new Map<string, Agency>()
  const byEntry = new Map<string, Agency>()
  let lastTo = -1
  let last: Agency | undefined
  for (const span of reading.spans) {
    if (span.type !== 'agency') continue
    const text = textOf(tokens, span.from, span.to)
    const bracketed = span.from === lastTo + 1 && tokens.word[lastTo] === OPEN_BRACKET
    const id = span.entry?.id
    let agency = byText.get(text) ?? (id === undefined ? undefined : byEntry.get(id))
    if (!agency && bracketed && !span.entry) agency = last
    if (!agency) {
      agency = create(`a${agencies.length + 1}`, span.entry, text, reading.lexicon)
      agencies.push(agency)
    }
    if (bracketed && agency === last) agency.abbreviation ??= lettersOf(text, reading.lexicon)
    if (!byText.has(text)) byText.set(text, agency)
    if (id !== undefined && !byEntry.has(id)) byEntry.set(id, agency)
    const mention = mentionOf(reading, span)
    agency.mentions.push(mention)
    if (!span.entry && mention.text.length > agency.name.length && !bracketed) agency.name = mention.text
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
  const latin = text.split(' ').map((word) => letters.get(word))
  return latin.length > 1 && latin.every(Boolean) ? latin.join('') : null
}

/** The kind that a name's head word gives: `… پولیس`, `وزارت …`. */
function kindOf(text: string, lexicon: Lexicon): AgencyKind {
  const words = text.split(' ')
  const heads = headTable(lexicon)
  for (let length = 2; length > 0; length--) {
    const kind =
      heads.get(`before:${words.slice(-length).join(' ')}`) ?? heads.get(`after:${words.slice(0, length).join(' ')}`)
    if (kind) return kind
  }
  // an owner may stand before the head: `چین کی وزارت خارجہ`
  for (const word of words) {
    const kind = heads.get(`after:${word}`)
    if (kind) return kind
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
const headTable = cached(
  (lexicon) =>
    new Map(tableOf(lexicon, 'agency-heads').map(({ form, side, value }) => [`${side}:${form}`, value as AgencyKind])),
)
