import type { DateRef, Extraction, Mention } from '../types'
import { compareAgreements } from './agreements'
import { type Gold, type MarkedDate, SPAN_TYPES, type Span, type SpanType } from './gold'
import { type Measure, missed, type Outcome, wrong } from './outcome'
import { mentionsOf, overlap, placeOf } from './spans'

/** Compares what was found in an article with what is annotated in it. */
export function compare(gold: Gold, found: Extraction): Outcome {
  const outcomes: Outcome[] = []
  const mentions = mentionsByType(found)
  for (const type of SPAN_TYPES) {
    const spans = gold[type]
    if (spans) outcomes.push(compareSpans(type, spans, mentions[type]))
  }
  if (gold.dates) outcomes.push(compareValues(gold.dates, found.dates))
  if (gold.agreements) outcomes.push(compareAgreements(gold.agreements, found.agreements))
  return {
    counts: Object.assign({}, ...outcomes.map(({ counts }) => counts)),
    misses: outcomes.flatMap(({ misses }) => misses),
  }
}

/** All mentions by type, each place once. */
export function mentionsByType({ people, agencies, places, dates }: Extraction): Record<SpanType, Mention[]> {
  return {
    people: mentionsOf(people),
    roles: mentionsOf(people.flatMap(({ roles }) => roles)),
    agencies: mentionsOf(agencies),
    places: mentionsOf(places),
    dates: mentionsOf(dates),
  }
}

/** A mention is right where both its ends are. */
function compareSpans(measure: Measure, annotated: readonly Span[], found: readonly Mention[]): Outcome {
  const wanted = new Map(annotated.map((span) => [placeOf(span), span]))
  const got = new Set(found.map(placeOf))
  const lost = [...wanted].filter(([place]) => !got.has(place)).map(([, span]) => missed(measure, span))
  const extra = found.filter((mention) => !wanted.has(placeOf(mention))).map((mention) => wrong(measure, mention))
  const right = wanted.size - lost.length
  return {
    counts: { [measure]: { annotated: wanted.size, met: right, found: got.size, right } },
    misses: [...lost, ...extra],
  }
}

/**
 * A value is right where it is that of a date that it overlaps, each found date standing for one annotated. Dates
 * annotated without a value are left out, and what was found there with them.
 */
function compareValues(annotated: readonly MarkedDate[], dates: readonly DateRef[]): Outcome {
  const measure = 'date values'
  const wanted = annotated.filter(({ value }) => value)
  if (wanted.length === 0) return { counts: {}, misses: [] }
  const without = annotated.filter(({ value }) => !value)
  const found = dates
    .flatMap(({ value, mentions }) => mentions.map((mention) => ({ ...mention, value })))
    .filter((mention) => mention.value !== null && !without.some((span) => overlap(span, mention)))
  const free = new Set(found)
  const lost = wanted.filter((date) => {
    const match = found.find((mention) => free.has(mention) && overlap(mention, date) && mention.value === date.value)
    if (match) free.delete(match)
    return !match
  })
  const right = wanted.length - lost.length
  return {
    counts: { [measure]: { annotated: wanted.length, met: right, found: found.length, right } },
    misses: lost.map((date) => {
      const values = found.filter((mention) => overlap(mention, date)).map(({ value }) => value)
      return missed(measure, date, `${date.value}, found ${values.join(', ') || 'none'}`)
    }),
  }
}
