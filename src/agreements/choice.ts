import type { Actor } from './actors'
import { type Sign, signsFor } from './bound'
import type { Cluster } from './clusters'
import { coupleSigns, isKin } from './couple'
import { fullestName } from './fullest'
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

/** A party is who belongs to more than this share of all choices, weighed: each may be doubtful where one of two is sure. */
const SHARE = 0.35
/** Likelier than this, one who is listed with a chosen one is a party too. */
const JOINS = 0.7

/** How likely each of the candidates is among the chosen, 0 to 1: its share of all choices by their weight. */
export function chancesOf(scene: Scene, cluster: Cluster, matter: Matter, weights: Weights): Map<Candidate, number> {
  const candidates = candidatesFor(scene, matter, weights.alone)
  const weigh = (signs: readonly Sign[]) => signs.reduce((sum, sign) => sum + (weights.choice.get(sign) ?? 0), 0)
  const chances = new Map(candidates.map((candidate) => [candidate, 0]))
  const own = new Map(candidates.slice(0, SHORT_LIST).map((candidate) => [candidate, weigh(candidate.signs)]))
  let all = 0
  for (const { members, signs } of optionsOf(scene, cluster, matter, candidates)) {
    const chance = Math.exp(members.reduce((sum, member) => sum + (own.get(member) ?? 0), weigh(signs)))
    all += chance
    for (const member of members) chances.set(member, (chances.get(member) ?? 0) + chance)
  }
  for (const [candidate, chance] of chances) chances.set(candidate, chance / all)
  return chances
}

/** Whom the signs make the parties, in no order. */
export function chosenParties(scene: Scene, cluster: Cluster, weights: Weights): Actor[] {
  const matter = matterOf(scene, cluster)
  const chances = chancesOf(scene, cluster, matter, weights)
  const candidates = [...chances.keys()]
  const likely = candidates.filter((candidate) => (chances.get(candidate) ?? 0) > SHARE).map(({ actor }) => actor)
  const chosen = likely.filter((actor) => !likely.some((other) => isShortFor(scene, actor, other)))
  for (const { actor, likely: odds } of candidates) {
    if (odds < JOINS) break
    if (chosen.includes(actor) || chosen.some((other) => isKin(actor, other))) continue
    if (isListed(scene, cluster, actor, chosen)) chosen.push(actor)
  }
  return chosen
}

/** `حکومت` beside `سندھ حکومت`: one party under two names. */
const isShortFor = ({ reading }: Scene, one: Actor, other: Actor): boolean =>
  one.fuller && fullestName(other, reading.lexicon).endsWith(` ${one.mentions[0].text}`)

/** Whether an actor is one of more than two named side by side near the words of the agreement, a chosen one among them. */
const isListed = (scene: Scene, { mentions }: Cluster, actor: Actor, chosen: readonly Actor[]): boolean =>
  mentions.some((mention) =>
    scene.groupsNear(mention).some(({ members, part }) => {
      const actors = new Set(members.map((member) => member.actor))
      const known = chosen.filter((other) => actors.has(other)).length
      return actors.has(actor) && known > 0 && (actors.size > 2 || part === 'with')
    }),
  )
