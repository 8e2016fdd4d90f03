import type { Actor } from './actors'
import { addSigns } from './bound'
import type { Cluster } from './clusters'
import { coupleSigns, isKin } from './couple'
import { fullestName } from './fullest'
import { actorsFor, type Matter, matterOf } from './matter'
import type { Scene } from './scene'
import { type Sign, type SignWeights, signOf, signsWith, weigh } from './signs'

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
export function candidatesFor(scene: Scene, matter: Matter, weights: SignWeights): Candidate[] {
  return actorsFor(scene, matter)
    .map((actor) => {
      const signs: Sign[] = []
      addSigns(scene, matter, actor, signs)
      return { actor, signs, likely: 1 / (1 + Math.exp(-weigh(signs, weights))) }
    })
    .sort((a, b) => b.likely - a.likely)
}

const NOBODY = signOf('nobody')
const nobodyOf = signsWith((worded) => `nobody-${worded}`)
const NOBODY_OF_BOTH = signOf('nobody-of-both')
const ALONE = signOf('alone')
const aloneOf = signsWith((worded) => `alone-${worded}`)
const ALONE_OF_BOTH = signOf('alone-of-both')
const ALONE_BETWEEN = signOf('alone-between')

export function optionsOf(scene: Scene, cluster: Cluster, matter: Matter, candidates: readonly Candidate[]): Option[] {
  const { worded, both, between } = matter
  const short = candidates.slice(0, SHORT_LIST)
  const nobody = [NOBODY, nobodyOf(worded)]
  const alone = [ALONE, aloneOf(worded)]
  if (both) {
    nobody.push(NOBODY_OF_BOTH)
    alone.push(ALONE_OF_BOTH)
  }
  if (between) alone.push(ALONE_BETWEEN)
  const options: Option[] = [{ members: [], signs: nobody }]
  for (const candidate of short) options.push({ members: [candidate], signs: alone })
  for (let i = 0; i < short.length; i++) {
    for (let j = i + 1; j < short.length; j++) {
      const signs = coupleSigns(scene, cluster, matter, short[i].actor, short[j].actor)
      options.push({ members: [short[i], short[j]], signs })
    }
  }
  return options
}

/** For the look at each actor alone and for the choice. */
export interface Weights {
  alone: SignWeights
  choice: SignWeights
}

/** A party is who belongs to more than this share of all choices, weighed: each may be doubtful where one of two is sure. */
const SHARE = 0.35
/** Likelier than this, one who is listed with a chosen one is a party too. */
const JOINS = 0.7

/** How likely each of the candidates is among the chosen, 0 to 1: its share of all choices by their weight. */
function chancesOf(
  scene: Scene,
  cluster: Cluster,
  matter: Matter,
  candidates: readonly Candidate[],
  weights: SignWeights,
): Map<Candidate, number> {
  const own = new Map<Candidate, number>()
  const chances = new Map<Candidate, number>()
  for (const candidate of candidates.slice(0, SHORT_LIST)) {
    own.set(candidate, weigh(candidate.signs, weights))
    chances.set(candidate, 0)
  }
  let all = 0
  for (const { members, signs } of optionsOf(scene, cluster, matter, candidates)) {
    let odds = weigh(signs, weights)
    for (const member of members) odds += own.get(member) ?? 0
    const chance = Math.exp(odds)
    all += chance
    for (const member of members) chances.set(member, (chances.get(member) ?? 0) + chance)
  }
  for (const [candidate, chance] of chances) chances.set(candidate, chance / all)
  return chances
}

/** Whom the signs make the parties, in no order. */
export function chosenParties(scene: Scene, cluster: Cluster, weights: Weights): Actor[] {
  const matter = matterOf(scene, cluster)
  const candidates = candidatesFor(scene, matter, weights.alone)
  const chances = chancesOf(scene, cluster, matter, candidates, weights.choice)
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
      if (!members.some((member) => member.actor === actor)) return false
      const actors = new Set(members.map((member) => member.actor))
      const known = chosen.filter((other) => actors.has(other)).length
      return known > 0 && (actors.size > 2 || part === 'with')
    }),
  )
