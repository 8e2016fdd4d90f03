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

/** By word id: 1 where the name of an instrument may begin. */
export const namesBegin = (lexicon: Lexicon): Uint8Array => wordTable(lexicon, 'agreement-instruments').first

/** The named instrument at a token. */
export function namedAt(reading: Reading, t: number, limit: number): { to: number; named: Named } | null {
  const phrase = phraseAt(reading, wordTable(reading.lexicon, 'agreement-instruments'), t, limit)
  const named = phrase && namedInstruments(reading.lexicon).get(phrase.value)
  return phrase && named ? { to: phrase.to, named } : null
}
