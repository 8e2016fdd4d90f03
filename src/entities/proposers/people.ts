import { type Article, bitsAt, follows, isOpen, isWord, NAME, TITLE } from '../article'
import type { Candidates } from '../candidates'
import { either, Word } from '../flags'

const LONGEST = 6
const WEAK = NAME & ~0xffff
const AFTER_TITLE = 4
const PERSON_WORDS = either('given', 'family', 'both', 'person')

/** Runs of name words, what stands after a title, and what stands before `نے`. */
export function proposePeople(article: Article, candidates: Candidates): void {
  const { tokens, marked } = article
  for (const t of marked) {
    const bits = bitsAt(article, t)
    if (bits & NAME && !(follows(article, t) && bitsAt(article, t - 1) & NAME)) proposeRun(article, t, candidates)
    if (bits & TITLE && isWord(article, t + 1)) proposeAfterTitle(article, t + 1, candidates)
    if (tokens.word[t] === article.agent) proposeBefore(article, t, candidates)
  }
}

/** The name words that follow one another from `from` on, also with rare words among them. */
function proposeRun(article: Article, from: number, candidates: Candidates): void {
  let to = from + 1
  while (to - from < LONGEST && follows(article, to) && bitsAt(article, to) & NAME) to++
  candidates.add('person', from, to, 'rule:name-run')
  const isWeak = (t: number) => (bitsAt(article, t) & NAME & ~WEAK) === 0
  let first = from
  let last = to
  while (first < last && isWeak(first)) first++
  while (last > first && isWeak(last - 1)) last--
  candidates.add('person', first, to, 'rule:name-run-trimmed')
  candidates.add('person', from, last, 'rule:name-run-trimmed')
  candidates.add('person', first, last, 'rule:name-run-trimmed')
  let wide = to
  while (wide - from < LONGEST && follows(article, wide) && isNamelike(article, wide)) wide++
  if (wide > to) candidates.add('person', from, wide, 'rule:name-run')
  let early = from
  while (early > 0 && follows(article, early) && to - early < LONGEST && isOpen(article, early - 1)) early--
  if (early < from) candidates.add('person', early, to, 'rule:name-run')
}

const isNamelike = (article: Article, t: number): boolean =>
  (bitsAt(article, t) & PERSON_WORDS) !== 0 || isOpen(article, t)

function proposeAfterTitle(article: Article, from: number, candidates: Candidates): void {
  const { tokens, flags } = article
  if (!follows(article, from) || bitsAt(article, from) & TITLE & 0xffff) return
  for (let to = from + 1; to - from <= AFTER_TITLE && to <= tokens.count; to++) {
    const t = to - 1
    if (!isWord(article, t) || flags[t] & Word.stop || (t > from && !follows(article, t))) return
    suppose(article, from, to, 'rule:title-name', candidates)
  }
}

/** Up to three words before `نے` that could be a name no list holds. */
function proposeBefore(article: Article, agent: number, candidates: Candidates): void {
  for (let from = agent - 1; from >= 0 && agent - from <= 3; from--) {
    if (!isNamelike(article, from) || !follows(article, from + 1)) return
    suppose(article, from, agent, 'rule:name-said', candidates)
  }
}

/** Words that only stand as names do: after the tagger has read them, worth no more than to speak for what it found. */
function suppose(
  { tagging }: Article,
  from: number,
  to: number,
  proposer: 'rule:title-name' | 'rule:name-said',
  candidates: Candidates,
): void {
  if (tagging) candidates.support('person', from, to, proposer)
  else candidates.add('person', from, to, proposer)
}
