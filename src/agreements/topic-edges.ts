import type { Reading } from '../reading'
import { TokenKind } from '../text/tokens'
import type { Occurrence } from './actors'
import type { Found } from './find'
import type { Group } from './groups'
import { isCountry } from './kinds'
import type { Scene } from './scene'
import { spansNear } from './spans'
import { type Phrase, phraseAt, type WordTable, wordTable } from './words'

/** A topic is cut at so many tokens, */
const LONGEST = 34
/** and begins no further in front of its end than that, however long the sentence. */
const FAR = 120
/** Words between a party and its postposition: `X کی کمپنی سے`. */
const PARTY = 3
/** A subject without `نے` is so short. */
const SUBJECT = 8

/** Back over `ایک`, `نئے`, `ہونے والے` and their like, which stand between a topic and its noun. */
export function beforeModifiers(reading: Reading, cues: WordTable, from: number, first: number): number {
  let at = from
  for (let k = 0; k < 6; k++) {
    const phrase = endingAt(reading, cues, at, first, ['modifier'])
    const dated = dateBefore(reading, at, first)
    if (phrase) at = phrase.from
    else if (dated >= 0) at = dated
    else if (at > first && reading.tokens.kind[at - 1] === TokenKind.number) at--
    else {
      const field = k > 0 || at === from ? endingAt(reading, cues, at, first, ['field']) : null
      const beyond = field && endingAt(reading, cues, field.from, first, ['topic'])
      if (field && beyond) at = field.from
      else break
    }
  }
  return at
}

/** Where a date begins that ends in front of a token, `1840 میں` included; -1 for none. */
function dateBefore(reading: Reading, at: number, first: number): number {
  const { tokens, lexicon } = reading
  const end = at > first && tokens.word[at - 1] === lexicon.vocabulary.idOf('میں') ? at - 1 : at
  return (
    spansNear(reading, end).find(({ type, from, to }) => type === 'date' && to === end && from >= first)?.from ?? -1
  )
}

/** Behind `X کے لیے Y سے معاہدہ`, the words that end the topic X: the party Y stands between. */
export function beforeParty(scene: Scene, cues: WordTable, mention: Found, at: number, first: number): Phrase | null {
  const { reading } = scene
  const words = wordTable(reading.lexicon, 'agreement-cues')
  for (const { part, further, from, to } of scene.groupsNear(mention)) {
    if (to > at || (part !== 'with' && further !== 'with')) continue
    const end = endingAt(reading, words, at, to, ['with'])
    if (!end || end.from - to > PARTY) continue
    const post = endingAt(reading, cues, beforeModifiers(reading, cues, from, first), first, ['topic'])
    return post && post.value !== 'of' ? post : null
  }
  return null
}

/** Whether a stretch tells only when, or how long: `72 گھنٹے`, `1963`. */
export function isTime(reading: Reading, cues: WordTable, from: number, to: number): boolean {
  const { tokens } = reading
  for (let t = from; t < to; t++) {
    const dated = spansNear(reading, t).some((span) => span.type === 'date' && span.to > t)
    if (!dated && tokens.kind[t] !== TokenKind.number && !phraseAt(reading, cues, t, to, ['time'])) return false
  }
  return true
}

/** The longest phrase of the classes that ends in front of a token. */
export function endingAt(
  reading: Reading,
  cues: WordTable,
  end: number,
  first: number,
  names: string[],
): Phrase | null {
  for (let from = Math.max(first, end - 4); from < end; from++) {
    const phrase = phraseAt(reading, cues, from, end, names)
    if (phrase && phrase.to === end) return phrase
  }
  return null
}

/** Where the phrase begins that ends at `to`: behind the last word that cannot be inside it. */
export function backToEdge(scene: Scene, cues: WordTable, mention: Found, to: number, first: number): number {
  const { reading } = scene
  let from = Math.max(first, scene.mentionBefore(mention, to)?.to ?? first, to - FAR)
  for (let t = from; t < to; t++) {
    const phrase = phraseAt(reading, cues, t, to, ['edge'])
    if (!phrase) continue
    from = phrase.to
    t = phrase.to - 1
  }
  const { tokens } = reading
  for (const span of spansNear(reading, from)) {
    // a date in front is no part of it
    if (span.type === 'date' && span.from === from && span.to < to) {
      const post = phraseAt(reading, wordTable(reading.lexicon, 'agreement-cues'), span.to, to)
      if (post?.name === 'object' && post.to < to) from = post.to
    }
  }
  // the parties in front of their postposition: `روس نے امریکہ سے …`, `پاکستان اور چین کا …`
  let previous: Group | null = null
  for (const group of scene.groupsNear(mention)) {
    if (group.from < from || group.to >= to) continue
    const state = group.members.some(({ actor }) => actor.type !== 'place' || actor.kind === 'country')
    const owner = state && group.part === 'owner' && group.from === from
    const beside = group.from === from && group.members.length > 1
    if (group.part === 'none' && beside) from = group.to
    // `ترکی روس سے … خریدنے`: whoever comes first is the subject
    const ablative =
      group.part === 'with' && group.from - from <= SUBJECT && previous?.part !== 'owner' && group.members.some(isBody)
    previous = group
    const among = group.part === 'object' && beside && group.members.every(({ actor }) => actor.kind === 'country')
    if (
      among ||
      ablative ||
      (group.part === 'with' && (group.strong || group.from === from)) ||
      group.part === 'between' ||
      group.part === 'agent' ||
      owner
    ) {
      const post = phraseAt(reading, wordTable(reading.lexicon, 'agreement-cues'), group.to, to)
      if (post && post.to < to) from = post.to
    }
  }
  while (from < to && (tokens.kind[from] === TokenKind.mark || isAnd(reading, from))) from++
  return to - from > LONGEST ? to - LONGEST : from
}

const isBody = ({ actor }: Occurrence): boolean => actor.type === 'agency' || isCountry(actor)

/** Whether the stretch is only the name of a party: `آئی ایم ایف کے معاہدے`. */
export function isParty(scene: Scene, mention: Found, from: number, to: number): boolean {
  return scene.groupsNear(mention).some(({ from: first, to: last, members }) => {
    const inside = last >= to && first < to && (last - first) * 3 >= to - from
    return inside && members.some(({ actor }) => actor.type !== 'person' || first <= from)
  })
}

const isAnd = ({ tokens, lexicon }: Reading, t: number): boolean => tokens.word[t] === lexicon.vocabulary.idOf('اور')
