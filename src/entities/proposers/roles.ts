import { markId } from '../../text/tokens'
import { type Article, bitsAt, follows, ROLE } from '../article'
import { type Candidate, type Candidates, TYPE } from '../candidates'
import { either, Word } from '../word'

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
  const owners = ownersOf(article, candidates.all)
  for (const t of article.marked) {
    if (!isRole(article, t) || (follows(article, t) && isRole(article, t - 1))) continue
    let to = t + 1
    while (to - t < LONGEST && follows(article, to) && (isRole(article, to) || isLinked(article, to))) to++
    proposeParts(article, t, to, owners, candidates)
  }
}

const isRole = (article: Article, t: number): boolean => (bitsAt(article, t) & ROLE) !== 0

/** `وزیر داخلہ و نارکوٹکس کنٹرول`, `وزیر برائے ریلوے`: a link between two words of offices. */
const isLinked = (article: Article, t: number): boolean =>
  (article.flags[t] & Word.link) !== 0 && follows(article, t + 1) && isRole(article, t + 1)

/** Agencies, places and demonyms by their first and last tokens: whose office it is. */
function ownersOf(article: Article, all: readonly Candidate[]) {
  const agency = TYPE.agency
  const place = TYPE.place
  const startingAt = new Map<number, number[]>()
  const endingAt = new Map<number, number[]>()
  const put = (map: Map<number, number[]>, key: number, value: number) => {
    const at = map.get(key)
    if (!at) map.set(key, [value])
    else if (!at.includes(value)) at.push(value)
  }
  for (const { type, from, to } of all) {
    if (type !== agency && type !== place) continue
    put(startingAt, from, to)
    put(endingAt, to, from)
  }
  for (const t of article.marked) if (bitsAt(article, t) & DEMONYM) put(endingAt, t + 1, t)
  return { startingAt, endingAt }
}

function proposeParts(
  article: Article,
  first: number,
  last: number,
  owners: ReturnType<typeof ownersOf>,
  candidates: Candidates,
): void {
  for (let from = first; from < last; from++) {
    if (!isRole(article, from)) continue
    for (let to = last; to > from; to--) {
      if (!isRole(article, to - 1) || !hasCore(article, from, to)) continue
      // a part that begins and ends inside the run is none of a well-formed office
      if (from !== first && to !== last) continue
      candidates.add('role', from, to, 'rule:office')
      const left = from === first ? startsBefore(article, from, owners) : []
      const right = to === last ? (owners.startingAt.get(to) ?? []).filter(() => follows(article, to)) : []
      for (const start of left) candidates.add('role', start, to, 'rule:owner-office')
      for (const end of right) {
        candidates.add('role', from, end, 'rule:office-owner')
        for (const start of left) candidates.add('role', start, end, 'rule:owner-office-owner')
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
function startsBefore(article: Article, from: number, { endingAt }: ReturnType<typeof ownersOf>): number[] {
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
    for (const at of edge) {
      if (!follows(article, at)) continue
      for (const start of endingAt.get(at) ?? []) reach(start)
      if (bitsAt(article, at - 1) & MODIFIER) reach(at - 1)
      if (!(flags[at - 1] & Word.bond) || !follows(article, at - 1)) continue
      // `کے لیے` is a bond of two words
      const end = flags[at - 2] & Word.bond && follows(article, at - 2) ? at - 2 : at - 1
      for (const start of endingAt.get(end) ?? []) reach(start)
      const bracket = bracketBefore(article, end)
      if (bracket >= 0) for (const start of endingAt.get(bracket) ?? []) reach(start)
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
