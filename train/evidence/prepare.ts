import { articleOf } from '../../src/entities/article'
import { type Candidate, Candidates, NAME_TYPES, PROPOSERS } from '../../src/entities/candidates'
import { type Weights, weigh } from '../../src/entities/evidence'
import type { Memory } from '../../src/entities/memory'
import { propose, recall } from '../../src/entities/names'
import { surroundingsOf } from '../../src/entities/surroundings'
import { listBits } from '../../src/gazetteer/bits'
import type { Hit } from '../../src/gazetteer/gazetteer'
import type { Lexicon } from '../../src/gazetteer/lexicon'
import { read } from '../../src/pipeline'
import { type TaggerWeights, tag } from '../../src/tagger/tag'
import { toGiven } from '../../src/text/normalise'
import type { Gold } from '../corpora'

const FIELDS = ['people', 'agencies', 'places', 'roles'] as const

/** An article ready for learning. */
export interface Prepared {
  row: Gold
  /** Of `gold/train.jsonl`, not of the project's own annotations. */
  isGold: boolean
  article: ReturnType<typeof articleOf>
  candidates: Candidates
  surroundings: ReturnType<typeof surroundingsOf>
  /** Keys of the right stretches. */
  gold: Set<string>
  key(candidate: Candidate): string
}

export function prepare(
  row: Gold,
  isGold: boolean,
  lexicon: Lexicon,
  tagger: TaggerWeights | null,
  isHidden: (hit: Hit, article: string) => boolean,
): Prepared {
  const reading = read(row.text, lexicon, { published: null }, 'tagger')
  const { tokens } = reading
  reading.hits = reading.hits.filter((hit) => !isHidden(hit, row.id))
  reading.bits = listBits(reading.hits, tokens.count)
  reading.tagging = tagger ? tag(tokens, reading.bits, tagger) : null
  const article = articleOf(reading)
  const candidates = new Candidates(tokens.count, article.room)
  propose(article, candidates)
  const gold = new Set(FIELDS.flatMap((field, type) => row[field].map(({ start, end }) => `${type}:${start}:${end}`)))
  const key = ({ type, from, to }: Candidate) => {
    const [start, end] = toGiven(tokens.normalised, tokens.start[from], tokens.end[to - 1])
    return `${type}:${start}:${end}`
  }
  return { row, isGold, article, candidates, surroundings: surroundingsOf(article, candidates.all), gold, key }
}

/** The same article with candidates of its own, so that what one look adds to them does not stay for the next. */
export function copyOf(prepared: Prepared): Prepared {
  const candidates = new Candidates(prepared.article.tokens.count, prepared.article.room)
  for (const { type, from, to, by, hit } of prepared.candidates.all) {
    for (let p = 0; p < PROPOSERS.length; p++) {
      if (by & (1 << p)) candidates.add(NAME_TYPES[type], from, to, PROPOSERS[p], hit)
    }
  }
  return { ...prepared, candidates }
}

/** What the first look decides on an article; adds the echoes to its candidates. */
export function memoryOf({ article, surroundings, candidates }: Prepared, weights: Weights): Memory {
  weigh(article, surroundings, candidates.all, weights)
  return recall(article, candidates, [])
}
