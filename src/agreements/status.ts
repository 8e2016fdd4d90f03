import type { AgreementStatus } from '../types'
import type { Cluster, Said } from './clusters'
import type { Scene } from './scene'
import { wordTable } from './words'

/** How far behind a mention, and before it, words speak of its status. */
const BEHIND = 12
const BEFORE = 5
const STATUSES: readonly AgreementStatus[] = ['proposed', 'agreed', 'signed', 'rejected', 'suspended', 'violated', 'ended']

export interface Standing {
  status: AgreementStatus
  /** 0 to 1. */
  confidence: number
}

/** How the article leaves an agreement, from the words around its mentions. */
export function statusOf(scene: Scene, { mentions }: Cluster): Standing {
  const scores = new Float64Array(STATUSES.length)
  mentions.forEach((mention) => addCues(scene, mention, scores))
  const act = mentions.some(({ kind }) => kind === 'act' || kind === 'settled' || kind === 'both')
  scores[1] += act ? 4 : 0
  if (mentions.some(({ signed, kind }) => signed || kind === 'sign')) scores[2] += 4
  scores[2] += 1
  let best = 0
  for (let s = 1; s < scores.length; s++) if (scores[s] > scores[best]) best = s
  const total = scores.reduce((sum, score) => sum + Math.exp(score / 2), 0)
  return { status: STATUSES[best], confidence: Math.exp(scores[best] / 2) / total }
}

function addCues({ reading }: Scene, { from, to, sentence }: Said, scores: Float64Array): void {
  const table = wordTable(reading.lexicon, 'agreement-status')
  const bounds = reading.layout.sentences[sentence]
  const first = Math.max(bounds.from, from - BEFORE)
  const limit = Math.min(bounds.to, to + BEHIND)
  for (let t = first; t < limit; t++) {
    const word = reading.tokens.word[t]
    if (word < 0 || !table.first[word]) continue
    let cue = -1
    let weight = 0
    let end = t
    table.classes.match(reading, t, limit, (next, cls, value) => {
      cue = STATUSES.indexOf(table.names[cls] as AgreementStatus)
      weight = Number(value)
      end = next
    })
    if (cue < 0) continue
    const distance = t >= to ? t - to : from - end
    scores[cue] += (weight * Math.max(0.3, 1 - Math.max(0, distance) / 14)) / 2
    t = Math.max(t, end - 1)
  }
}
