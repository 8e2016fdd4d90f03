import type { Actor } from '../../src/agreements/actors'
import { type Cluster, clusterMentions } from '../../src/agreements/clusters'
import { keepInCompany } from '../../src/agreements/company'
import { findMentions } from '../../src/agreements/find'
import { fullestName } from '../../src/agreements/fullest'
import { type Scene, sceneOf } from '../../src/agreements/scene'
import type { Lexicon } from '../../src/gazetteer/lexicon'
import { read } from '../../src/pipeline'
import { toGiven } from '../../src/text/normalise'
import type { Annotated, GoldAgreement } from './articles'
import { sameName } from './match'

/** An agreement as khabar finds it, with the annotated one that it is; null for none. */
export interface Pair {
  cluster: Cluster
  gold: GoldAgreement | null
  /** Of the actors of the article, those that are annotated as parties. */
  bound: ReadonlySet<Actor>
}

export interface Prepared {
  article: Annotated
  scene: Scene
  pairs: Pair[]
  /** Annotated agreements that no cluster is. */
  missed: GoldAgreement[]
}

export function prepare(article: Annotated, lexicon: Lexicon): Prepared {
  const reading = read(article.text, lexicon, { published: article.published }, 'agreements')
  const scene = sceneOf(reading, keepInCompany(reading, findMentions(reading)))
  const clusters = clusterMentions(scene)
  const given = clusters.map(({ mentions }) =>
    mentions.map(({ from, to }) => {
      const { start, end, normalised } = reading.tokens
      return toGiven(normalised, start[from], end[to - 1])
    }),
  )
  const shared = clusters.flatMap((_, c) =>
    article.agreements.map((gold, g) => ({
      c,
      g,
      count: gold.mentions.filter((m) => given[c].some(([start, end]) => start < m.end && m.start < end)).length,
    })),
  )
  // as the scorer pairs them: those that share most mentions first
  shared.sort((a, b) => b.count - a.count || a.g - b.g || a.c - b.c)
  const goldOf = new Map<number, number>()
  const taken = new Set<number>()
  for (const { c, g, count } of shared) {
    if (count === 0 || goldOf.has(c) || taken.has(g)) continue
    goldOf.set(c, g)
    taken.add(g)
  }
  return {
    article,
    scene,
    pairs: clusters.map((cluster, c) => {
      const gold = article.agreements[goldOf.get(c) ?? -1] ?? null
      return { cluster, gold, bound: gold ? partiesIn(scene, gold) : new Set() }
    }),
    missed: article.agreements.filter((_, g) => !taken.has(g)),
  }
}

/** The actor that each annotated party is: the one named alike to the letter, or the one mentioned most. */
function partiesIn({ cast, reading }: Scene, { parties }: GoldAgreement): ReadonlySet<Actor> {
  const bound = new Set<Actor>()
  for (const party of parties ?? []) {
    const alike = cast.actors.filter(
      (actor) => !bound.has(actor) && sameName(fullestName(actor, reading.lexicon), party),
    )
    const exact = alike.find((actor) => fullestName(actor, reading.lexicon) === party)
    const most = alike.reduce<Actor | null>((best, actor) => (best && best.count >= actor.count ? best : actor), null)
    const actor = exact ?? most
    if (actor) bound.add(actor)
  }
  return bound
}
