import type { Actor } from './actors'
import type { Cluster, Said } from './clusters'
import type { Group, Part } from './groups'
import { isCountry, kindOf } from './kinds'
import { type Matter, occurrencesIn } from './matter'
import { inTopic, PLAYS } from './plays'
import { counterpartsOf } from './records'
import type { Scene } from './scene'

/** Calls `say` with each sign that two actors are the two parties of an agreement, beyond what speaks for each. */
export function coupleSigns(
  scene: Scene,
  { mentions }: Cluster,
  matter: Matter,
  one: Actor,
  other: Actor,
  say: (sign: string) => void,
): void {
  say(`two-${[kindOf(one), kindOf(other)].sort().join('-')}`)
  if (isInTopic(matter, one) && isInTopic(matter, other)) {
    say('two-in-topic')
    return
  }
  if (isKin(one, other)) say('kin')
  if (
    counterpartsOf(scene.reading.lexicon)
      .get(one.entry ?? '')
      ?.has(other.entry ?? '')
  )
    say('counterparts')
  if (matter.pair.has(one) && matter.pair.has(other)) say(matter.both ? 'both-meant' : 'last-pair')
  const there = Number(matter.parts.has(one)) + Number(matter.parts.has(other))
  say(there === 2 ? 'two-there' : there === 1 ? 'one-there' : 'none-there')
  let together = ''
  let often = 0
  for (const mention of mentions) {
    const said = wordsFor(scene, mention, one, other)
    if (said !== '') often++
    if (said !== '' && (together === '' || rank(said) > rank(together))) together = said
  }
  if (together !== '') {
    say(together)
    if (often > 1) say('together-again')
  } else if (there === 2) say('never-together')
  const away = togetherElsewhere(scene, matter, one, other)
  if (away > 0) say(away > 1 ? 'joined-often' : 'joined-elsewhere')
}

/** Whether the sentences of an agreement name an actor only inside what was agreed. */
const isInTopic = ({ parts }: Matter, actor: Actor): boolean => parts.get(actor)?.play === IN_TOPIC
const IN_TOPIC = PLAYS.indexOf('in-topic')

/** Sentences further off say nothing of two. */
const AROUND = 20

const RANKS = ['joined-between', 'split-with', 'joined-agent', 'joined', 'split']
const rank = (sign: string): number => RANKS.length - RANKS.findIndex((start) => sign.startsWith(start))

/** How the sentence of a mention puts two actors: `X اور Y کے درمیان`, `X نے Y کے ساتھ`. */
function wordsFor(scene: Scene, mention: Said, one: Actor, other: Actor): string {
  const groups = scene.groupsNear(mention)
  let best = ''
  for (const group of groups) {
    const [has, also] = [holds(group, one), holds(group, other)]
    if (has && also) {
      const where = inTopic(mention, group) ? '-in-topic' : group.to <= mention.from ? '' : '-after'
      const sign = `joined-${partOf(group)}${where}`
      if (best === '' || rank(sign) > rank(best)) best = sign
    } else if (has || also) {
      const second = groups.find((g) => g.from > group.from && holds(g, has ? other : one))
      if (!second) continue
      const parts = [partOf(group), partOf(second)].sort()
      const before = second.to <= mention.from
      const sign = `split-${parts.reverse().join('-')}${before ? '' : '-after'}`
      if (best === '' || rank(sign) > rank(best)) best = sign
    }
  }
  return best
}

const partOf = ({ part, further }: Group): Part => (further === 'with' || further === 'between' ? further : part)
const holds = ({ members }: Group, actor: Actor): boolean => members.some((member) => member.actor === actor)

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
