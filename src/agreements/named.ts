import type { Lexicon } from '../gazetteer/lexicon'
import { tableOf } from '../gazetteer/lexicon'
import type { Reading } from '../reading'
import { phraseAt, wordTable } from './words'

/** An instrument known by name: a row of `tables/agreement-instruments.tsv`. */
export interface Named {
  id: string
  english: string
  instrument: string
  /** Ids of places and agencies in their lists. */
  parties: string[]
  year: string
}

const known = new WeakMap<Lexicon, Map<string, Named>>()

function namedInstruments(lexicon: Lexicon): Map<string, Named> {
  let named = known.get(lexicon)
  if (!named) {
    named = new Map()
    for (const { id, english, instrument, parties, year } of tableOf(lexicon, 'agreement-instruments')) {
      named.set(id, { id, english, instrument, parties: parties ? parties.split(' ') : [], year })
    }
    known.set(lexicon, named)
  }
  return named
}

/** Pairs of words are folded to so many flags: names begin with frequent words, but few with the same two. */
const PAIRS = 1 << 12
const pairAt = (first: number, second: number): number => (first * 31 + second) & (PAIRS - 1)

const pairs = new WeakMap<Lexicon, Uint8Array>()

/** Flags of the two words that the name of an instrument may begin with; see `isPair`. */
export function namePairs(lexicon: Lexicon): Uint8Array {
  let flags = pairs.get(lexicon)
  if (!flags) {
    const made = new Uint8Array(PAIRS)
    wordTable(lexicon, 'agreement-instruments').phrases.beginnings((word, _alone, next) => {
      for (const other of next) made[pairAt(word, other)] = 1
    })
    pairs.set(lexicon, made)
    flags = made
  }
  return flags
}

/** What tells at a glance whether the name of an instrument may begin with two words; false where none does. */
export const isPair = (flags: Uint8Array, first: number, second: number): boolean => flags[pairAt(first, second)] === 1

/** The named instrument at a token. */
export function namedAt(reading: Reading, t: number, limit: number): { to: number; named: Named } | null {
  const phrase = phraseAt(reading, wordTable(reading.lexicon, 'agreement-instruments'), t, limit)
  const named = phrase && namedInstruments(reading.lexicon).get(phrase.value)
  return phrase && named ? { to: phrase.to, named } : null
}
