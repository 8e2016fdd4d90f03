import type { Reading } from '../reading'
import { markId, TokenKind } from '../text/tokens'
import type { Found } from './find'
import type { Scene } from './scene'
import { backToEdge, beforeModifiers, beforeParty, endingAt, isParty, isTime } from './topic-edges'
import { phraseAt, type WordTable, wordTable } from './words'

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
    // `2015 کے معاہدے`, `72 گھنٹے کی جنگ بندی`
    const timed = isTime(reading, cues, post.from - 1, post.from)
    const duration =
      (mention.instrument === 'ceasefire' && (post.value === 'of' || post.value === 'on' || timed)) ||
      (post.value === 'of' && timed) ||
      isTime(reading, cues, from, post.from)
    // `اس بات پر … کہ`, `اس کا معاہدہ`: the words only point to a clause, or to somebody
    const points =
      phraseAt(reading, cues, from, post.from, ['pointer'])?.to === post.from ||
      (mention.kind === 'noun' && phraseAt(reading, cues, post.from - 1, post.from, ['pointer']) !== null) ||
      (mention.kind === 'noun' &&
        phraseAt(reading, wordTable(reading.lexicon, 'agreement-cues'), from, post.from, POSTPOSITIONS) !== null)
    if (!points && !duration && post.from - from >= 1 && !isParty(scene, mention, from, post.from)) {
      return { from, to: post.from, strength: STRENGTH[post.value as 'on' | 'about' | 'for' | 'of'] }
    }
  }
  const ahead = clauseBehind(reading, cues, mention, scene.mentionBehind(mention)?.from ?? sentence.to)
  if (ahead) return ahead
  const field = endingAt(reading, cues, at, sentence.from, ['field'])
  return field?.value === 'topic' ? { from: field.from, to: field.to, strength: STRENGTH.field } : null
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
