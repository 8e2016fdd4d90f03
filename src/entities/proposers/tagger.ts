import type { Article } from '../article'
import { type Candidates, NAME_TYPES } from '../candidates'
import { stretches } from '../shares'

/** What the tagger finds less probable than this is seldom right. */
const LEAST = 0.08

/** What the tagger takes for a name, with other readings of where it begins and ends. */
export function proposeTagged({ tagging, room }: Article, candidates: Candidates): void {
  if (!tagging || !room) return
  stretches(tagging, room, LEAST, (type, from, to) => candidates.add(NAME_TYPES[type], from, to, 'tagger'))
}
