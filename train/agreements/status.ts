import { STATUSES, type StatusWeights, statusSigns } from '../../src/agreements/status'
import { learnWeights } from './fit'
import type { Prepared } from './prepare'

/** Held fast by cross-validation. */
const L2 = 0.5

/** The weights for the status that the articles teach. */
export function learnStatus(articles: readonly Prepared[]): StatusWeights {
  const cases = articles.flatMap(({ scene, pairs }) =>
    pairs.flatMap(({ cluster, gold }) => {
      if (!gold?.status) return []
      const signs = [...statusSigns(scene, cluster)]
      const options = STATUSES.map((status) => ({
        signs: new Map(signs.map(([sign, strength]) => [`${sign} ${status}`, strength])),
        right: status === gold.status,
      }))
      return [{ counts: 1, options }]
    }),
  )
  const learnt = learnWeights(cases, L2)
  const signs = new Set([...learnt.keys()].map((key) => key.slice(0, key.indexOf(' '))))
  return new Map([...signs].map((sign) => [sign, STATUSES.map((status) => learnt.get(`${sign} ${status}`) ?? 0)]))
}
