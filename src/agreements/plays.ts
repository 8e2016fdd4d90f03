import type { Said } from './clusters'
import type { Group } from './groups'
import { isCountry } from './kinds'
import type { Scene } from './scene'

/** `X سے معاہدہ`: the ablative means a party when it stands so close. */
export const CLOSE = 4

/** The parts an actor may play in the sentence of a mention, the most telling first. */
export const PLAYS = [
  'between',
  'with',
  'from-near',
  'owner-joined',
  'agent-act',
  'owner-near',
  'agent-joined',
  'compound',
  'behalf',
  'agent',
  'between-far',
  'from',
  'with-far',
  'after-agent',
  'speaker',
  'owner',
  'after-with',
  'none',
  'object',
  'where',
  'in-topic',
  'after',
] as const
export type Play = (typeof PLAYS)[number]
/** In these, the sentence itself says that one is bound. */
export const TELLING: ReadonlySet<Play> = new Set([
  'between',
  'with',
  'owner-joined',
  'agent-act',
  'agent-joined',
  'from-near',
])

export const isBetween = (g: Group): boolean => g.part === 'between' || g.further === 'between'

/** Who is named inside what was agreed need not be party to it: `دو گروہوں میں مذاکرات کرانے پر`. */
export const inTopic = ({ topic, kind }: Pick<Said, 'topic' | 'kind'>, g: Group): boolean =>
  (kind === 'act' && g.governed && g.part === 'between') ||
  (topic !== null && topic.strength === 5 && !g.strong && g.from > topic.from && g.to <= topic.to)

/** What an actor of a group does in the sentence of a mention. */
export function playIn(scene: Scene, mention: Said, group: Group, groups: readonly Group[]): Play {
  const { part, further } = group
  if (group.from >= mention.to)
    return part === 'agent' || part === 'behalf'
      ? 'after-agent'
      : part === 'with' || part === 'between'
        ? 'after-with'
        : 'after'
  if (inTopic(mention, group)) return 'in-topic'
  const gap = mention.from - group.to
  const last = !groups.some((g) => g.from >= group.to && g.to <= mention.from && g.part === part)
  const joined = isJoined(group)
  const among =
    part === 'object' &&
    group.strong &&
    joined &&
    group.members.every(({ actor }) => actor.type !== 'place' || isCountry(actor))
  if (part === 'between' || further === 'between' || among) return last ? 'between' : 'between-far'
  if (part === 'with' || further === 'with') {
    if (group.strong) return last ? 'with' : 'with-far'
    return gap <= CLOSE ? 'from-near' : 'from'
  }
  if (part === 'agent' || further === 'agent') {
    // `X نے کہا کہ … معاہدہ`: who speaks of an agreement need not be bound by it
    if (saidOf(scene, mention) >= group.to) return 'speaker'
    return isAct(mention) ? 'agent-act' : joined ? 'agent-joined' : 'agent'
  }
  if (part === 'behalf' || further === 'behalf') return 'behalf'
  if (part === 'owner') return joined ? 'owner-joined' : gap <= CLOSE ? 'owner-near' : 'owner'
  if (part === 'none') return gap <= 1 || joined ? 'compound' : 'none'
  return group.strong ? 'where' : 'object'
}

/** Whether two are named side by side who are no people. */
function isJoined({ members }: Group): boolean {
  if (members.length < 2) return false
  const first = members.find(({ actor }) => actor.type !== 'person')
  return members.some(({ actor }) => actor.type !== 'person' && actor !== first?.actor)
}

/** Token of the word of saying in the sentence of a mention, where it is not part of what was agreed; -1 for none. */
export function saidOf(scene: Scene, { sentence, topic }: Said): number {
  const { said } = scene.words(sentence)
  return topic && said >= topic.from && said < topic.to ? -1 : said
}

const isAct = ({ kind, rule, signed }: Said): boolean =>
  kind !== 'noun' || signed || rule.endsWith('done') || rule.endsWith('settled') || rule.endsWith('agreed')
