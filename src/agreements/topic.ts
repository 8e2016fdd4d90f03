import type { Reading } from '../reading'
import { markId, TokenKind } from '../text/tokens'
import type { Found } from './find'
import type { Scene } from './scene'
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
const SHORTEST_CLAUSE = 3

/** The topic that the words around one mention give. */
export function topicOf(scene: Scene, mention: Found): Topic | null {
  const { reading } = scene
  const cues = wordTable(reading.lexicon, 'agreement-topics')
  const sentence = reading.layout.sentences[mention.sentence]
  if (mention.instrument === 'loan' && mention.rule === 'loan-approved')
    return sumBefore(reading, mention, sentence.from)
  const at = beforeModifiers(reading, cues, mention.from, sentence.from)
  const post = endingAt(reading, cues, at, sentence.from, ['topic'])
  if (post) {
    const from = backToEdge(scene, cues, mention, post.from, sentence.from)
    const duration = mention.instrument === 'ceasefire' && (post.value === 'of' || post.value === 'on')
    // `اس بات پر … کہ`: the words only point to a clause
    const points = phraseAt(reading, cues, from, post.from, ['pointer'])?.to === post.from
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
    if (phrase) at = phrase.from
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
  const earlier = scene.mentions.filter((m) => m.sentence === mention.sentence && m.to <= to && m !== mention).at(-1)
  let from = Math.max(first, earlier?.to ?? first)
  for (let t = from; t < to; t++) {
    const phrase = phraseAt(reading, cues, t, to, ['edge'])
    if (!phrase) continue
    from = phrase.to
    t = phrase.to - 1
  }
  // the parties in front of their postposition: `روس نے امریکہ سے …`, `پاکستان اور چین کا …`
  for (const group of scene.groups(mention.sentence)) {
    if (group.from < from || group.to >= to) continue
    const state = group.members.some(({ actor }) => actor.type !== 'place' || actor.kind === 'country')
    const owner = state && group.part === 'owner' && group.from === from
    const beside = group.from === from && group.members.length > 1
    if (group.part === 'none' && beside) from = group.to
    const among = group.part === 'object' && beside && group.members.every(({ actor }) => actor.kind === 'country')
    if (
      among ||
      (group.part === 'with' && (group.strong || group.from === from)) ||
      group.part === 'between' ||
      group.part === 'agent' ||
      owner
    ) {
      const post = phraseAt(reading, wordTable(reading.lexicon, 'agreement-cues'), group.to, to)
      if (post && post.to < to) from = post.to
    }
  }
  const { tokens, spans } = { tokens: reading.tokens, spans: reading.spans }
  for (const span of spans) {
    // a date in front is no part of it
    if (span.type === 'date' && span.from === from && span.to < to) {
      const post = phraseAt(reading, wordTable(reading.lexicon, 'agreement-cues'), span.to, to)
      if (post?.name === 'object' && post.to < to) from = post.to
    }
  }
  while (from < to && tokens.kind[from] === TokenKind.mark) from++
  return to - from > LONGEST ? to - LONGEST : from
}

/** Whether the stretch is only the name of a party: `آئی ایم ایف کے معاہدے`. */
function isParty(scene: Scene, { sentence }: Found, from: number, to: number): boolean {
  return scene.groups(sentence).some(({ from: first, to: last, members }) => {
    const inside = last >= to && first < to && (last - first) * 3 >= to - from
    return inside && members.some(({ actor }) => actor.type !== 'person' || first <= from)
  })
}

/** `… جس کے تحت CLAUSE`, `طے پایا کہ CLAUSE`, `معاہدے کے تحت CLAUSE`. */
function clauseBehind(reading: Reading, cues: WordTable, { to, kind }: Found, limit: number): Topic | null {
  const { tokens } = reading
  let start = -1
  for (let t = to; t < Math.min(limit, to + 6); t++) {
    const phrase = phraseAt(reading, cues, t, limit, ['under'])
    if (phrase && (kind === 'noun' || phrase.to - phrase.from > 2)) start = phrase.to
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
