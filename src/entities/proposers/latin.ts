import { TokenKind } from '../../text/tokens'
import { type Article, follows } from '../article'
import type { Candidates } from '../candidates'

/** Names in Latin letters: every run of words may be an agency, and compromise says what else stands in it. */
export function proposeLatin(article: Article, candidates: Candidates): void {
  const { tokens, marked } = article
  let to = 0
  for (const from of marked) {
    if (from < to || tokens.kind[from] !== TokenKind.latin) continue
    to = from + 1
    while (follows(article, to) && tokens.kind[to] === TokenKind.latin) to++
    candidates.add('agency', from, to, 'rule:latin')
    const text = tokens.normalised.text.slice(tokens.start[from], tokens.end[to - 1])
    for (const { type, start, end } of article.latin(text)) {
      const first = tokenAt(tokens.start, from, to, tokens.start[from] + start)
      const last = tokenAt(tokens.end, from, to, tokens.start[from] + end)
      if (first >= 0 && last >= first) candidates.add(type, first, last + 1, 'rule:compromise')
    }
  }
}

/** The token of `[from, to)` whose offset in the column is `offset`, or -1. */
function tokenAt(column: Int32Array, from: number, to: number, offset: number): number {
  for (let t = from; t < to; t++) if (column[t] === offset) return t
  return -1
}
