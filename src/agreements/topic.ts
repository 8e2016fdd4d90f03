import type { Reading } from '../reading'
import { markId, TokenKind } from '../text/tokens'
import type { Occurrence } from './actors'
import type { Found } from './find'
import type { Group } from './groups'
import { isCountry } from './kinds'
import type { Scene } from './scene'
import { spansNear } from './spans'
import { type Phrase, phraseAt, type WordTable, wordTable } from './words'

/** What was agreed: tokens `[from, to)`, and how surely the words before or behind the mention say it. */
export interface Topic {
  from: number
  to: number
  strength: number
}

const COMMA = markId('،')
const STRENGTH = { on: 5, about: 4, for: 4, of: 3, clause: 2, field: 1 } as const
/** A clause that says what was agreed is cut at so many tokens. */
const LONGEST = 34
/** A topic begins no further in front of its end than that, however long the sentence. */
const FAR = 120
const SHORTEST_CLAUSE = 3
/** Words between a party and its postposition: `X کی کمپنی سے`. */
const PARTY = 3
/** A subject without `نے` is so short. */
const SUBJECT = 8
/** No topic begins with one. */
const POSTPOSITIONS = ['between', 'with', 'behalf', 'owner', 'object'] as const
/** `جس کے تحت` may stand further behind the noun than `کے تحت`. */
const RELATIVE = 6

/** The topic that the words around one mention give. */
export function topicOf(scene: Scene, mention: Found): Topic | null {
  const { reading } = scene
  const cues = wordTable(reading.lexicon, 'agreement-topics')
  const sentence = reading.layout.sentences[mention.sentence]
  if (mention.instrument === 'loan' && mention.rule === 'loan-approved')
    return sumBefore(reading, mention, sentence.from)
  if (mention.instrument === 'loan') {
    const sum = sumBefore(reading, mention, sentence.from)
    if (sum && sum.to - sum.from > 1) return sum
  }
  const at = beforeModifiers(reading, cues, mention.from, sentence.from)
  const post =
    endingAt(reading, cues, at, sentence.from, ['topic']) ?? beforeParty(scene, cues, mention, at, sentence.from)
  if (post) {
    const from = backToEdge(scene, cues, mention, post.from, sentence.from)
    const duration =
      (mention.instrument === 'ceasefire' &&
        (post.value === 'of' || post.value === 'on' || isTime(reading, cues, post.from - 1, post.from))) ||
      isTime(reading, cues, from, post.from)
    // `اس بات پر … کہ`: the words only point to a clause
    const points =
      phraseAt(reading, cues, from, post.from, ['pointer'])?.to === post.from ||
      phraseAt(reading, cues, post.from - 1, post.from, ['pointer']) !== null ||
      phraseAt(reading, wordTable(reading.lexicon, 'agreement-cues'), from, post.from, POSTPOSITIONS) !== null
    if (!points && !duration && post.from - from >= 1 && !isParty(scene, mention, from, post.from)) {
      return { from, to: post.from, strength: STRENGTH[post.value as 'on' | 'about' | 'for' | 'of'] }
    }
  }
  const ahead = clauseBehind(reading, cues, mention, sentence.to)
  if (ahead) return ahead
  const field = endingAt(reading, cues, at, sentence.from, ['field'])
  return field?.value === 'topic' ? { from: field.from, to: field.to, strength: STRENGTH.field } : null
}

