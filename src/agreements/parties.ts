import { type Lexicon, tableOf } from '../gazetteer/lexicon'
import type { Actor } from './actors'
import { signsFor } from './bound'
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
const SURE = 0.42
/** It takes two: the likeliest actors fill up to two from here. */
const LIKELY = 0.3
const MOST = 8

/** Who is bound by an agreement, in the order in which the article names them. */
export function partiesOf(scene: Scene, cluster: Cluster): Bound[] {
  const weight = weightsOf(scene.reading.lexicon)
  const pair = pairOf(scene, cluster)
  const bound = scene.cast.actors
    .filter(({ count }) => count > 0)
    .map((actor): Bound => {
      let sum = 0
      signsFor(scene, cluster, actor, pair, (sign) => {
        sum += weight.get(sign) ?? 0
      })
      return { actor, confidence: 1 / (1 + Math.exp(-sum)) }
    })
    .sort((a, b) => b.confidence - a.confidence)
  const parties = bound.filter(({ confidence }, i) => confidence > (i < 2 ? LIKELY : SURE)).slice(0, MOST)
  return parties.sort((a, b) => a.actor.first - b.actor.first)
}

/** Parts in which actors named side by side may be meant by `دونوں ممالک`. */
const TOGETHER: ReadonlySet<string> = new Set(['between', 'agent', 'owner', 'with'])

/** The two or more whom `دونوں ممالک` means: those last named side by side before the agreement, or anywhere. */
export function pairOf(scene: Scene, { mentions }: Cluster): ReadonlySet<Actor> {
  const { sentences } = scene.reading.layout
  let pair: ReadonlySet<Actor> = new Set()
  for (let s = 0; s < sentences.length; s++) {
    if (s > mentions[0].sentence && pair.size > 1) break
    for (const group of scene.groups(s)) {
      if (!TOGETHER.has(group.part)) continue
      const actors = new Set(group.members.map(({ actor }) => actor).filter(({ type }) => type !== 'person'))
      if (actors.size > 1) pair = actors
    }
  }
  return pair
}
