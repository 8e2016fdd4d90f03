import type { Reading } from '../reading'
import { type Cast, castOf, type Occurrence } from './actors'
import type { Found } from './find'
import { type Group, groupsOf } from './groups'

/** The article as the later steps see it: who is in it, and who does what in the sentences that matter. */
export interface Scene {
  reading: Reading
  cast: Cast
  mentions: Found[]
  /** The groups of actors of a sentence. */
  groups(sentence: number): Group[]
  /** The occurrences of a sentence. */
  occurrences(sentence: number): Occurrence[]
}

export function sceneOf(reading: Reading, mentions: Found[]): Scene {
  const cast = castOf(reading)
  const known = new Map<number, Group[]>()
  const { sentences } = reading.layout
  const occurrences = (sentence: number): Occurrence[] => {
    const { from, to } = sentences[sentence]
    return cast.occurrences.filter((o) => o.from >= from && o.to <= to)
  }
  const groups = (sentence: number): Group[] => {
    let made = known.get(sentence)
    if (!made) {
      made = groupsOf(reading, occurrences(sentence), sentences[sentence].to)
      known.set(sentence, made)
    }
    return made
  }
  return { reading, cast, mentions, groups, occurrences }
}
