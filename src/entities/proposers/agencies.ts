import { TokenKind } from '../../text/tokens'
import { type Article, follows, isWord } from '../article'
import type { Candidates } from '../candidates'
import { Word } from '../flags'

const LONGEST = 7
const FEWEST_LETTERS = 2
const ANY = Word.headAfterName | Word.headBeforeName | Word.letter

/** `وزارت …`, `… پولیس`, and abbreviations spelt in Urdu letters. */
export function proposeAgencies(article: Article, candidates: Candidates): void {
  const { flags, marked } = article
  for (const t of marked) {
    const own = flags[t]
    if ((own & ANY) === 0) continue
    if (own & Word.headAfterName) proposeBeforeHead(article, t, t + 1, candidates)
    if (own & Word.headBeforeName) proposeAfterHead(article, t, candidates)
    if ((own & Word.letter) === 0) continue
    const continues = follows(article, t) && (flags[t - 1] & Word.letter) !== 0
    if (!continues) proposeLetters(article, t, candidates)
  }
}

/** Whether a word may stand inside a name, and whether it may begin or end one. */
const inside = ({ tokens, flags }: Article, t: number) =>
  tokens.kind[t] === TokenKind.word && ((flags[t] & Word.stop) === 0 || (flags[t] & Word.owned) !== 0)
const atEdge = ({ flags }: Article, t: number) => (flags[t] & (Word.stop | Word.link)) === 0

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
  const { flags } = article
  let to = from + 1
  while (follows(article, to) && flags[to] & Word.letter && to - from < 8) to++
  if (to - from < FEWEST_LETTERS) return
  candidates.add('agency', from, to, 'rule:letters')
  // a postposition sounds like the letter K, and an honorific like G
  const first = flags[from] & Word.stop ? from + 1 : from
  const last = flags[to - 1] & Word.stop ? to - 1 : to
  if (last - first >= FEWEST_LETTERS && last - first < to - from) {
    candidates.add('agency', first, last, 'rule:letters')
    candidates.add('agency', first, to, 'rule:letters')
    candidates.add('agency', from, last, 'rule:letters')
  }
  if (isWord(article, to) && follows(article, to) && atEdge(article, to))
    candidates.add('agency', from, to + 1, 'rule:letters')
}
