import type { Actor } from './actors'
import type { Cluster, Said } from './clusters'
import type { Group } from './groups'
import { wordedAs } from './instrument'
import type { Scene } from './scene'

/** What speaks for or against an actor's being bound by an agreement; weights in `tables/agreement-weights.tsv`. */
export type Sign = string

/** Sentences further off than this say little of who is bound. */
const AROUND = 5
const CLOSE = 4
const STATES = new Set(['country'])
const BODIES = new Set(['company', 'bank'])
const POWERS = new Set(['government', 'armed-group', 'party', 'military'])
const GIVERS = new Set(['international', 'regulator', 'programme', 'sport', 'ministry'])

/** The parts an actor may play in the sentence of a mention, the most telling first. */
const PLAYS = [
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
  'in-topic',
  'after',
] as const
type Play = (typeof PLAYS)[number]
const TELLING: ReadonlySet<Play> = new Set([
  'between',
  'with',
  'owner-joined',
  'agent-act',
  'agent-joined',
  'from-near',
])

/** The part an actor plays, how it is named there, and whether it is one of many. */
interface Role {
  play: number
  by: string
  listed: boolean
}

/** Towns, people and papers that no sentence puts beside the agreement are never bound by it. */
export const mayBeBound = ({ roles }: Matter, actor: Actor): boolean =>
  roles.has(actor) ||
  !((actor.type === 'place' && !STATES.has(actor.kind)) || actor.type === 'person' || actor.kind === 'media')

/** What the signs need to know of an agreement, gathered once for all actors. */
export interface Matter {
  worded: string
  /** Parties of a named instrument, by their ids in the lists; null where none are known. */
  parties: readonly string[] | null
  roles: Map<Actor, Role>
  between: boolean
  both: boolean
  pair: ReadonlySet<Actor>
  /** Mentions whose sentence names parties. */
  partied: readonly Said[]
  sentences: ReadonlySet<number>
  /** The first and the last of them. */
  first: number
  last: number
}

export function matterOf(scene: Scene, cluster: Cluster): Matter {
  const { mentions } = cluster
  const roles = new Map<Actor, Role>()
  let between = false
  for (const mention of mentions) {
    const groups = scene.groups(mention.sentence)
    for (const group of groups) {
      const play = PLAYS.indexOf(playIn(scene, mention, group, groups))
      between ||= isBetween(group) && group.to <= mention.from + 1 && !inTopic(mention, group)
      const listed = new Set(group.members.map((m) => m.actor)).size > 2
      for (const { actor, by } of group.members) addRole(roles, actor, play, by, listed)
    }
  }
  const named = mentions.find((m) => m.named)?.named
  return {
    worded: wordedAs(cluster),
    parties: named && named.parties.length > 0 ? named.parties : null,
    roles,
    between,
    both: mentions.some((m) => scene.words(m.sentence).both),
    pair: pairOf(scene, cluster),
    partied: mentions.filter((m) => m.parties.size > 0),
    sentences: new Set(mentions.map((m) => m.sentence)),
    first: mentions[0].sentence,
    last: mentions[mentions.length - 1].sentence,
  }
}

function addRole(roles: Map<Actor, Role>, actor: Actor, play: number, by: string, listed: boolean): void {
  const role = roles.get(actor)
  if (!role) roles.set(actor, { play, by, listed })
  else {
    role.listed ||= listed
    if (play < role.play || (play === role.play && by === 'name')) {
      role.play = play
      role.by = by
    }
  }
}

/** Calls `say` with each sign that the article gives for an actor and an agreement. */
export function signsFor(scene: Scene, matter: Matter, actor: Actor, say: (sign: Sign) => void): void {
  say('any')
  const type = typeOf(actor)
  say(`type-${type}`)
  say(`${matter.worded}-${type}`)
  if (actor.principal) say('acts-for-another')
  if (actor.fuller) say('said-fuller')
  say(actor.count > 3 ? 'count-many' : actor.count > 1 ? 'count-some' : 'count-once')
  if (matter.parties) say(actor.entry && matter.parties.includes(actor.entry) ? 'listed' : 'unlisted')
  const role = matter.roles.get(actor)
  const play = role ? PLAYS[role.play] : null
  say(play ? `play-${play}` : awaySign(scene, matter, actor))
  if (role?.listed) say('one-of-many')
  if (role && role.by !== 'name') say(`by-${role.by}`)
  if (matter.between && play !== 'between') say('outside-between')
  else if (!(play && TELLING.has(play)) && matter.partied.some((m) => !m.parties.has(actor))) say('outside-with')
  if (matter.pair.has(actor)) say(matter.both ? 'both' : 'pair')
  else if (matter.pair.size > 1 && matter.both) say('outside-both')
  say(headlineSign(scene, actor))
  if (actor.leading) say('first-of-type')
}

