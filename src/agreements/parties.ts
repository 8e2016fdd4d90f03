import { type Lexicon, tableOf } from '../gazetteer/lexicon'
import type { Actor } from './actors'
import { chosenParties, type Weights } from './choice'
import type { Cluster } from './clusters'
import type { Scene } from './scene'
import { weightsByNumber } from './signs'

const weights = new WeakMap<Lexicon, Weights>()

function weightsOf(lexicon: Lexicon): Weights {
  let kept = weights.get(lexicon)
  if (!kept) {
    const rows = tableOf(lexicon, 'agreement-weights')
    const column = (name: 'alone' | 'choice') =>
      weightsByNumber(new Map(rows.filter((row) => row[name] !== '').map((row) => [row.sign, Number(row[name])])))
    kept = { alone: column('alone'), choice: column('choice') }
    weights.set(lexicon, kept)
  }
  return kept
}

const MOST = 8

/** Who is bound by an agreement, in the order in which the article names them. */
export const partiesOf = (scene: Scene, cluster: Cluster, by = weightsOf(scene.reading.lexicon)): Actor[] =>
  chosenParties(scene, cluster, by)
    .slice(0, MOST)
    .sort((a, b) => a.first - b.first)
