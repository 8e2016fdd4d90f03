import type { AgreementInstrument } from '../types'
import type { Actor } from './actors'
import type { Cluster } from './clusters'
import type { Scene } from './scene'

/** Words for one instrument and no other, the most telling first. */
const TELLING: readonly AgreementInstrument[] = ['ceasefire', 'memorandum', 'loan', 'settlement']
const LENDERS = new Set([
  'international-monetary-fund',
  'world-bank',
  'asian-development-bank',
  'islamic-development-bank',
])
const FIRMS = new Set(['company', 'bank', 'sport', 'media'])
const SIDES = new Set(['party', 'armed-group', 'court'])
const PEOPLE = new Set(['group', 'people', 'state'])

/** What the words of its mentions alone make it; `treaty` where they only say agreement. */
export function wordedAs({ mentions }: Cluster): AgreementInstrument {
  const said = mentions.map(({ instrument }) => instrument)
  for (const instrument of TELLING) if (said.includes(instrument)) return instrument
  if (mentions.every(({ kind }) => kind === 'act' || kind === 'settled' || kind === 'both' || kind === 'from'))
    return 'understanding'
  if (mentions.some(({ kind, instrument }) => kind === 'paper' && instrument === 'understanding'))
    return 'understanding'
  return (said.find((instrument) => instrument && instrument !== 'understanding') ?? 'treaty') as AgreementInstrument
}

/**
 * The kind of instrument. Urdu says معاہدہ of a treaty, a contract and a settlement alike: who is bound, and the words
 * around, tell them apart.
 */
export function instrumentOf(scene: Scene, cluster: Cluster, parties: readonly Actor[]): AgreementInstrument {
  const worded = wordedAs(cluster)
  if (worded !== 'treaty' || cluster.mentions.some(({ named }) => named)) return worded
  const has = (test: (actor: Actor) => boolean): number => parties.filter(test).length
  const states = has(({ type, kind }) => type === 'place' && kind === 'country')
  if (has(({ entry }) => LENDERS.has(entry ?? '')) > 0) return 'loan'
  const words = wordsAround(scene, cluster)
  const contract =
    words.contract +
    2 * has(({ type, kind }) => FIRMS.has(kind) && type !== 'place') +
    has(({ type }) => type === 'person')
  const settlement =
    words.settlement + 2 * has(({ type, kind }) => SIDES.has(kind) || (type === 'group' && PEOPLE.has(kind))) - states
  const treaty = words.treaty + (states > 1 ? 2 : states > 0 ? 0.5 : 0) + 0.5
  if (contract > treaty && contract >= settlement) return 'contract'
  return settlement > treaty ? 'settlement' : 'treaty'
}

/** How much the sentences of its mentions speak of trade, of a quarrel, of states. */
function wordsAround(scene: Scene, { mentions }: Cluster): Record<'contract' | 'settlement' | 'treaty', number> {
  const sentences = [...new Set(mentions.map(({ sentence }) => sentence))]
  const share = (field: string) =>
    sentences.reduce((sum, sentence) => sum + (scene.fields(sentence).get(field) ?? 0), 0) / sentences.length
  return { contract: share('contract'), settlement: share('settlement'), treaty: share('treaty') }
}
