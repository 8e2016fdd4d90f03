import type { Entry, ListClass } from '../../src/gazetteer/entries'
import type { Hit } from '../../src/gazetteer/gazetteer'
import type { Lexicon } from '../../src/gazetteer/lexicon'
import { HASH_SEED, hashStep } from '../../src/gazetteer/vocabulary'
import { read } from '../../src/pipeline'

/**
 * The lists were written with the annotated articles in sight, and hold more of their names than of tomorrow's. So a
 * share of the entries that few of the articles have is hidden: about as many mentions are then without a
 * list as in articles never seen.
 */
const HIDDEN: Partial<Record<ListClass, number>> = {
  agency: 0.35,
  place: 0.35,
  person: 0.3,
  given: 0.25,
  family: 0.25,
  both: 0.25,
  profession: 0.1,
  head: 0.1,
}
/** An entry is rare that so few of the articles have. */
const RARE = 0.007

/** Whether a hit is to be hidden from an article; always the same for the same two. */
export function hiding(texts: readonly string[], lexicon: Lexicon): (hit: Hit, article: string) => boolean {
  const articlesWith = new Map<Entry, number>()
  for (const text of texts) {
    const { hits } = read(text, lexicon, { published: null }, 'tagger')
    for (const entry of new Set(hits.map((hit) => hit.gazetteer.entry(hit.entry)))) {
      articlesWith.set(entry, (articlesWith.get(entry) ?? 0) + 1)
    }
  }
  return (hit, article) => {
    const entry = hit.gazetteer.entry(hit.entry)
    return (
      (articlesWith.get(entry) ?? 0) <= RARE * texts.length &&
      chance(`${article}:${entry.id}`) < (HIDDEN[hit.class] ?? 0)
    )
  }
}

/** A number from 0 to 1 that is always the same for the same text. */
function chance(text: string): number {
  let hash = HASH_SEED
  for (let i = 0; i < text.length; i++) hash = hashStep(hash, text.charCodeAt(i))
  return (Math.imul(hash ^ (hash >>> 13), 0x5bd1e995) >>> 0) / 2 ** 32
}
