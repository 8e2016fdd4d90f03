import { type Lexicon, tableOf } from '../gazetteer/lexicon'
import { markId } from '../text/tokens'
import type { AgreementStatus } from '../types'
import type { Cluster, Said } from './clusters'
import { wordedAs } from './instrument'
import type { Scene } from './scene'
import { phraseAt, type WordTable, wordTable } from './words'

export const STATUSES: readonly AgreementStatus[] = [
  'proposed',
  'agreed',
  'signed',
  'rejected',
  'suspended',
  'violated',
  'ended',
]
/** How far behind a mention, and before it, words speak of its status; nearer than the first of each, they surely do. */
const BEHIND = [4, 14] as const
const BEFORE = [2, 6] as const

/** A condition begins so many tokens before a mention. */
const CONDITION = 16

const CLAUSE_ENDS = new Set(['،', '؛'].map(markId))

export interface Standing {
  status: AgreementStatus
  /** 0 to 1. */
  confidence: number
}

/** By sign: a weight for each of `STATUSES`. */
export type StatusWeights = ReadonlyMap<string, ArrayLike<number>>

const weights = new WeakMap<Lexicon, StatusWeights>()
function weightsOf(lexicon: Lexicon): StatusWeights {
  let kept = weights.get(lexicon)
  if (!kept) {
    kept = new Map(
      tableOf(lexicon, 'agreement-status-weights').map((row) => [
        row.sign,
        STATUSES.map((status) => Number(row[status])),
      ]),
    )
    weights.set(lexicon, kept)
  }
  return kept
}

/** How the article leaves an agreement, from the words around its mentions. */
export function statusOf(scene: Scene, cluster: Cluster, weight = weightsOf(scene.reading.lexicon)): Standing {
  const scores = new Float64Array(STATUSES.length)
  for (const [sign, strength] of statusSigns(scene, cluster)) {
    const row = weight.get(sign)
    if (row) for (let s = 0; s < scores.length; s++) scores[s] += strength * row[s]
  }
  let best = 0
  let total = 0
  for (let s = 0; s < scores.length; s++) {
    if (scores[s] > scores[best]) best = s
    total += Math.exp(scores[s])
  }
  return { status: STATUSES[best], confidence: Math.exp(scores[best]) / total }
}

/** What speaks for a status, and how strongly: words near the mentions, and what the mentions themselves are. */
export function statusSigns(scene: Scene, cluster: Cluster): Map<string, number> {
  const { mentions } = cluster
  const signs = new Map<string, number>([['any', 1]])
  const table = wordTable(scene.reading.lexicon, 'agreement-status')
  // what is said of it often, or last, is how the article leaves it
  for (const mention of mentions) addCues(scene, table, mention, 1 / Math.sqrt(mentions.length), signs)
  const conditional = mentions.some((mention) => isConditional(scene, table, mention))
  if (conditional) signs.set('if-clause', 1)
  signs.set(`worded-${wordedAs(cluster)}`, 1)
  const kinds = new Set(mentions.map(({ kind }) => kind))
  if (kinds.has('act') || kinds.has('settled') || kinds.has('both') || kinds.has('from')) signs.set('act', 1)
  if (kinds.has('both')) signs.set('both', 1)
  // the sentences go on: what is said last of an agreement is how the article leaves it
  const last = new Map<string, number>()
  addCues(scene, table, mentions[mentions.length - 1], 1, last)
  if (mentions.length > 1) for (const sign of last.keys()) signs.set(`last-${sign.split('-')[0]}`, 1)
  // `اگر دستخط ہو گئے` signs nothing
  if (!conditional && mentions.some(({ signed, kind }) => signed || kind === 'sign' || kind === 'paper'))
    signs.set('signature', 1)
  if (mentions.some(({ rule }) => rule.endsWith('settled'))) signs.set('settled', 1)
  if (mentions.some(({ rule }) => rule.endsWith('done'))) signs.set('done', 1)
  if (mentions.some(({ named }) => named)) signs.set('named', 1)
  return signs
}

/** `اگر معاہدہ ہو گیا تو`. */
function isConditional({ reading }: Scene, table: WordTable, { from, sentence }: Said): boolean {
  for (let t = Math.max(reading.layout.sentences[sentence].from, from - CONDITION); t < from; t++) {
    if (phraseAt(reading, table, t, from, ['if'])) return true
  }
  return false
}

function addCues(
  { reading }: Scene,
  table: WordTable,
  { from, to, sentence }: Said,
  share: number,
  signs: Map<string, number>,
) {
  const bounds = reading.layout.sentences[sentence]
  const first = Math.max(bounds.from, from - BEFORE[1])
  const limit = Math.min(bounds.to, to + BEHIND[1])
  for (let t = first; t < limit; t++) {
    const word = reading.tokens.word[t]
    if (t >= to && CLAUSE_ENDS.has(word)) return
    if (word < 0 || !table.first[word]) continue
    const phrase = phraseAt(reading, table, t, limit)
    if (!phrase) continue
    const { name: cue, to: end } = phrase
    const zone =
      t < from
        ? from - end < BEFORE[0]
          ? 'before'
          : 'early'
        : t < to
          ? 'inside'
          : t - to < BEHIND[0]
            ? 'behind'
            : 'later'
    // `آمادہ ہو گئے` is the act itself
    if (cue === 'proposed' && zone === 'inside') continue
    const sign = `${cue}-${zone}`
    signs.set(sign, Math.min(1.5, (signs.get(sign) ?? 0) + share))
    t = Math.max(t, end - 1)
  }
}