function typeOf({ type, kind }: Actor): string {
  if (type === 'place') return STATES.has(kind) ? 'state' : 'place'
  if (type !== 'agency') return type
  if (kind === 'media') return 'media'
  if (BODIES.has(kind)) return 'company'
  if (POWERS.has(kind)) return 'power'
  return GIVERS.has(kind) ? 'giver' : 'agency'
}

const isBetween = (g: Group): boolean => g.part === 'between' || g.further === 'between'

/** Who is named inside what was agreed need not be party to it: `دو گروہوں میں مذاکرات کرانے پر`. */
export const inTopic = ({ topic, kind }: Pick<Said, 'topic' | 'kind'>, g: Group): boolean =>
  (kind === 'act' && g.governed && g.part === 'between') ||
  (topic !== null && topic.strength === 5 && !g.strong && g.from > topic.from && g.to <= topic.to)

function playIn(scene: Scene, mention: Said, group: Group, groups: readonly Group[]): Play {
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
  const joined =
    new Set(group.members.filter(({ actor }) => actor.type !== 'person').map(({ actor }) => actor)).size > 1
  const among =
    part === 'object' &&
    group.strong &&
    joined &&
    group.members.every(({ actor }) => actor.type !== 'place' || STATES.has(actor.kind))
  if (part === 'between' || further === 'between' || among) return last ? 'between' : 'between-far'
  if (part === 'with' || further === 'with') {
    if (group.strong) return last ? 'with' : 'with-far'
    return gap <= CLOSE ? 'from-near' : 'from'
  }
  if (part === 'agent' || further === 'agent') {
    // `X نے کہا کہ … معاہدہ`: who speaks of an agreement need not be bound by it
    if (scene.words(mention.sentence).said >= group.to) return 'speaker'
    return isAct(mention) ? 'agent-act' : joined ? 'agent-joined' : 'agent'
  }
  if (part === 'behalf' || further === 'behalf') return 'behalf'
  if (part === 'owner') return joined ? 'owner-joined' : gap <= CLOSE ? 'owner-near' : 'owner'
  if (part === 'none') return gap <= 1 || joined ? 'compound' : 'none'
  return 'object'
}

const isAct = ({ kind, rule, signed }: Said): boolean =>
  kind !== 'noun' || signed || rule.endsWith('done') || rule.endsWith('settled') || rule.endsWith('agreed')

/** Parts in which actors named side by side may be meant by `دونوں ممالک`. */
const TOGETHER: ReadonlySet<string> = new Set(['between', 'agent', 'owner', 'with'])

/** The two or more whom `دونوں ممالک` means: those last named side by side before the agreement, or anywhere. */
function pairOf(scene: Scene, { mentions }: Cluster): ReadonlySet<Actor> {
  const { sentences } = scene.reading.layout
  let pair: ReadonlySet<Actor> = new Set()
  const from = mentions[0].sentence
  const to = Math.min(sentences.length, mentions[mentions.length - 1].sentence + AROUND + 1)
  for (let s = Math.max(0, from - 2 * AROUND); s < to; s++) {
    if (s > from && pair.size > 1) break
    for (const group of scene.groups(s)) {
      if (group.members.length < 2 || !TOGETHER.has(group.part)) continue
      const actors = new Set(group.members.map(({ actor }) => actor).filter(({ type }) => type !== 'person'))
      if (actors.size > 1) pair = actors
    }
  }
  return pair
}

/** The best part of an actor in sentences that do not speak of the agreement: talks, a visit, a quarrel. */
function awaySign({ groups, reading }: Scene, { sentences, first, last }: Matter, actor: Actor): Sign {
  let best: Sign = 'away'
  for (const { from } of actor.occurrences) {
    const sentence = reading.layout.sentenceOf[from]
    if (sentence < first - AROUND || sentence > last + AROUND) continue
    const part = groups(sentence).find((g) => g.from <= from && g.to > from)?.part
    if (part === 'between') return 'away-between'
    if (part === 'with') best = 'away-with'
    else if (best === 'away' && (sentences.has(sentence - 1) || sentences.has(sentence + 1))) best = 'away-next'
  }
  return best
}

function headlineSign({ reading }: Scene, actor: Actor): Sign {
  const sentence = reading.layout.sentenceOf[Math.max(0, actor.first)]
  return reading.layout.sentences[sentence].part === 'headline' ? 'in-headline' : sentence <= 3 ? 'in-lead' : 'later'
}
