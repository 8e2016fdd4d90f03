import { type Article, follows, isOpen, isWord } from '../article'
import type { Candidates } from '../candidates'
import { Word } from '../flags'

const ANY = Word.besidePlace | Word.endsPlace | Word.beginsPlace

/** Rare words beside `شہر`, `ضلع` and their like, and names with `وادی`, `چوک`, `شمالی` inside. */
export function proposePlaces(article: Article, candidates: Candidates): void {
  const { flags, marked } = article
  for (const t of marked) {
    const cue = flags[t] & ANY
    if (cue === 0) continue
    const after = isWord(article, t + 1) && follows(article, t + 1)
    const before = isWord(article, t - 1) && follows(article, t)
    if (cue & Word.besidePlace) {
      if (after && isOpen(article, t + 1)) {
        candidates.add('place', t + 1, t + 2, 'rule:place-cue')
        if (isWord(article, t + 2) && follows(article, t + 2)) candidates.add('place', t + 1, t + 3, 'rule:place-cue')
      }
      if (before && isOpen(article, t - 1)) candidates.add('place', t - 1, t, 'rule:place-cue')
    }
    if (cue & Word.beginsPlace && after) {
      candidates.add('place', t, t + 2, 'rule:place-cue')
      if (isWord(article, t + 2) && follows(article, t + 2)) candidates.add('place', t, t + 3, 'rule:place-cue')
    }
    if (cue & Word.endsPlace && before) {
      candidates.add('place', t - 1, t + 1, 'rule:place-cue')
      if (isWord(article, t - 2) && follows(article, t - 1)) candidates.add('place', t - 2, t + 1, 'rule:place-cue')
    }
  }
}
