import type { Reading, Span } from '../reading'
import { articleOf } from './article'
import { type Candidate, Candidates, NAME_TYPES, PROPOSERS } from './candidates'
import { probability, weigh, weighAgain, weightsOf } from './evidence'
import { Memory } from './memory'
import { type Claim, decide } from './overlaps'
import { proposeAgencies } from './proposers/agencies'
import { proposeLatin } from './proposers/latin'
import { proposeListed } from './proposers/lists'
import { proposePeople } from './proposers/people'
import { proposePlaces } from './proposers/places'
import { proposeRoles } from './proposers/roles'
import { proposeTagged } from './proposers/tagger'
import { surroundingsOf } from './surroundings'

/**
 * People, agencies, places and offices beside the dates found already: everyone proposes, the evidence is weighed,
 * overlaps are decided; then once more with what the first look found in the whole article.
 */
export function readNames(reading: Reading): Span[] {
  const weights = weightsOf(reading.lexicon, reading.tagging !== null)
  const article = articleOf(reading)
  const candidates = new Candidates(article.tokens.count, article.room)
  propose(article, candidates)
  const surroundings = surroundingsOf(article, candidates.all)
  const dates = reading.spans.map(claimOf)
  weigh(article, surroundings, candidates.all, weights)
  const memory = recall(article, candidates, dates)
  weighAgain(article, surroundings, candidates.all, memory, weights)
  const stand = decide([...candidates.all, ...dates], article.tokens.count)
  return stand.map((claim) => ('span' in claim ? claim.span : spanOf(claim)))
}

export function propose(article: ReturnType<typeof articleOf>, candidates: Candidates): void {
  proposeListed(article, candidates)
  proposeTagged(article, candidates)
  proposePeople(article, candidates)
  proposeAgencies(article, candidates)
  proposePlaces(article, candidates)
  proposeLatin(article, candidates)
  proposeRoles(article, candidates)
}

/** What the first look decided; its names become candidates wherever else they stand. */
export function recall(
  article: ReturnType<typeof articleOf>,
  candidates: Candidates,
  others: readonly SpanClaim[],
): Memory {
  const first = decide([...candidates.all, ...others], article.tokens.count)
  const memory = new Memory(
    article,
    first.filter((claim): claim is Candidate => !('span' in claim)),
  )
  memory.echoes((type, from, to) => candidates.add(NAME_TYPES[type], from, to, 'rule:echo'))
  return memory
}

/** What another stage found. */
interface SpanClaim extends Claim {
  span: Span
}

function spanOf({ type, from, to, score, by, hit }: Candidate): Span {
  return {
    type: NAME_TYPES[type],
    from,
    to,
    confidence: probability(score),
    by: proposersOf(by),
    entry: hit ? hit.gazetteer.entry(hit.entry) : null,
    record: '',
  }
}

const known = new Map<number, string>()

/** The names of all who proposed a candidate. */
function proposersOf(by: number): string {
  let names = known.get(by)
  if (names === undefined) {
    names = PROPOSERS.filter((_, p) => by & (1 << p)).join('+')
    known.set(by, names)
  }
  return names
}

/** Spans that other stages are sure of take part in the same decision. */
function claimOf(span: Span): SpanClaim {
  const score = Math.log(span.confidence / (1 - Math.min(span.confidence, 0.9999)))
  return { from: span.from, to: span.to, score, holds: false, held: false, span }
}
