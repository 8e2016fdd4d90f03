import { mentionOf } from '../entities/mentions'
import type { Reading } from '../reading'
import type { Agreement, Party } from '../types'
import type { Actor } from './actors'
import type { Weights } from './choice'
import { type Cluster, clusterMentions, type Said } from './clusters'
import { keepInCompany } from './company'
import { findMentions } from './find'
import { fullestName } from './fullest'
import { instrumentOf } from './instrument'
import { nameOf } from './name'
import { partiesOf } from './parties'
import { type Scene, sceneOf } from './scene'
import { dateOf, evidenceFor, signatoriesOf } from './signing'
import { type StatusWeights, statusOf } from './status'
import { bestTopic } from './topic'

export interface AgreementWeights {
  parties: Weights
  status: StatusWeights
}

/**
 * The agreements of an article, in the order of their first mentions. Reads the tokens, sentences, listed forms, decided
 * spans and the records made of them; an article without a word for an agreement costs one look at each token.
 */
export function readAgreements(reading: Reading): Agreement[] {
  const mentions = keepInCompany(reading, findMentions(reading))
  if (mentions.length === 0) return []
  const scene = sceneOf(reading, mentions)
  return clusterMentions(scene).map((cluster, i) => agreementOf(scene, cluster, `g${i + 1}`))
}

/** @param by weights other than those of the tables */
export function agreementOf(scene: Scene, cluster: Cluster, id: string, by: Partial<AgreementWeights> = {}): Agreement {
  const { reading } = scene
  const parties = partiesOf(scene, cluster, by.parties)
  const { status, confidence } = statusOf(scene, cluster, by.status)
  const topic = bestTopic(reading, cluster.mentions)
  return {
    id,
    instrument: instrumentOf(scene, cluster, parties),
    status,
    name: nameOf(reading, cluster),
    parties: parties.map((actor) => partyOf(reading, actor)),
    signatories: signatoriesOf(scene, cluster).map((actor) => partyOf(reading, actor)),
    topic:
      topic &&
      mentionOf(reading, { ...topic, confidence: TOPIC_RIGHT[topic.strength] ?? 0.5, by: 'rule:agreement-topic' }),
    date: dateOf(scene, cluster),
    evidence: evidenceFor(scene, cluster),
    mentions: cluster.mentions.map((said) =>
      mentionOf(reading, { ...said, confidence: sureOf(said), by: `rule:agreement-${said.rule}` }),
    ),
    confidence: Math.round(Math.max(...cluster.mentions.map(sureOf)) * confidence * 1000) / 1000,
  }
}

const partyOf = ({ lexicon }: Reading, actor: Actor): Party => ({ ref: actor.ref, name: fullestName(actor, lexicon) })

/** Share of topics right on the training articles, by how the words say them: see `topic.ts`. */
const TOPIC_RIGHT: Record<number, number> = { 5: 0.8, 4: 0.7, 3: 0.65, 2: 0.45, 1: 0.5 }
/** Share of mentions right on the training articles, by kind. */
const RIGHT: Record<Said['kind'], number> = {
  noun: 0.97,
  act: 0.95,
  sign: 0.95,
  paper: 0.95,
  settled: 0.7,
  settling: 0.7,
  both: 0.7,
  from: 0.7,
  loan: 0.9,
  headline: 0.8,
  back: 0.85,
}
const sureOf = ({ kind, named }: Said): number => (named ? 0.98 : RIGHT[kind])