/** Back over `ایک`, `نئے`, `ہونے والے` and their like, which stand between a topic and its noun. */
function beforeModifiers(reading: Reading, cues: WordTable, from: number, first: number): number {
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
function beforeParty(scene: Scene, cues: WordTable, mention: Found, at: number, first: number): Phrase | null {
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
function isTime(reading: Reading, cues: WordTable, from: number, to: number): boolean {
  const { tokens } = reading
  for (let t = from; t < to; t++) {
    const dated = spansNear(reading, t).some((span) => span.type === 'date' && span.to > t)
    if (!dated && tokens.kind[t] !== TokenKind.number && !phraseAt(reading, cues, t, to, ['time'])) return false
  }
  return true
}

/** The longest phrase of the classes that ends in front of a token. */
function endingAt(reading: Reading, cues: WordTable, end: number, first: number, names: string[]): Phrase | null {
  for (let from = Math.max(first, end - 4); from < end; from++) {
    const phrase = phraseAt(reading, cues, from, end, names)
    if (phrase && phrase.to === end) return phrase
  }
  return null
}

/** Where the phrase begins that ends at `to`: behind the last word that cannot be inside it. */
function backToEdge(scene: Scene, cues: WordTable, mention: Found, to: number, first: number): number {
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
function isParty(scene: Scene, mention: Found, from: number, to: number): boolean {
  return scene.groupsNear(mention).some(({ from: first, to: last, members }) => {
    const inside = last >= to && first < to && (last - first) * 3 >= to - from
    return inside && members.some(({ actor }) => actor.type !== 'person' || first <= from)
  })
}

/** `… جس کے تحت CLAUSE`, `طے پایا کہ CLAUSE`, `معاہدے کے تحت CLAUSE`. */
function clauseBehind(reading: Reading, cues: WordTable, { to, kind }: Found, limit: number): Topic | null {
  const { tokens } = reading
  let start = -1
  for (let t = to; t < Math.min(limit, to + RELATIVE); t++) {
    const phrase = phraseAt(reading, cues, t, limit, ['under'])
    const own = phrase && (t === to || phrase.value === 'relative')
    if (own && (kind === 'noun' || phrase.to - phrase.from > 2)) start = phrase.to
    else if (kind !== 'noun' && phraseAt(reading, cues, t, limit, ['edge'])?.to === t + 1 && isThat(reading, t))
      start = t + 1
    if (start >= 0) break
  }
  if (start < 0) return null
  while (start < limit && tokens.kind[start] === TokenKind.mark) start++
  let end = start
  while (
    end < limit &&
    end - start < LONGEST &&
    tokens.word[end] !== COMMA &&
    !phraseAt(reading, cues, end, limit, ['stop'])
  )
    end++
  for (let t = start; t < end; t++) {
    const finite = phraseAt(reading, cues, t, limit, ['finite'])
    if (finite) end = Math.min(end, finite.to)
  }
  while (end > start && tokens.kind[end - 1] === TokenKind.mark) end--
  return end - start >= SHORTEST_CLAUSE ? { from: start, to: end, strength: STRENGTH.clause } : null
}

const isAnd = ({ tokens, lexicon }: Reading, t: number): boolean => tokens.word[t] === lexicon.vocabulary.idOf('اور')
const isThat = ({ tokens, lexicon }: Reading, t: number): boolean => tokens.word[t] === lexicon.vocabulary.idOf('کہ')

/** `2.9 ارب ڈالر قرض`: the sum, and the word for the loan. */
function sumBefore(reading: Reading, { from }: Found, first: number): Topic | null {
  const { tokens } = reading
  const sums = wordTable(reading.lexicon, 'agreement-sums')
  let start = from
  while (start > first) {
    const kind = tokens.kind[start - 1]
    const word = tokens.word[start - 1]
    const decimal =
      kind === TokenKind.mark &&
      start - 1 > first &&
      tokens.kind[start - 2] === TokenKind.number &&
      tokens.gap[start] === 0
    if (kind !== TokenKind.number && !decimal && !(word >= 0 && sums.first[word])) break
    start--
  }
  return start < from ? { from: start, to: from + 1, strength: STRENGTH.for } : null
}

/** The topic said most plainly; a headline says it shorter than the text. */
export function bestTopic(
  { layout }: Reading,
  mentions: readonly { topic: Topic | null; sentence: number }[],
): Topic | null {
  let best: Topic | null = null
  let most = 0
  for (const { topic, sentence } of mentions) {
    if (!topic) continue
    const strength = topic.strength - (layout.sentences[sentence].part === 'headline' ? 0.5 : 0)
    if (strength > most) {
      best = topic
      most = strength
    }
  }
  return best
}
