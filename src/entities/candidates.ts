import type { Hit } from '../gazetteer/gazetteer'
import { int32Column } from '../text/slab'
import type { Claim } from './overlaps'

/** What a name can be, in the order of the columns of `evidence.tsv`. */
export const NAME_TYPES = ['person', 'agency', 'place', 'role'] as const
export type NameType = (typeof NAME_TYPES)[number]

/** Who may propose a candidate; the names go out in `by`. Append only: trained weights count on the order. */
export const PROPOSERS = [
  'list:agencies',
  'list:places',
  'list:people',
  'rule:name-run',
  'rule:name-run-trimmed',
  'rule:title-name',
  'rule:name-said',
  'rule:agency-head',
  'rule:letters',
  'rule:latin',
  'rule:place-cue',
  'rule:office',
  'rule:owner-office',
  'rule:office-owner',
  'rule:owner-office-owner',
  'rule:echo',
  'tagger',
  'rule:compromise',
] as const
export type Proposer = (typeof PROPOSERS)[number]

/** A stretch of tokens that may be a name of a type; `evidence.ts` sets its score. */
export interface Candidate extends Claim {
  type: number
  /** Bit p where proposer p named it. */
  by: number
  hit: Hit | null
  /** What its own features weigh in the second look, NaN before they were weighed. */
  weight: number
}

const LONGEST = 15

const numbered = <T extends string>(names: readonly T[]): Record<T, number> =>
  Object.fromEntries(names.map((name, i) => [name, i])) as Record<T, number>
export const TYPE = numbered(NAME_TYPES)
export const PROPOSER = numbered(PROPOSERS)

/** The candidates of an article, each stretch and type once however many proposers name it. */
export class Candidates {
  readonly all: Candidate[] = []
  /** By token: one more than the number of the last candidate that begins at it, or ends before it; by candidate the one before. */
  private readonly beginning: Int32Array
  private readonly ending: Int32Array
  private readonly beginningBefore: number[] = []
  private readonly endingBefore: number[] = []

  /** @param room by token: bit type where a name of it may stand; everywhere where it is null */
  constructor(
    tokens: number,
    private readonly room: Uint8Array | null,
  ) {
    this.beginning = int32Column(tokens + 1)
    this.ending = int32Column(tokens + 1)
  }

  add(type: NameType, from: number, to: number, proposer: Proposer, hit: Hit | null = null): void {
    const number = TYPE[type]
    if (to <= from || to - from > LONGEST || !this.hasRoom(number, from, to, hit !== null)) return
    const candidate = this.find(number, from, to) ?? this.begin(number, from, to)
    candidate.by |= 1 << PROPOSER[proposer]
    candidate.hit ??= hit
  }

  /** Another proposer of what is a candidate already. */
  support(type: NameType, from: number, to: number, proposer: Proposer): void {
    const candidate = this.find(TYPE[type], from, to)
    if (candidate) candidate.by |= 1 << PROPOSER[proposer]
  }

  /** Adds the ends of agencies and places that begin at a token. */
  ownersFrom(from: number, ends: number[]): void {
    for (let i = this.beginning[from]; i > 0; i = this.beginningBefore[i - 1]) {
      if (isOwner(this.all[i - 1])) ends.push(this.all[i - 1].to)
    }
  }

  /** Adds the first tokens of agencies and places that end before a token. */
  ownersTo(to: number, starts: number[]): void {
    for (let i = this.ending[to]; i > 0; i = this.endingBefore[i - 1]) {
      if (isOwner(this.all[i - 1])) starts.push(this.all[i - 1].from)
    }
  }

  private find(type: number, from: number, to: number): Candidate | null {
    for (let i = this.beginning[from]; i > 0; i = this.beginningBefore[i - 1]) {
      const candidate = this.all[i - 1]
      if (candidate.to === to && candidate.type === type) return candidate
    }
    return null
  }

  private begin(type: number, from: number, to: number): Candidate {
    const isRole = type === TYPE.role
    const held = !isRole && type !== TYPE.person
    const candidate = { type, from, to, by: 0, hit: null, score: 0, weight: Number.NaN, holds: isRole, held }
    const number = this.all.push(candidate)
    this.beginningBefore.push(this.beginning[from])
    this.beginning[from] = number
    this.endingBefore.push(this.ending[to])
    this.ending[to] = number
    return candidate
  }

  /** Whether the tagger leaves room for such a name at its first and last token, or for any name if a list holds it. */
  private hasRoom(type: number, from: number, to: number, isListed: boolean): boolean {
    if (this.room === null) return true
    const bits = isListed ? 15 : 1 << type
    return (this.room[from] & bits) !== 0 && (this.room[to - 1] & bits) !== 0
  }
}

/** Whose an office may be. */
const isOwner = ({ type }: Candidate): boolean => type === TYPE.agency || type === TYPE.place
