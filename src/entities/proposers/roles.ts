import { markId } from '../../text/tokens'
import { type Article, bitsAt, follows, ROLE } from '../article'
import type { Candidates } from '../candidates'
import { either, Word } from '../flags'

const CORE = either('office', 'head', 'rank', 'profession')
const DEMONYM = either('demonym')
const MODIFIER = either('modifier')
const LONGEST = 8
const STEPS_BACK = 3
const FARTHEST_BACK = 12
const OPEN = markId('(')
const CLOSE = markId(')')

/** Offices with what says which office: `سابق وفاقی وزیر خزانہ`, `پاکستان کے وزیراعظم`, `ڈی جی ایف آئی اے`. */
export function proposeRoles(article: Article, candidates: Candidates): void {
  for (const t of article.marked) {
    if (!isRole(article, t) || (follows(article, t) && isRole(article, t - 1))) continue
    let to = t + 1
    while (to - t < LONGEST && follows(article, to) && (isRole(article, to) || isLinked(article, to))) to++
    proposeParts(article, t, to, candidates)
  }
}

const isRole = (article: Article, t: number): boolean => (bitsAt(article, t) & ROLE) !== 0

/** `وزیر داخلہ و نارکوٹکس کنٹرول`, `وزیر برائے ریلوے`: a link between two words of offices. */
const isLinked = (article: Article, t: number): boolean =>
  (article.flags[t] & Word.link) !== 0 && follows(article, t + 1) && isRole(article, t + 1)

function proposeParts(article: Article, first: number, last: number, candidates: Candidates): void {
  if (!hasCore(article, first, last)) return
  const before = startsBefore(article, first, candidates)
  const after: number[] = []
  if (follows(article, last)) candidates.ownersFrom(last, after)
  for (let from = first; from < last; from++) {
    if (!isRole(article, from)) continue
    for (let to = last; to > from; to--) {
      if (!isRole(article, to - 1) || !hasCore(article, from, to)) continue
      // a part that begins and ends inside the run is none of a well-formed office
      if (from !== first && to !== last) continue
      candidates.add('role', from, to, 'rule:office')
      const starts = from === first ? before : []
      for (const start of starts) candidates.add('role', start, to, 'rule:owner-office')
      if (to !== last) continue
      for (const end of after) {
        candidates.add('role', from, end, 'rule:office-owner')
        for (const start of starts) candidates.add('role', start, end, 'rule:owner-office-owner')
      }
    }
  }
}

function hasCore(article: Article, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (bitsAt(article, t) & CORE) return true
  return false
}

/** `پاکستان کرکٹ بورڈ (پی سی بی) کے چیئرمین`: where the bracket opens that closes just before token t, or -1. */
function bracketBefore({ tokens }: Article, t: number): number {
  if (t === 0 || tokens.word[t - 1] !== CLOSE) return -1
  for (let at = t - 2; at >= 0 && t - at <= LONGEST; at--) if (tokens.word[at] === OPEN) return at
  return -1
}

/**
 * Where an office may begin before its own words: at its owner (`پاکستان کے وزیراعظم`), at the owner's place or office
 * (`اقوام متحدہ میں روس کے سفیر`), at a word that says which office (`سابق برطانوی وزیراعظم`); up to three steps back.
 */
function startsBefore(article: Article, from: number, candidates: Candidates): number[] {
  const { flags } = article
  const starts = new Set<number>()
  let edge = [from]
  for (let step = 0; step < STEPS_BACK && edge.length > 0; step++) {
    const next: number[] = []
    const reach = (start: number) => {
      if (start >= from - FARTHEST_BACK && !starts.has(start)) {
        starts.add(start)
        next.push(start)
      }
    }
    const reachOwners = (end: number) => {
      const owners: number[] = []
      candidates.ownersTo(end, owners)
      if (end > 0 && bitsAt(article, end - 1) & DEMONYM) owners.push(end - 1)
      for (const start of owners) reach(start)
    }
    for (const at of edge) {
      if (!follows(article, at)) continue
      reachOwners(at)
      if (bitsAt(article, at - 1) & MODIFIER) reach(at - 1)
      if (!(flags[at - 1] & Word.bond) || !follows(article, at - 1)) continue
      // `کے لیے` is a bond of two words
      const end = flags[at - 2] & Word.bond && follows(article, at - 2) ? at - 2 : at - 1
      reachOwners(end)
      const bracket = bracketBefore(article, end)
      if (bracket >= 0) reachOwners(bracket)
      if (end > 0 && isRole(article, end - 1)) {
        let start = end - 1
        while (start > 0 && follows(article, start) && isRole(article, start - 1)) start--
        reach(start)
      }
    }
    edge = next
  }
  return [...starts]
}
