import type { Reading } from '../reading'
import { type Cast, castOf, type Occurrence } from './actors'
import type { Found } from './find'
import { type Group, groupsOf } from './groups'
import { phraseAt, wordTable } from './words'

/** The article as the later steps see it: who is in it, and who does what in which sentence. */
export interface Scene {
  reading: Reading
  cast: Cast
  mentions: Found[]
  /** The groups of actors of a sentence. */
  groups(sentence: number): readonly Group[]
  /** What the words of a sentence say of actors that it does not name, and of speaking. */
  words(sentence: number): SentenceWords
}

export interface SentenceWords {
  /** `دونوں ممالک`, `فریقین` stand in it. */
  both: boolean
  /** Token of the last word of saying or asking: `کہا`, `مطالبہ`; -1 for none. */
  said: number
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
  const groups = cached((sentence): readonly Group[] => {
    const list = bySentence.get(sentence)
    return list ? groupsOf(reading, list, sentences[sentence].to, spoken.has(sentence)) : NONE
  })
  const words = cached((sentence) => wordsOf(reading, sentence))
  return { reading, cast, mentions, groups, words }
}

function wordsOf(reading: Reading, sentence: number): SentenceWords {
  const cues = wordTable(reading.lexicon, 'agreement-cues')
  const { from, to } = reading.layout.sentences[sentence]
  const words = { both: false, said: -1 }
  for (let t = from; t < to; t++) {
    const name = phraseAt(reading, cues, t, to)?.name
    if (name === 'both') words.both = true
    else if (name === 'said') words.said = t
  }
  return words
}

function cached<T>(make: (key: number) => T): (key: number) => T {
  const made = new Map<number, T>()
  return (key) => {
    let value = made.get(key)
    if (value === undefined) {
      value = make(key)
      made.set(key, value)
    }
    return value
  }
}
