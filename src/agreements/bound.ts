import type { Actor, Occurrence } from './actors'
import type { Cluster, Said } from './clusters'
import type { Group } from './groups'
import type { Scene } from './scene'
import { phraseAt, wordTable } from './words'

/** What speaks for or against an actor's being bound by an agreement; weights in `tables/agreement-weights.tsv`. */
export type Sign = string

const CLOSE = 6
const MEDIA = new Set(['media'])
const STATES = new Set(['country', 'territory'])

/** Calls `say` with each sign that the article gives for an actor and an agreement; a sign may come twice. */
export function signsFor(scene: Scene, cluster: Cluster, actor: Actor, pair: ReadonlySet<Actor>, say: (sign: Sign) => void): void {
  const { reading, cast } = scene
  say('any')
  say(typeSign(actor))
  if (actor.type === 'place' && !STATES.has(actor.kind)) say('place-no-state')
  say(actor.count > 3 ? 'count-many' : actor.count > 1 ? 'count-some' : 'count-once')
  const listed = cluster.mentions.find(({ named }) => named)?.named
  if (listed && actor.entry && listed.parties.includes(actor.entry)) say('listed')
  const seen = new Set<string>()
  const once = (sign: Sign) => {
    if (!seen.has(sign)) say(sign)
    seen.add(sign)
  }
  let beside = false
  for (const mention of cluster.mentions) {
    const groups = scene.groups(mention.sentence)
    for (const group of groups) {
      const member = group.members.find((m) => m.actor === actor)
      if (!member) continue
      beside = true
      groupSigns(scene, mention, group, member, groups, once)
    }
    if (pair.has(actor) && refersToBoth(scene, mention)) once('both')
    if (mention.parties.has(actor)) once(`beside-${Math.min(3, mention.parties.size)}`)
  }
  if (pair.has(actor)) once('pair')
  if (!beside) once('elsewhere')
  const first = cast.occurrences.find((o) => o.actor === actor)
  const { part } = reading.layout.sentences[reading.layout.sentenceOf[first?.from ?? 0]]
  if (part === 'headline') once(beside ? 'headline-beside' : 'headline-elsewhere')
  const rival = cast.actors.filter((a) => a.type === actor.type && a.count > actor.count).length
  once(rival === 0 ? 'first-of-type' : rival === 1 ? 'second-of-type' : 'later-of-type')
}

function typeSign(actor: Actor): Sign {
  if (actor.type === 'place') return 'type-state'
  if (actor.type === 'agency') return MEDIA.has(actor.kind) ? 'type-media' : `type-${actor.kind}`
  return actor.type === 'group' ? `group-${actor.kind}` : 'type-person'
}

/** Signs from one group of actors in the sentence of a mention. */
function groupSigns(
  scene: Scene,
  mention: Said,
  group: Group,
  member: Occurrence,
  groups: readonly Group[],
  once: (sign: Sign) => void,
): void {
  const side = group.to <= mention.from ? 'before' : 'after'
  const gap = side === 'before' ? mention.from - group.to : group.from - mention.to
  const near = gap <= CLOSE ? 'near' : 'far'
  const act = mention.kind !== 'noun' || /done|settled|signed|agree/.test(mention.rule) || mention.signed ? 'act' : 'noun'
  const part = group.part === 'owner' || group.part === 'none' ? `${group.part}-${group.further}` : group.part
  once(`${part}-${side}`)
  once(`${part}-${side}-${near}-${act}`)
  if (side === 'before' && !groups.some((g) => g.from >= group.to && g.to <= mention.from && g.part === group.part)) once(`last-${group.part}`)
  once(`by-${member.by}`)
  const actors = new Set(group.members.map((m) => m.actor).filter((a) => a.type !== 'person'))
  once(actors.size > 1 ? `joined-${group.part}` : 'single')
  if (group.part === 'agent' && saidBehind(scene, group, mention)) once('speaker')
}

/** `X نے کہا کہ … معاہدہ`: who speaks of an agreement need not be bound by it. */
function saidBehind({ reading }: Scene, group: Group, mention: Said): boolean {
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
