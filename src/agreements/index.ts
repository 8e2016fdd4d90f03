import { mentionOf } from '../entities/mentions'
import type { Reading } from '../reading'
import type { Agreement } from '../types'
import { type Cluster, clusterMentions } from './clusters'
import { keepInCompany } from './company'
import { findMentions } from './find'
import { instrumentOf } from './instrument'
import { partiesOf } from './parties'
import { type Scene, sceneOf } from './scene'
import { statusOf } from './status'
import type { Topic } from './topic'

/** The agreements of an article, in the order of their first mentions. */
export function readAgreements(reading: Reading): Agreement[] {
  const mentions = keepInCompany(reading, findMentions(reading))
  if (mentions.length === 0) return []
  const scene = sceneOf(reading, mentions)
  return clusterMentions(scene).map((cluster, i) => agreementOf(scene, cluster, `g${i + 1}`))
}

function agreementOf(scene: Scene, cluster: Cluster, id: string): Agreement {
  const { reading } = scene
  const { status, confidence } = statusOf(scene, cluster)
  const parties = partiesOf(scene, cluster)
  const topic = bestTopic(scene, cluster)
  return {
    id,
    instrument: instrumentOf(scene, cluster, parties.map(({ actor }) => actor)),
    status,
    name: null,
    parties: parties.map(({ actor: { ref, name } }) => ({ ref, name })),
    signatories: [],
    topic: topic ? mentionOf(reading, { from: topic.from, to: topic.to, confidence: 0.6, by: 'rule:topic' }) : null,
    date: null,
    evidence: [],
    mentions: cluster.mentions.map(({ from, to, rule }) => mentionOf(reading, { from, to, confidence: 0.95, by: `rule:agreement-${rule}` })),
    confidence,
  }
}

/** The topic said most plainly; a headline says it shorter than the text. */
function bestTopic({ reading }: Scene, { mentions }: Cluster): Topic | null {
  let best: Topic | null = null
  let most = 0
  for (const { topic, sentence } of mentions) {
    if (!topic) continue
    const strength = topic.strength - (reading.layout.sentences[sentence].part === 'headline' ? 0.5 : 0)
    if (strength > most) {
      best = topic
      most = strength
    }
  }
  return best
}
