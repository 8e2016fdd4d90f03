import type { Reading } from '../reading'
import type { Found } from './find'
import { spansIn, spansNear } from './spans'
import { type Phrase, phraseAt, wordTable } from './words'

/** A signature this far behind the noun is put under it. */
const NEAR = 3
/** `طے پانے والے … معاہدے`: the noun that the participle belongs to comes within so many tokens. */
const PARTICIPLE = 8
/** Words further in front of a mention say nothing of it. */
const FAR = 80
/** So many mentions in front of one are looked at. */
const RECENT = 40

/**
 * Of the stretches found, those that are agreements. A noun or a verb of agreeing stands by itself; signatures,
 * settlings and words that point back (`اس دستاویز`) need other words of the article beside them.
 */
export function keepInCompany(reading: Reading, found: Found[]): Found[] {
  const kept: Found[] = []
  for (let i = 0; i < found.length; i++) {
    const mention = found[i]
    if (inName(reading, mention)) continue
    const last = kept.at(-1)
    const beside = last?.sentence === mention.sentence ? last : null
    if (mention.kind === 'sign' && beside && mention.from - beside.to <= NEAR && isNoun(beside)) {
      beside.to = mention.to
      beside.signed = true
      continue
    }
    if (isKept(reading, mention, kept.slice(-RECENT), found[i + 1])) kept.push(mention)
  }
  return kept
}

const isNoun = ({ kind }: Found): boolean => kind === 'noun' || kind === 'paper'

function isKept(reading: Reading, mention: Found, kept: readonly Found[], next: Found | undefined): boolean {
  const sameSentence = kept.at(-1)?.sentence === mention.sentence
  switch (mention.kind) {
    case 'sign': {
      if (mention.rule === 'signing') return true
      const object = lastBefore(reading, mention, 'agreement-words', ['decree', 'paper'])
      const noun = sameSentence ? kept.at(-1) : undefined
      if (object?.name === 'decree' && (!noun || noun.from < object.from)) return false
      if (noun || object?.name === 'paper') return true
      return kept.some(({ sentence, kind }) => mention.sentence - sentence <= 1 && kind !== 'act')
    }
    case 'settled': {
      const object = lastBefore(reading, mention, 'agreement-cues', ['plan'])
      if (object && mention.from - object.to <= 1) return false
      return sameSentence || Boolean(lastBefore(reading, mention, 'agreement-cues', ['between', 'with', 'both']))
    }
    case 'settling':
      if (next && isNoun(next) && next.from - mention.to <= PARTICIPLE) return false
      return Boolean(lastBefore(reading, mention, 'agreement-cues', ['between', 'with', 'both']))
    case 'both':
      return Boolean(lastBefore(reading, mention, 'agreement-cues', ['both', 'between']))
    case 'from':
      return bodyBefore(reading, mention.from - 1)
    case 'loan':
      return lenderIn(reading, mention)
    case 'headline': {
      const { part, to } = reading.layout.sentences[mention.sentence]
      return (
        part === 'headline' && mention.to === to && Boolean(lastBefore(reading, mention, 'agreement-cues', ['with']))
      )
    }
    case 'back':
      return kept.length > 0 && (pointsBack(reading, mention) || named(reading, mention, kept))
    default:
      return true
  }
}

/** The last phrase of one of the classes before a mention in its sentence. */
function lastBefore(reading: Reading, { from, sentence }: Found, table: string, names: string[]): Phrase | null {
  const words = wordTable(reading.lexicon, table)
  let last: Phrase | null = null
  for (let t = Math.max(reading.layout.sentences[sentence].from, from - FAR); t < from; t++) {
    const phrase = phraseAt(reading, words, t, from)
    if (!phrase) continue
    if (names.includes(phrase.name)) last = phrase
    t = phrase.to - 1
  }
  return last
}

/** Whether a body or a country stands in front of a token: `آئی ایم ایف سے اتفاق`, but not `رائے سے اتفاق`. */
const bodyBefore = (reading: Reading, at: number): boolean =>
  spansNear(reading, at).some(({ type, to, entry }) => to === at && (type === 'agency' || entry?.kind === 'country'))

/** `اس دستاویز`, `یہ شراکت داری`. */
function pointsBack(reading: Reading, { from }: Found): boolean {
  if (from === 0) return false
  return phraseAt(reading, wordTable(reading.lexicon, 'agreement-cues'), from - 1, from)?.name === 'this'
}

/** The word is the head of an agreement named before: `اعلامیہ` after `مشترکہ اعلامیے پر دستخط`. */
function named({ tokens }: Reading, { from }: Found, kept: readonly Found[]): boolean {
  return kept.some(
    ({ kind, from: k }) => (kind === 'paper' || kind === 'headline') && tokens.word[k] === tokens.word[from],
  )
}

const LENDERS = new Set(['international', 'bank'])
function lenderIn(reading: Reading, { from, to, sentence }: Found): boolean {
  const bounds = reading.layout.sentences[sentence]
  return spansIn(reading, Math.max(bounds.from, from - FAR), Math.min(bounds.to, to + FAR)).some(
    ({ type, entry }) => type === 'agency' && LENDERS.has(entry?.kind ?? ''),
  )
}

/** Whether the words belong to a person's name (`بروس ڈیل`) or to that of a body (`معاہدہ عمرانی پارٹی`). */
function inName(reading: Reading, { from, to, named: known }: Found): boolean {
  if (known) return false
  return spansNear(reading, from).some(
    (s) => (s.type === 'person' || s.type === 'agency') && s.from <= from && s.to >= to && s.to - s.from > 1,
  )
}
