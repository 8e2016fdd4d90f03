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

/** What tells at a glance whether the name of an instrument may begin: flags of its first and its second word. */
interface Beginnings {
  first: Uint8Array
  second: Uint8Array
}
const beginnings = new WeakMap<Lexicon, Beginnings>()

export function namesBegin(lexicon: Lexicon): Beginnings {
  let flags = beginnings.get(lexicon)
  if (!flags) {
    const size = lexicon.vocabulary.size
    flags = { first: new Uint8Array(size), second: new Uint8Array(size) }
    const { first, second } = flags
    // 1: goes on; 2: a name by itself
    wordTable(lexicon, 'agreement-instruments').phrases.beginnings((word, alone, next) => {
      first[word] = (alone ? 2 : 0) | (next.length > 0 ? 1 : 0)
      for (const other of next) if (other >= 0) second[other] = 1
    })
    beginnings.set(lexicon, flags)
  }
  return flags
}

/** The named instrument at a token. */
export function namedAt(reading: Reading, t: number, limit: number): { to: number; named: Named } | null {
  const phrase = phraseAt(reading, wordTable(reading.lexicon, 'agreement-instruments'), t, limit)
  const named = phrase && namedInstruments(reading.lexicon).get(phrase.value)
  return phrase && named ? { to: phrase.to, named } : null
}
