import type { Reading } from '../reading'
import { longer } from '../rules/match'
import { Gap, markId, TokenKind } from '../text/tokens'
import { dayText } from './calendar'
import { NOTHING } from './context'
import { DESKS, isOfClass } from './dateline'
import { dateRules } from './dates'
import { meaningOf } from './meaning'

/** The dateline, desk line or metadata stand among so many tokens from the beginning, or from the end. */
const WITHIN = 150
const AT_END = 40
/** So many other tokens may stand in a line that is there for its date. */
const BESIDE = 5
/** A desk's word stands so near before its date. */
const BEFORE = 4
/** A whole date has its year within so many tokens. */
const LONGEST = 7
const OPEN = markId('(')

/**
 * The day the article itself is dated: a whole date after a desk or a metadata word (`ویب ڈیسک بدھ 27 اکتوبر 2021`,
 * `date 2026-01-17`), alone in its line, or in a dateline before its agency (`لاہور ۔ 10 اگست 2014 (اے پی پی)`).
 * `YYYY-MM-DD`, or null; a dateline without a year is none.
 */
export function findPublished(reading: Reading): string | null {
  const { tokens } = reading
  const rules = dateRules(reading.lexicon)
  const context = { reading, anchor: null, previous: null }
  let year = -1
  for (let t = 0; t < tokens.count; t++) {
    if (t === WITHIN && tokens.count - AT_END > WITHIN) t = tokens.count - AT_END
    if (year < t) year = nextYear(reading, t)
    if (year >= t + LONGEST) {
      // on to where the year may belong to a date, but not past the place where the end is looked at
      t = Math.min(year - LONGEST, t < WITHIN ? Math.max(t, WITHIN - 1) : tokens.count)
      continue
    }
    if (!rules.mayBegin(tokens, t)) continue
    for (const match of rules.matchesAt(reading, t).sort(longer)) {
      if (match.row.meaning !== 'date') continue
      const when = meaningOf(match, context)
      if (when === null || when === NOTHING || when.day === undefined || when.basis !== 'explicit') continue
      if (isDateline(reading, match.from, match.to)) return dayText(when.day)
    }
  }
  return null
}

/** The next number of four digits, as every date that says its year has one; `tokens.count` where there is none. */
function nextYear({ tokens: { kind, start, end, count } }: Reading, from: number): number {
  let t = from
  while (t < count && (kind[t] !== TokenKind.number || end[t] - start[t] !== 4)) t++
  return t
}

function isDateline(reading: Reading, from: number, to: number): boolean {
  const { tokens } = reading
  let start = from
  while (start > 0 && tokens.gap[start] !== Gap.line) start--
  let end = to
  while (end < tokens.count && tokens.gap[end] !== Gap.line) end++
  const alone = end - start - (to - from) <= BESIDE && tokens.count > end - start
  if (alone && !hasParticle(reading, start, from) && !hasParticle(reading, to, end)) return true
  // a dateline: place, date, agency
  if (from - start <= BESIDE && to < tokens.count && tokens.word[to] === OPEN) return true
  for (let t = from - 1; t >= Math.max(start, from - BEFORE) && !hasParticle(reading, t, t + 1); t--) {
    if (isOfClass(reading, t, DESKS)) return true
  }
  return false
}

/** Words of a sentence, which a dateline is not. */
function hasParticle({ lexicon, tokens }: Reading, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (lexicon.spelling.particle[tokens.word[t]]) return true
  return false
}
