import type { Reading } from '../reading'
import { markId } from '../text/tokens'
import type { Occurrence } from './actors'
import { isCountry } from './kinds'
import { phraseAt, wordTable } from './words'

/** What the words behind a group of actors make of it. */
export type Part = 'between' | 'with' | 'agent' | 'behalf' | 'owner' | 'object' | 'none'

/** Actors named side by side (`پاکستان، چین اور روس`), tokens `[from, to)`, and their part in the sentence. */
export interface Group {
  from: number
  to: number
  members: Occurrence[]
  part: Part
  /** Further part behind a noun that the group owns: `دونوں ممالک کی کمپنیوں کے درمیان`. */
  further: Part
  /** Said in words that mean company (`کے ساتھ`), not just `سے`; or `میں`, which behind two names means among them. */
  strong: boolean
  /** `X نے Y اور Z کے درمیان …`: an agent stands right in front, so that these are spoken of, not speaking. */
  governed: boolean
}

/** Modifiers between a conjunction and the next name: `اور پڑوسی ملک ایران`. */
const BETWEEN_NAMES = 3
/** `X کی وزارت کے درمیان`: how far behind its owner the noun's own postposition may stand. */
const OWNED = 5
const PARTS = new Set(['between', 'with', 'agent', 'behalf', 'owner', 'object'])

/** The actors of a sentence, `occurrences` in its order, in groups; `closely` where it speaks of an agreement. */
export function groupsOf(
  reading: Reading,
  occurrences: readonly Occurrence[],
  limit: number,
  closely: boolean,
): Group[] {
  const cues = wordTable(reading.lexicon, 'agreement-cues')
  const groups: Group[] = []
  for (const occurrence of occurrences) {
    const last = groups.at(-1)
    if (last && occurrence.from < last.to) {
      last.members.push(occurrence)
      last.to = Math.max(last.to, occurrence.to)
      continue
    }
    if (last && joined(reading, last, occurrence)) {
      last.members.push(occurrence)
      last.to = occurrence.to
      continue
    }
    groups.push({
      from: occurrence.from,
      to: occurrence.to,
      members: [occurrence],
      part: 'none',
      further: 'none',
      strong: false,
      governed: false,
    })
  }
  groups.forEach((group, i) => {
    const end = Math.min(limit, groups[i + 1]?.from ?? limit)
    const at = behindBrackets(reading, group.to, end)
    const phrase = at < end ? phraseAt(reading, cues, at, limit) : null
    group.governed = group.from > 0 && phraseAt(reading, cues, group.from - 1, group.from)?.name === 'agent'
    if (phrase && PARTS.has(phrase.name)) group.part = phrase.name as Part
    group.strong = phrase?.value === 'company' || phrase?.value === 'in'
    const from = phrase && PARTS.has(phrase.name) ? phrase.to : at
    if (!closely || (group.part !== 'owner' && group.part !== 'none')) return
    for (let t = from; t < Math.min(end, from + OWNED); t++) {
      const next = phraseAt(reading, cues, t, limit)
      if (next && PARTS.has(next.name) && next.name !== 'owner') {
        group.further = next.name as Part
        group.strong = next.value === 'company'
        return
      }
    }
  })
  return groups
}

/** Whether only a conjunction, a comma or a modifier or two stand between two names. */
function joined(reading: Reading, last: Group, next: Occurrence): boolean {
  const { from: to } = next
  const from = last.to
  const cues = wordTable(reading.lexicon, 'agreement-cues')
  if (to - from > BETWEEN_NAMES + 1) return false
  // `امریکہ روس مذاکرات`: side by side, only countries are a pair, and not `ایران اسرائیل سے`
  if (to === from) {
    const behind = phraseAt(reading, cues, next.to, reading.tokens.count)?.name ?? ''
    return [...last.members, next].every(isNamedCountry) && !APART.has(behind)
  }
  let and = false
  for (let t = from; t < to; t++) {
    const phrase = phraseAt(reading, cues, t, to)
    if (phrase?.name === 'and') and = true
    else if (phrase && PARTS.has(phrase.name)) return false
  }
  return and
}

const isNamedCountry = ({ actor, by }: Occurrence): boolean => by !== 'office' && isCountry(actor)
const APART: ReadonlySet<string> = new Set(['with', 'agent', 'object', 'behalf'])

/** Past an abbreviation in brackets: `پاکستان کرکٹ بورڈ (پی سی بی) نے`. */
function behindBrackets(reading: Reading, at: number, limit: number): number {
  const { tokens } = reading
  let t = at
  while (t < limit && CLOSING.has(tokens.word[t])) t++
  return t
}
const CLOSING = new Set(['(', ')', "'", '"'].map(markId))
