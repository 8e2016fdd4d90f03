import type { Article } from '../article'
import type { Candidates } from '../candidates'

/** What the lists hold is a candidate as it stands. */
export function proposeListed({ hits }: Article, candidates: Candidates): void {
  for (const hit of hits) {
    if (hit.class === 'agency') candidates.add('agency', hit.from, hit.to, 'list:agencies', hit)
    else if (hit.class === 'place') candidates.add('place', hit.from, hit.to, 'list:places', hit)
    else if (hit.class === 'person') candidates.add('person', hit.from, hit.to, 'list:people', hit)
  }
}
