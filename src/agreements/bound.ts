import type { Actor } from './actors'
import type { Cluster, Said } from './clusters'
import type { Group } from './groups'
import { wordedAs } from './instrument'
import type { Scene } from './scene'
import { phraseAt, wordTable } from './words'

/** What speaks for or against an actor's being bound by an agreement; weights in `tables/agreement-weights.tsv`. */
export type Sign = string

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
const TELLING: ReadonlySet<Play> = new Set(['between', 'with', 'owner-joined', 'agent-act', 'agent-joined', 'from-near'])

/** Calls `say` with each sign that the article gives for an actor and an agreement. */
export function signsFor(
  scene: Scene,
  cluster: Cluster,
  actor: Actor,
  pair: ReadonlySet<Actor>,
  say: (sign: Sign) => void,
): void {
  say('any')
  const type = typeOf(actor)
  say(`type-${type}`)
  say(`${wordedAs(cluster)}-${type}`)
  say(actor.count > 3 ? 'count-many' : actor.count > 1 ? 'count-some' : 'count-once')
  const listed = cluster.mentions.find(({ named }) => named)?.named
  if (listed && listed.parties.length > 0) say(actor.entry && listed.parties.includes(actor.entry) ? 'listed' : 'unlisted')
  const play = playOf(scene, cluster, actor)
  say(play ? `play-${play.play}` : awaySign(scene, cluster, actor))
  if (play && play.by !== 'name') say(`by-${play.by}`)
  const between = cluster.mentions.some((m) => betweenGroups(scene, m).length > 0)
  if (between && play?.play !== 'between') say('outside-between')
  else if (!(play && TELLING.has(play.play)) && cluster.mentions.some((m) => m.parties.size > 0 && !m.parties.has(actor))) say('outside-with')
  if (pair.has(actor)) say(cluster.mentions.some((m) => refersToBoth(scene, m)) ? 'both' : 'pair')
  else if (pair.size > 1 && cluster.mentions.some((m) => refersToBoth(scene, m))) say('outside-both')
  say(headlineSign(scene, actor))
  if (scene.cast.actors.every((a) => a.type !== actor.type || a.count <= actor.count)) say('first-of-type')
}

function typeOf({ type, kind }: Actor): string {
  if (type === 'place') return STATES.has(kind) ? 'state' : 'place'
  if (type !== 'agency') return type
  if (kind === 'media') return 'media'
  if (BODIES.has(kind)) return 'company'
  if (POWERS.has(kind)) return 'power'
  return GIVERS.has(kind) ? 'giver' : 'agency'
}

const betweenGroups = (scene: Scene, mention: Said): Group[] =>
  scene.groups(mention.sentence).filter((g) => g.to <= mention.from + 1 && isBetween(g) && !inTopic(mention, g))

const isBetween = (g: Group): boolean => g.part === 'between' || g.further === 'between'

/** Who is named inside what was agreed need not be party to it: `دو گروہوں میں مذاکرات کرانے پر`. */
export const inTopic = ({ topic }: Pick<Said, 'topic'>, g: Group): boolean =>
  topic !== null && topic.strength > 2 && g.from > topic.from && g.to <= topic.to

/** The most telling part of an actor in the sentences that speak of the agreement. */
function playOf(scene: Scene, { mentions }: Cluster, actor: Actor): { play: Play; by: string } | null {
  let best = -1
  let by = ''
  for (const mention of mentions) {
    const groups = scene.groups(mention.sentence)
    for (const group of groups) {
      const member = group.members.find((m) => m.actor === actor)
      if (!member) continue
      const play = PLAYS.indexOf(playIn(scene, mention, group, groups))
      if (best < 0 || play < best || (play === best && member.by === 'name')) {
        best = play
        by = member.by
      }
    }
  }
  return best < 0 ? null : { play: PLAYS[best], by }
}

function playIn(scene: Scene, mention: Said, group: Group, groups: readonly Group[]): Play {
  const { part, further } = group
  if (group.from >= mention.to) return part === 'agent' || part === 'behalf' ? 'after-agent' : part === 'with' || part === 'between' ? 'after-with' : 'after'
  if (inTopic(mention, group)) return 'in-topic'
  const gap = mention.from - group.to
  const last = !groups.some((g) => g.from >= group.to && g.to <= mention.from && g.part === part)
  const joined = new Set(group.members.filter(({ actor }) => actor.type !== 'person').map(({ actor }) => actor)).size > 1
  if (part === 'between' || further === 'between') return last ? 'between' : 'between-far'
  if (part === 'with' || further === 'with') {
    if (group.strong) return last ? 'with' : 'with-far'
    return gap <= CLOSE ? 'from-near' : 'from'
  }
  if (part === 'agent' || further === 'agent') {
    if (speaks(scene, group, mention)) return 'speaker'
    return isAct(mention) ? 'agent-act' : joined ? 'agent-joined' : 'agent'
  }
  if (part === 'behalf' || further === 'behalf') return 'behalf'
  if (part === 'owner') return joined ? 'owner-joined' : gap <= CLOSE ? 'owner-near' : 'owner'
  if (part === 'none') return gap <= 1 || joined ? 'compound' : 'none'
  return 'object'
}

const isAct = ({ kind, rule, signed }: Said): boolean =>
  kind !== 'noun' || signed || rule.endsWith('done') || rule.endsWith('settled') || rule.endsWith('agreed')

/** `X نے کہا کہ … معاہدہ`: who speaks of an agreement need not be bound by it. */
function speaks({ reading }: Scene, group: Group, mention: Said): boolean {
  const cues = wordTable(reading.lexicon, 'agreement-cues')
  const { to } = reading.layout.sentences[mention.sentence]
  for (let t = group.to; t < to; t++) if (phraseAt(reading, cues, t, to)?.name === 'said') return true
  return false
}

/** `دونوں ممالک`, `فریقین` in the sentence of a mention. */
function refersToBoth({ reading }: Scene, { sentence }: Said): boolean {
  const cues = wordTable(reading.lexicon, 'agreement-cues')
  const { from, to } = reading.layout.sentences[sentence]
  for (let t = from; t < to; t++) if (phraseAt(reading, cues, t, to)?.name === 'both') return true
  return false
}

/** The best part of an actor in sentences that do not speak of the agreement: talks, a visit, a quarrel. */
function awaySign({ cast, groups, reading }: Scene, { mentions }: Cluster, actor: Actor): Sign {
  const parts = new Set<string>()
  for (const { from, actor: other } of cast.occurrences) {
    if (other !== actor) continue
    const sentence = reading.layout.sentenceOf[from]
    const group = groups(sentence).find((g) => g.from <= from && g.to > from)
    if (group) parts.add(group.part)
    if (mentions.some((m) => Math.abs(m.sentence - sentence) === 1)) parts.add('next')
  }
  for (const part of ['between', 'with', 'next']) if (parts.has(part)) return `away-${part}`
  return 'away'
}

function headlineSign({ cast, reading }: Scene, actor: Actor): Sign {
  const first = cast.occurrences.find((o) => o.actor === actor)
  const sentence = reading.layout.sentenceOf[first?.from ?? 0]
  return reading.layout.sentences[sentence].part === 'headline' ? 'in-headline' : sentence <= 3 ? 'in-lead' : 'later'
}
