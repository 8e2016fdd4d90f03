import type { AgreementInstrument } from '../types'
import type { Cluster } from './clusters'

const TELLING: readonly AgreementInstrument[] = ['ceasefire', 'memorandum', 'loan', 'settlement']

/** What kind of instrument the words of its mentions make it. */
export function instrumentOf({ mentions }: Cluster): AgreementInstrument {
  const said = mentions.map(({ instrument }) => instrument)
  for (const instrument of TELLING) if (said.includes(instrument)) return instrument
  if (mentions.every(({ kind }) => kind === 'act' || kind === 'settled' || kind === 'both')) return 'understanding'
  return (said.find((instrument) => instrument && instrument !== 'understanding') ?? 'treaty') as AgreementInstrument
}
