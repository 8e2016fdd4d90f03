import { TokenKind } from '../../text/tokens'
import { type Article, flag, follows, isWord } from '../article'
import type { Candidates } from '../candidates'

const LONGEST = 7
const FEWEST_LETTERS = 2

/** `وزارت …`, `… پولیس`, and abbreviations spelt in Urdu letters. */
export function proposeAgencies(article: Article, candidates: Candidates): void {
  const { tokens, words } = article
  for (let t = 0; t < tokens.count; t++) {
    const word = tokens.word[t]
    const head = flag(words.agencyHead, word)
    if (head & 1) proposeBeforeHead(article, t, t + 1, candidates)
    if (head & 2) proposeAfterHead(article, t, candidates)
    const continues = (at: number) => follows(article, at) && flag(words.letter, tokens.word[at - 1]) === 1
    if (flag(words.letter, word) && !continues(t)) proposeLetters(article, t, candidates)
  }
}

/** Whether a word may stand inside a name, and whether it may begin or end one. */
const inside = ({ tokens, words }: Article, t: number) =>
  tokens.kind[t] === TokenKind.word &&
  (flag(words.stop, tokens.word[t]) !== 1 || flag(words.owned, tokens.word[t]) === 1)
const atEdge = ({ tokens, words }: Article, t: number) => flag(words.stop, tokens.word[t]) === 0

function proposeBeforeHead(article: Article, head: number, to: number, candidates: Candidates): void {
  for (let from = head - 1; from >= 0 && to - from <= LONGEST; from--) {
    if (!follows(article, from + 1) || !inside(article, from)) return
    if (atEdge(article, from)) candidates.add('agency', from, to, 'rule:agency-head')
  }
}

function proposeAfterHead(article: Article, head: number, candidates: Candidates): void {
  for (let to = head + 2; to <= article.tokens.count && to - head <= LONGEST; to++) {
    if (!follows(article, to - 1) || !inside(article, to - 1)) return
    if (!atEdge(article, to - 1)) continue
    candidates.add('agency', head, to, 'rule:agency-head')
    if (to - head <= 3) proposeBeforeHead(article, head, to, candidates)
  }
}

function proposeLetters(article: Article, from: number, candidates: Candidates): void {
  const { tokens, words } = article
  let to = from + 1
  while (follows(article, to) && flag(words.letter, tokens.word[to]) && to - from < 8) to++
  if (to - from < FEWEST_LETTERS) return
  candidates.add('agency', from, to, 'rule:letters')
  // a postposition sounds like the letter K, and an honorific like G
  const first = flag(words.stop, tokens.word[from]) === 1 ? from + 1 : from
  const last = flag(words.stop, tokens.word[to - 1]) === 1 ? to - 1 : to
  if (last - first >= FEWEST_LETTERS && last - first < to - from) {
    candidates.add('agency', first, last, 'rule:letters')
    candidates.add('agency', first, to, 'rule:letters')
    candidates.add('agency', from, last, 'rule:letters')
  }
  if (isWord(article, to) && follows(article, to) && atEdge(article, to))
    candidates.add('agency', from, to + 1, 'rule:letters')
}
