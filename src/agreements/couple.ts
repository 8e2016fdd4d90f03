import type { Actor } from './actors'
import type { Cluster, Said } from './clusters'
import type { Group, Part } from './groups'
import { isCountry } from './kinds'
import { type Matter, occurrencesIn } from './matter'
import { inTopic, PLAYS } from './plays'
import { counterpartsOf } from './records'
import type { Scene } from './scene'
import { type Sign, signOf, signsWithTwo } from './signs'

const twoSorts = signsWithTwo((one, other) => `two-${[one, other].sort().join('-')}`)
const TWO_IN_TOPIC = signOf('two-in-topic')
const KIN = signOf('kin')
const COUNTERPARTS = signOf('counterparts')
const BOTH_MEANT = signOf('both-meant')
const LAST_PAIR = signOf('last-pair')
const THERE = [signOf('none-there'), signOf('one-there'), signOf('two-there')]
const TOGETHER_AGAIN = signOf('together-again')
const NEVER_TOGETHER = signOf('never-together')
const JOINED_ELSEWHERE = signOf('joined-elsewhere')
const JOINED_OFTEN = signOf('joined-often')

/** The signs that two actors are the two parties of an agreement, beyond what speaks for each. */
export function coupleSigns(scene: Scene, { mentions }: Cluster, matter: Matter, one: Actor, other: Actor): Sign[] {
  const signs = [twoSorts(one.sort, other.sort)]
  if (isInTopic(matter, one) && isInTopic(matter, other)) {
    signs.push(TWO_IN_TOPIC)
    return signs
  }
  if (isKin(one, other)) signs.push(KIN)
  const counterparts = counterpartsOf(scene.reading.lexicon).get(one.entry ?? '')
  if (counterparts?.has(other.entry ?? '')) signs.push(COUNTERPARTS)
  if (matter.pair.has(one) && matter.pair.has(other)) signs.push(matter.both ? BOTH_MEANT : LAST_PAIR)
  const there = Number(matter.parts.has(one)) + Number(matter.parts.has(other))
  signs.push(THERE[there])
  // who has no part is in none of the sentences
  if (there === 2) addTogether(scene, mentions, one, other, signs)
  const away = togetherElsewhere(scene, matter, one, other)
  if (away > 0) signs.push(away > 1 ? JOINED_OFTEN : JOINED_ELSEWHERE)
  return signs
}

/** Whether the sentences of an agreement name an actor only inside what was agreed. */
const isInTopic = ({ parts }: Matter, actor: Actor): boolean => parts.get(actor)?.play === IN_TOPIC
const IN_TOPIC = PLAYS.indexOf('in-topic')

/** Sentences further off say nothing of two. */
const AROUND = 20

const joined = signsWithTwo((part, where) => `joined-${part}${where}`)
const split = signsWithTwo((part, second) => `split-${part}-${second}`)
const splitAfter = signsWithTwo((part, second) => `split-${part}-${second}-after`)
/** The more telling, the higher. */
const RANK = { between: 5, with: 4, agents: 3, joined: 2, split: 1 } as const

/** How a sentence puts two actors. */
interface Together {
  sign: Sign
  rank: number
}

/** The most telling of what the sentences of the mentions say of two. */
function addTogether(scene: Scene, mentions: readonly Said[], one: Actor, other: Actor, signs: Sign[]): void {
  let together: Together | null = null
  let often = 0
  for (const mention of mentions) {
    const said = togetherIn(scene, mention, one, other)
    if (!said) continue
    often++
    if (!together || said.rank > together.rank) together = said
  }
  signs.push(together ? together.sign : NEVER_TOGETHER)
  if (often > 1) signs.push(TOGETHER_AGAIN)
}

/** How the sentence of a mention puts two actors: `X اور Y کے درمیان`, `X نے Y کے ساتھ`. */
function togetherIn(scene: Scene, mention: Said, one: Actor, other: Actor): Together | null {
  const groups = scene.groupsNear(mention)
  let best: Together | null = null
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i]
    const has = holds(group, one)
    const also = holds(group, other)
    if (!has && !also) continue
    const part = partOf(group)
    if (has && also) {
      const rank = part === 'between' ? RANK.between : part === 'agent' ? RANK.agents : RANK.joined
      if (best && best.rank >= rank) continue
      const where = inTopic(mention, group) ? '-in-topic' : group.to <= mention.from ? '' : '-after'
      best = { sign: joined(part, where), rank }
    } else {
      const second = nextWith(groups, i, has ? other : one)
      if (!second) continue
      const next = partOf(second)
      const rank = part === 'with' || next === 'with' ? RANK.with : RANK.split
      if (best && best.rank >= rank) continue
      const where = second.to <= mention.from ? split : splitAfter
      best = { sign: part < next ? where(next, part) : where(part, next), rank }
    }
  }
  return best
}

function nextWith(groups: readonly Group[], i: number, actor: Actor): Group | null {
  for (let k = i + 1; k < groups.length; k++) if (holds(groups[k], actor)) return groups[k]
  return null
}

const partOf = ({ part, further }: Group): Part => (further === 'with' || further === 'between' ? further : part)

function holds({ members }: Group, actor: Actor): boolean {
  for (let i = 0; i < members.length; i++) if (members[i].actor === actor) return true
  return false
}

/** In how many other sentences two are named side by side, or one with the other. */
function togetherElsewhere(scene: Scene, { sentences, first, last }: Matter, one: Actor, other: Actor): number {
  let count = 0
  for (const { from } of occurrencesIn(scene.reading, one, first - AROUND, last + AROUND)) {
    const sentence = scene.reading.layout.sentenceOf[from]
    if (sentences.has(sentence)) continue
    const groups = scene.groupsNear({ sentence, from })
    const group = groups.find((g) => g.from <= from && g.to > from)
    if (group && holds(group, other)) count++
    else if (groups.some((g) => g !== group && (g.part === 'with' || group?.part === 'with') && holds(g, other)))
      count++
  }
  return count
}

/** Of one state: itself, its government, its president. */
export const isKin = (one: Actor, other: Actor): boolean =>
  one.state === other ||
  other.state === one ||
  (one.state !== null && one.state === other.state) ||
  one.principal === other ||
  other.principal === one ||
  (isCountry(one) && isCountry(other) && one.country === other.country)
