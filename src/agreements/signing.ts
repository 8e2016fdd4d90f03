import { mentionOf } from '../entities/mentions'
import type { Mention } from '../types'
import type { Actor } from './actors'
import type { Cluster, Said } from './clusters'
import type { Scene } from './scene'
import { spansIn } from './spans'

/** Sentences given as evidence, at most. */
const MOST = 5
/** A date further off is that of something else. */
const FAR = 200

/** The sentences that speak of an agreement, the headline only where there is no other. */
export function evidenceFor({ reading }: Scene, { mentions }: Cluster): Mention[] {
  const { sentences } = reading.layout
  const all = [...new Set(mentions.map(({ sentence }) => sentence))]
  const body = all.filter((s) => sentences[s].part !== 'headline')
  return (body.length > 0 ? body : all)
    .slice(0, MOST)
    .map((s) => mentionOf(reading, { from: sentences[s].from, to: sentences[s].to, confidence: 1, by: 'sentence' }))
}

/** The people who put their names to it: those who act in a sentence that speaks of signing. */
export function signatoriesOf(scene: Scene, { mentions }: Cluster): Actor[] {
  const people = new Set<Actor>()
  for (const mention of mentions) {
    if (!isSigned(mention)) continue
    for (const group of scene.groupsNear(mention)) {
      if (group.to > mention.to || (group.part !== 'agent' && group.further !== 'agent')) continue
      for (const { actor } of group.members) if (actor.type === 'person') people.add(actor)
    }
  }
  return [...people]
}

const isSigned = ({ kind, signed }: Said): boolean => signed || kind === 'sign' || kind === 'paper'

/** The day of the act: the date that stands nearest before the words of signing or agreeing in their sentence. */
export function dateOf({ reading }: Scene, { mentions }: Cluster): string | null {
  const acts = mentions.filter(
    (m) => m.kind !== 'back' && (isSigned(m) || m.kind !== 'noun' || /done|settled|agreed/.test(m.rule)),
  )
  for (const { sentence, from } of acts) {
    const bounds = reading.layout.sentences[sentence]
    const dates = spansIn(reading, Math.max(bounds.from, from - FAR), from).filter(
      (s) => s.type === 'date' && s.to <= from && s.record !== '',
    )
    const nearest = dates.at(-1)
    if (nearest) return nearest.record
  }
  return null
}
