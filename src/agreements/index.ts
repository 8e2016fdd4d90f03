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
  const topic = cluster.mentions.map((m) => m.topic).reduce((best, t) => (t && (!best || t.strength > best.strength) ? t : best), null)
  return {
    id,
    instrument: instrumentOf(cluster),
    status,
    name: null,
    parties: partiesOf(scene, cluster).map(({ actor: { ref, name } }) => ({ ref, name })),
    signatories: [],
    topic: topic ? mentionOf(reading, { from: topic.from, to: topic.to, confidence: 0.6, by: 'rule:topic' }) : null,
    date: null,
    evidence: [],
    mentions: cluster.mentions.map(({ from, to, rule }) => mentionOf(reading, { from, to, confidence: 0.95, by: `rule:agreement-${rule}` })),
    confidence,
  }
}
