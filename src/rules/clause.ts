import type { Reading } from '../reading'
import { wordClasses } from './classes'

export type Tense = 'past' | 'present' | 'future'
/** `progressive`: رہا ہے, which in news is often what is about to be. */
export type Verb = Tense | 'progressive'

/** Verbs further on than this belong to another clause. */
const FURTHEST = 60

/**
 * The tense of the clause that token `at` stands in, from the verb group at its end, as Urdu puts it last; null where
 * there is no verb before the sentence ends. Words: `tables/tense-words.tsv`.
 */
export function clauseTense(reading: Reading, at: number): Tense | null {
  const verb = clauseVerb(reading, at)
  return verb === 'progressive' ? 'present' : verb
}

/** The same, the progressive told from other presents. */
export function clauseVerb(reading: Reading, at: number): Verb | null {
  const words = wordClasses(reading.lexicon, 'tense-words')
  const { sentences, sentenceOf } = reading.layout
  const limit = Math.min(sentences[sentenceOf[at]].to, at + FURTHEST)
  let tense: Verb | null = null
  /** One past the verb group that gave the tense. */
  let verbEnd = -1
  for (let t = at; t < limit; ) {
    let found = ''
    let end = t + 1
    words.match(reading, t, limit, (to, cls) => {
      found = words.names[cls]
      end = to
    })
    // a connective ends the clause only behind its verb: lists and insertions have commas too
    if (found === 'break' && tense && verbEnd === t) return tense
    if (found === 'past' || found === 'future' || found === 'present' || found === 'progressive') {
      // `کیا ہے`, `گئے ہیں`: the auxiliary does not make a perfect present
      if (!(found === 'present' && tense === 'past' && verbEnd === t)) tense = found
      verbEnd = end
    }
    t = end
  }
  return tense
}
