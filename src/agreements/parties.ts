import { type Lexicon, tableOf } from '../gazetteer/lexicon'
import type { Actor } from './actors'
import { matterOf, mayBeBound, signsFor } from './bound'
import type { Cluster } from './clusters'
import type { Scene } from './scene'

/** An actor taken for a party, and how surely: 0 to 1. */
export interface Bound {
  actor: Actor
  confidence: number
}

const weights = new WeakMap<Lexicon, Map<string, number>>()
function weightsOf(lexicon: Lexicon): Map<string, number> {
  let kept = weights.get(lexicon)
  if (!kept) {
    kept = new Map(tableOf(lexicon, 'agreement-weights').map(({ sign, weight }) => [sign, Number(weight)]))
    weights.set(lexicon, kept)
  }
  return kept
}

/** Surer than this, an actor is a party. */
const SURE = 0.5
/** It takes two: the likeliest actors fill up to two from here. */
const LIKELY = 0.25
const MOST = 8

/** Who is bound by an agreement, in the order in which the article names them. */
export function partiesOf(scene: Scene, cluster: Cluster): Bound[] {
  const weight = weightsOf(scene.reading.lexicon)
  const matter = matterOf(scene, cluster)
  const bound = scene.cast.actors
    .filter((actor) => mayBeBound(matter, actor))
    .map((actor): Bound => {
      let sum = 0
      signsFor(scene, matter, actor, (sign) => {
        sum += weight.get(sign) ?? 0
      })
      return { actor, confidence: 1 / (1 + Math.exp(-sum)) }
    })
    .sort((a, b) => b.confidence - a.confidence)
  const parties = bound.filter(({ confidence }, i) => confidence > (i < 2 ? LIKELY : SURE)).slice(0, MOST)
  return parties.sort((a, b) => a.actor.first - b.actor.first)
}
