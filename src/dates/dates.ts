import { type Lexicon, tableOf } from '../gazetteer/lexicon'
import type { Reading, Span } from '../reading'
import type { Reader } from '../rules/classes'
import { longer, type Match, type RuleSet, type RuleSource, ruleSet } from '../rules/match'
import { toGiven } from '../text/normalise'
import { TokenKind } from '../text/tokens'
import type { DateRef } from '../types'
import { parseDay } from './calendar'
import { NOTHING } from './context'
import { isInnerDateline } from './dateline'
import { joined } from './joins'
import { meaningOf } from './meaning'
import { dateReaders } from './readers'
import type { When } from './when'

/** A date in the text and what it means. */
export interface DatedSpan extends Span {
  when: When
}

export const isDated = (span: Span): span is DatedSpan => span.type === 'date'

/** How sure a date is, by what it rests on; a rule is right about so often on the training articles. */
const CONFIDENCE: Record<When['basis'], number> = { explicit: 0.97, relative: 0.93, inferred: 0.9 }

export const dateSource = (lexicon: Lexicon): RuleSource => ({
  rules: tableOf(lexicon, 'date-rules'),
  words: ['date-words', 'date-named'],
  readers: dateReaders(lexicon),
})
export const dateRules = (lexicon: Lexicon): RuleSet => ruleSet(lexicon, 'dates', dateSource)

/** Spans found so far, by their first token: what `<date>` stands for in the table of joins. */
const found = new WeakMap<Reading, Map<number, DatedSpan>>()

const dateReader: Reader = {
  kinds: Object.values(TokenKind),
  read(reading, from, _limit, take) {
    const span = found.get(reading)?.get(from)
    if (span) take(span.to, from)
  },
}

export const joinSource = (lexicon: Lexicon): RuleSource => ({
  rules: tableOf(lexicon, 'date-joins'),
  words: ['date-words', 'date-named'],
  readers: { ...dateReaders(lexicon), date: dateReader },
})
const joinRules = (lexicon: Lexicon): RuleSet => ruleSet(lexicon, 'date-joins', joinSource)

/**
 * The dates of an article, in order, none overlapping: found by `tables/date-rules.tsv`, then grown by
 * `tables/date-joins.tsv` (a time of day, a weekday beside its date). Counted from `reading.published`, or from the
 * dateline that stands before them in a round-up of agencies' reports.
 */
export function readDates(reading: Reading): DatedSpan[] {
  let anchor = reading.published === null ? null : parseDay(reading.published)
  const rules = dateRules(reading.lexicon)
  const { tokens } = reading
  const spans: DatedSpan[] = []
  let previous: When | null = null
  for (let t = 0; t < tokens.count; t++) {
    if (!rules.mayBegin(tokens, t)) continue
    const matches = rules.matchesFrom(reading, t)
    if (matches.length > 1) matches.sort(longer)
    for (const match of matches) {
      const when = meaningOf(match, { reading, anchor, previous })
      if (when === null) continue
      // what is found to be no date is passed over too
      t = match.to - 1
      if (when !== NOTHING) {
        previous = when
        if (when.day !== undefined && isInnerDateline(reading, match.from, match.to)) anchor = when.day
        spans.push(spanOf(match, when))
      }
      break
    }
  }
  return spans.length === 0 ? spans : grown(reading, spans)
}

function spanOf({ from, to, row }: Match, when: When): DatedSpan {
  const confidence = when.value === null ? 0.7 : CONFIDENCE[when.basis]
  return { type: 'date', from, to, confidence, by: `rule:${row.id}`, entry: null, record: '', when }
}

/** Each span with what adjoins it, for as long as a join fits. */
function grown(reading: Reading, spans: readonly DatedSpan[]): DatedSpan[] {
  const rules = joinRules(reading.lexicon)
  const byStart = new Map(spans.map((span) => [span.from, span]))
  found.set(reading, byStart)
  const kept: DatedSpan[] = []
  for (const first of spans) {
    if (kept.length > 0 && first.from < kept[kept.length - 1].to) continue
    let span = first
    for (let grew = true; grew; ) {
      grew = false
      const joins = rules.matchesFrom(reading, span.from).sort(longer)
      for (const match of joins) {
        if (match.to <= span.to) continue
        const when = joined(match, span.when, (at) => byStart.get(at)?.when ?? null)
        if (when === null) continue
        span = { ...span, to: match.to, when, by: `${span.by}+${match.row.id}` }
        byStart.set(span.from, span)
        grew = true
        break
      }
    }
    kept.push(span)
  }
  found.delete(reading)
  return kept
}

/** The records of dates: equal values are one. Sets `record` of each span. */
export function dateRecords(reading: Reading, spans: readonly DatedSpan[]): DateRef[] {
  const { normalised, start, end } = reading.tokens
  const records: DateRef[] = []
  const byKey = new Map<string, DateRef>()
  for (const span of spans) {
    const { value, grain, calendar, basis, alternatives, offset } = span.when
    // a date without a value is its own
    const key = value === null ? `${span.from}` : `${value} ${grain} ${calendar}`
    let record = byKey.get(key)
    if (!record) {
      record = { id: `d${records.length + 1}`, value, grain, calendar, basis, mentions: [] }
      if (alternatives) record.alternatives = alternatives
      if (offset !== undefined) record.offset = offset
      byKey.set(key, record)
      records.push(record)
    }
    span.record = record.id
    const [from, to] = toGiven(normalised, start[span.from], end[span.to - 1])
    const { confidence, by } = span
    record.mentions.push({ start: from, end: to, text: normalised.given.slice(from, to), confidence, by })
  }
  return records
}
