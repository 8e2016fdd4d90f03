import { type Candidate, candidatesFor, optionsOf } from '../../src/agreements/choice'
import { matterOf } from '../../src/agreements/matter'
import { nameOfSign, type Sign, type SignWeights, weightsByNumber } from '../../src/agreements/signs'
import { type Case, learnWeights, type Option } from './fit'
import type { Prepared } from './prepare'

/** Held fast by cross-validation. */
const ALONE = 2
const CHOICE = 4

/**
 * A phrasing written for one sign says too surely who is bound; articles have more actors and say less. It counts for so
 * much of an article.
 */
const WRITTEN = 0.3

const NONE: SignWeights = weightsByNumber(new Map())

/** By name of the sign, for the look at each actor alone and for the choice. */
export type NamedWeights = Record<'alone' | 'choice', ReadonlyMap<string, number>>

/** The weights for the parties that the articles teach. */
export function learnParties(articles: readonly Prepared[]): NamedWeights {
  const alone = learnWeights(articles.flatMap(knownCases), ALONE)
  const numbered = weightsByNumber(alone)
  return {
    alone,
    choice: learnWeights(
      articles.flatMap((article) => choiceCases(article, numbered)),
      CHOICE,
    ),
  }
}

const known = new WeakMap<Prepared, Case[]>()
/** What an article teaches, made once for all folds. */
function knownCases(article: Prepared): Case[] {
  const cases = known.get(article) ?? aloneCases(article)
  known.set(article, cases)
  return cases
}

const countsOf = ({ article }: Prepared): number => (article.written ? WRITTEN : 1)

/** For each actor and agreement: bound or not. */
function aloneCases(prepared: Prepared): Case[] {
  const { scene, pairs } = prepared
  const counts = countsOf(prepared)
  return pairs
    .filter(({ bound }) => bound.size > 0)
    .flatMap(({ cluster, bound }) =>
      candidatesFor(scene, matterOf(scene, cluster), NONE).map(({ actor, signs }) => ({
        counts,
        options: [
          { signs: new Map(), right: !bound.has(actor) },
          { signs: new Map(signs.map((sign) => [nameOfSign(sign), 1])), right: bound.has(actor) },
        ],
      })),
    )
}

/** For each agreement: nobody, one or two of those who may be bound. */
function choiceCases(prepared: Prepared, alone: SignWeights): Case[] {
  const { scene, pairs } = prepared
  const counts = countsOf(prepared)
  return pairs.flatMap(({ cluster, gold, bound }) => {
    if (!gold?.parties || (gold.parties.length > 0 && bound.size === 0)) return []
    const matter = matterOf(scene, cluster)
    const options = optionsOf(scene, cluster, matter, candidatesFor(scene, matter, alone))
    const right = ({ members }: { members: readonly Candidate[] }) =>
      members.length === Math.min(2, bound.size) && members.every(({ actor }) => bound.has(actor))
    if (!options.some(right)) return []
    const weighed: Option[] = options.map((option) => ({
      signs: counted([...option.signs, ...option.members.flatMap(({ signs }) => signs)]),
      right: right(option),
    }))
    return [{ counts, options: weighed }]
  })
}

function counted(signs: readonly Sign[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const sign of signs) {
    const name = nameOfSign(sign)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}
