import type { Expected } from '../src/build/marked'
import type { Extraction } from '../src/types'

/** Mentions in both, expected and found; and those that were missed or are wrong. */
export interface Score {
  right: number
  expected: number
  found: number
  misses: string[]
}

interface Span {
  start: number
  end: number
  text: string
}

const keyOf = ({ start, end }: Span) => `${start}:${end}`
const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end
const mentionsOf = (records: readonly { mentions: readonly Span[] }[]): Span[] =>
  records.flatMap(({ mentions }) => mentions)

/** What was found, in the lists of what is expected. */
function flat({ people, agencies, places, dates, agreements }: Extraction): Record<string, Span[]> {
  return {
    people: mentionsOf(people),
    roles: people.flatMap(({ roles }) => mentionsOf(roles)),
    agencies: mentionsOf(agencies),
    places: mentionsOf(places),
    dates: mentionsOf(dates),
    'date values': dates.flatMap(({ value, mentions }) => (value ? mentions.map((m) => ({ ...m, text: value })) : [])),
    'agreement mentions': mentionsOf(agreements),
  }
}

/** How two spans must agree, by type: to the letter, or by overlap (and value). */
const SAME: Record<string, (a: Span, b: Span) => boolean> = {
  'date values': (a, b) => overlap(a, b) && a.text === b.text,
  'agreement mentions': overlap,
}

/** Adds an article to the scores by type; a type that is not expected of it is not scored on it. */
export function score(scores: Map<string, Score>, expected: Partial<Expected>, found: Extraction): void {
  const spans = flat(found)
  const { people, roles, agencies, places, dates, agreements } = expected
  const wanted: Record<string, Span[] | undefined> = {
    people,
    roles,
    agencies,
    places,
    dates,
    'date values': dates?.flatMap(({ start, end, value }) => (value ? [{ start, end, text: value }] : [])),
    'agreement mentions': agreements?.flatMap(({ mentions }) => mentions),
  }
  for (const [type, gold] of Object.entries(wanted)) {
    if (!gold) continue
    const total = scores.get(type) ?? { right: 0, expected: 0, found: 0, misses: [] }
    scores.set(type, total)
    const same = SAME[type] ?? ((a: Span, b: Span) => keyOf(a) === keyOf(b))
    const got = [...new Map(spans[type].map((span) => [keyOf(span), span])).values()]
    const missed = gold.filter((span) => !got.some((other) => same(span, other)))
    const wrong = got.filter((span) => !gold.some((other) => same(span, other)))
    total.right += gold.length - missed.length
    total.expected += gold.length
    total.found += gold.length - missed.length + wrong.length
    for (const [what, list] of [['missed', missed] as const, ['wrong', wrong] as const]) {
      total.misses.push(...list.map(({ text, start }) => `${expected.id}: ${what} «${text}» at ${start}`))
    }
  }
}

export const f1 = ({ right, expected, found }: Score): number => (2 * right) / (expected + found)
