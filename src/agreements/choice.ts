import type { Actor } from './actors'
import { type Sign, signsFor } from './bound'
import type { Cluster } from './clusters'
import { coupleSigns } from './couple'
import { actorsFor, type Matter, matterOf } from './matter'
import type { Scene } from './scene'

/** An actor with what speaks for and against it, and how likely that makes it a party: 0 to 1. */
export interface Candidate {
  actor: Actor
  signs: readonly Sign[]
  likely: number
}

/** What may be chosen: nobody, one of the candidates or two. */
export interface Option {
  members: readonly Candidate[]
  /** What speaks for the choice as a whole; what speaks for each of its members comes to it. */
  signs: readonly Sign[]
}

/** So many of the likeliest are looked at in twos. */
const SHORT_LIST = 7

/** Everyone who may be bound, each looked at alone, the likeliest first. */
export function candidatesFor(scene: Scene, matter: Matter, weights: ReadonlyMap<Sign, number>): Candidate[] {
  return actorsFor(scene, matter)
    .map((actor) => {
      const signs: Sign[] = []
      let odds = 0
      signsFor(scene, matter, actor, (sign) => {
        signs.push(sign)
        odds += weights.get(sign) ?? 0
      })
      return { actor, signs, likely: 1 / (1 + Math.exp(-odds)) }
    })
    .sort((a, b) => b.likely - a.likely)
}

export function optionsOf(scene: Scene, cluster: Cluster, matter: Matter, candidates: readonly Candidate[]): Option[] {
  const { worded, both, between } = matter
  const short = candidates.slice(0, SHORT_LIST)
  const nobody = ['nobody', `nobody-${worded}`]
  const alone = ['alone', `alone-${worded}`]
  if (both) {
    nobody.push('nobody-of-both')
    alone.push('alone-of-both')
  }
  if (between) alone.push('alone-between')
  const options: Option[] = [{ members: [], signs: nobody }]
  for (const candidate of short) options.push({ members: [candidate], signs: alone })
  for (let i = 0; i < short.length; i++) {
    for (let j = i + 1; j < short.length; j++) {
      const signs: Sign[] = []
      coupleSigns(scene, cluster, matter, short[i].actor, short[j].actor, (sign) => signs.push(sign))
      options.push({ members: [short[i], short[j]], signs })
    }
  }
  return options
}

/** By sign, for the look at each actor alone and for the choice; what is not there weighs nothing. */
export interface Weights {
  alone: ReadonlyMap<Sign, number>
  choice: ReadonlyMap<Sign, number>
}

/** Of the best choice, those who belong to no more than this share of all choices are left out. */
const SHARE = 0.35
/** Likelier than this, one who is listed with a chosen one is a party too. */
const JOINS = 0.5

/** Whom the signs make the parties, in no order. */
export function chosenParties(scene: Scene, cluster: Cluster, weights: Weights): Actor[] {
  const matter = matterOf(scene, cluster)
  const candidates = candidatesFor(scene, matter, weights.alone)
  const weigh = (signs: readonly Sign[]) => signs.reduce((sum, sign) => sum + (weights.choice.get(sign) ?? 0), 0)
  const own = new Map(candidates.slice(0, SHORT_LIST).map((candidate) => [candidate, weigh(candidate.signs)]))
  const odds = new Map<Candidate, number>()
  let best: readonly Candidate[] = []
  let most = 0
  let all = 0
  for (const { members, signs } of optionsOf(scene, cluster, matter, candidates)) {
    const chance = Math.exp(members.reduce((sum, member) => sum + (own.get(member) ?? 0), weigh(signs)))
    all += chance
    for (const member of members) odds.set(member, (odds.get(member) ?? 0) + chance)
    if (chance > most) {
      best = members
      most = chance
    }
  }
  const chosen = best.filter((member) => (odds.get(member) ?? 0) > SHARE * all).map(({ actor }) => actor)
  for (const { actor, likely } of candidates) {
    if (likely < JOINS) break
    if (!chosen.includes(actor) && isListed(scene, cluster, actor, chosen)) chosen.push(actor)
  }
  return chosen
}

/** Whether an actor is one of more than two named side by side near the words of the agreement, a chosen one among them. */
const isListed = (scene: Scene, { mentions }: Cluster, actor: Actor, chosen: readonly Actor[]): boolean =>
  mentions.some((mention) =>
    scene.groupsNear(mention).some(({ members, part }) => {
      const actors = new Set(members.map((member) => member.actor))
      const known = chosen.filter((other) => actors.has(other)).length
      return actors.has(actor) && known > 0 && (actors.size > 2 || part === 'with')
    }),
  )
