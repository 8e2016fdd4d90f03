import type { Reading } from '../reading'
import { type Actor, type Cast, castOf, type Occurrence } from './actors'
import type { Found } from './find'
import { type Group, groupsOf } from './groups'
import { counterpartsOf } from './records'
import { phraseAt, wordTable } from './words'

/** The article as the later steps see it: who is in it, and who does what in which sentence. */
export interface Scene {
  reading: Reading
  cast: Cast
  mentions: Found[]
  /** The groups of actors of a sentence. */
  groups(sentence: number): readonly Group[]
  /** The mention before another in its sentence, where it ends no later than a token. */
  mentionBefore(mention: Found, limit: number): Found | null
  /** The mention behind another in its sentence. */
  mentionBehind(mention: Found): Found | null
  /** Of these, the ones around a token: those of a sentence without end are many. */
  groupsNear(place: { sentence: number; from: number }): readonly Group[]
  /** Those whom the article names too and an actor is known to come to terms with. */
  counterparts(actor: Actor): readonly Actor[]
  /** How much the words of a sentence speak of trade, of a quarrel, of states; see `instrument.ts`. */
  fields(sentence: number): ReadonlyMap<string, number>
  /** What the words of a sentence say of actors that it does not name, and of speaking. */
  words(sentence: number): SentenceWords
  /** What an actor is said to do or suffer anywhere in the article: `fight`, `talks`, `broker`. */
  deeds(actor: Actor): ReadonlySet<string>
  /** What the next words behind a mention say becomes of it: `rejected`, `suspended`; '' where they do not. */
  becomes(mention: Stretch & { sentence: number }): string
  /** Whether no word that begins another clause stands between two stretches of a sentence. */
  oneClause(one: Stretch, other: Stretch): boolean
}

interface Stretch {
  from: number
  to: number
}

export interface SentenceWords {
  /** `دونوں ممالک`, `فریقین` stand in it. */
  both: boolean
  /** Token of the last word of saying or asking: `کہا`, `مطالبہ`; -1 for none. */
  said: number
  /** What that word does: `report`, `ask`, `praise`, `blame`, `broker`. */
  saying: string
}

const NONE: readonly never[] = []

export function sceneOf(reading: Reading, mentions: Found[]): Scene {
  const cast = castOf(reading)
  const { sentences, sentenceOf } = reading.layout
  const spoken = new Set(mentions.map(({ sentence }) => sentence))
  const bySentence = new Map<number, Occurrence[]>()
  for (const occurrence of cast.occurrences) {
    const sentence = sentenceOf[occurrence.from]
    const list = bySentence.get(sentence)
    if (list) list.push(occurrence)
    else bySentence.set(sentence, [occurrence])
  }
  const groups = cached((sentence: number): readonly Group[] => {
    const list = bySentence.get(sentence)
    return list ? groupsOf(reading, list, sentences[sentence].to, spoken.has(sentence)) : NONE
  })
  const groupsNear = ({ sentence, from }: { sentence: number; from: number }) => {
    const all = groups(sentence)
    if (all.length <= BEFORE + AFTER) return all
    let low = 0
    let high = all.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (all[middle].from < from) low = middle + 1
      else high = middle
    }
    return all.slice(Math.max(0, low - BEFORE), low + AFTER)
  }
  const numbers = new Map(mentions.map((mention, i) => [mention, i]))
  const mentionBefore = (mention: Found, limit: number) => {
    const number = numbers.get(mention) ?? 0
    for (let i = number - 1; i >= 0 && mentions[i].sentence === mention.sentence; i--) {
      if (mentions[i].to <= limit) return mentions[i]
    }
    return null
  }
  const mentionBehind = (mention: Found) => {
    const next = mentions[(numbers.get(mention) ?? mentions.length) + 1]
    return next?.sentence === mention.sentence ? next : null
  }
  const byEntry = new Map(cast.actors.map((actor) => [actor.entry ?? '', actor]))
  const counterparts = cached((actor: Actor) =>
    [...(counterpartsOf(reading.lexicon).get(actor.entry ?? '') ?? [])].flatMap((id) => byEntry.get(id) ?? []),
  )
  const fields = cached((sentence: number) => fieldsOf(reading, sentence))
  const words = cached((sentence: number) => wordsOf(reading, sentence))
  const deeds = cached((actor: Actor) => deedsOf(reading, actor))
  const becomes = ({ to, sentence }: Stretch & { sentence: number }) => {
    const table = wordTable(reading.lexicon, 'agreement-status')
    const end = Math.min(sentences[sentence].to, to + BEHIND)
    for (let t = to; t < end; t++) {
      const phrase = phraseAt(reading, table, t, end)
      if (phrase) return phrase.name
    }
    return ''
  }
  return {
    reading,
    cast,
    mentions,
    groups,
    mentionBefore,
    mentionBehind,
    groupsNear,
    counterparts,
    fields,
    words,
    deeds,
    becomes,
    oneClause: (a, b) => isOneClause(reading, a, b),
  }
}

/** So many groups before a token and behind it are near. */
const BEFORE = 16
const AFTER = 8
/** No clause is longer. */
const CLAUSE = 60

/** What becomes of an agreement stands so close behind it. */
const BEHIND = 5

/** Words of fighting and of talks count so many tokens behind a name. */
const DEED = 6
const DEEDS = new Set(['fight', 'talks', 'broker'])

function deedsOf(reading: Reading, { occurrences }: Actor): ReadonlySet<string> {
  const cues = wordTable(reading.lexicon, 'agreement-cues')
  const { sentences, sentenceOf } = reading.layout
  const deeds = new Set<string>()
  for (const { from, to } of occurrences) {
    const end = Math.min(sentences[sentenceOf[from]].to, to + DEED)
    for (let t = to; t < end; t++) {
      const phrase = phraseAt(reading, cues, t, end)
      if (phrase && DEEDS.has(phrase.name)) deeds.add(phrase.name)
      if (phrase) t = phrase.to - 1
    }
  }
  return deeds
}

function fieldsOf(reading: Reading, sentence: number): ReadonlyMap<string, number> {
  const table = wordTable(reading.lexicon, 'agreement-fields')
  const { from, to } = reading.layout.sentences[sentence]
  const fields = new Map<string, number>()
  for (let t = from; t < to; t++) {
    const phrase = phraseAt(reading, table, t, to)
    if (!phrase) continue
    fields.set(phrase.name, (fields.get(phrase.name) ?? 0) + Number(phrase.value))
    t = phrase.to - 1
  }
  return fields
}

function isOneClause(reading: Reading, one: Stretch, other: Stretch): boolean {
  const clauses = wordTable(reading.lexicon, 'agreement-clauses')
  const to = Math.max(one.from, other.from)
  const from = Math.min(one.to, other.to)
  if (to - from > CLAUSE) return false
  for (let t = from; t < to; t++) if (phraseAt(reading, clauses, t, to)) return false
  return true
}

function wordsOf(reading: Reading, sentence: number): SentenceWords {
  const cues = wordTable(reading.lexicon, 'agreement-cues')
  const { from, to } = reading.layout.sentences[sentence]
  const words = { both: false, said: -1, saying: '' }
  for (let t = from; t < to; t++) {
    const phrase = phraseAt(reading, cues, t, to)
    if (phrase?.name === 'both') words.both = true
    else if (phrase?.name === 'said') {
      words.said = t
      words.saying = phrase.value
    }
  }
  return words
}

function cached<K, T>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, T>()
  return (key) => {
    let value = made.get(key)
    if (value === undefined) {
      value = make(key)
      made.set(key, value)
    }
    return value
  }
}
