import type { Hit } from '../gazetteer/gazetteer'

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

/** Tokens `[from, to)` that may be a name of a type. */
export interface Candidate {
  type: number
  from: number
  to: number
  /** Bit p where proposer p named it. */
  by: number
  hit: Hit | null
  /** Log-odds that it is right; set by `evidence.ts`. */
  score: number
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
  private readonly byKey = new Map<number, Candidate>()

  /** @param room by token: bit type where a name of it may stand; everywhere where it is not given */
  constructor(private readonly room: Uint8Array | null = null) {}

  add(type: NameType, from: number, to: number, proposer: Proposer, hit: Hit | null = null): void {
    const number = TYPE[type]
    if (to <= from || to - from > LONGEST || !this.hasRoom(number, from, to, hit !== null)) return
    const key = (from * 16 + (to - from)) * 4 + number
    let candidate = this.byKey.get(key)
    if (!candidate) {
      candidate = { type: number, from, to, by: 0, hit, score: 0, weight: Number.NaN }
      this.byKey.set(key, candidate)
      this.all.push(candidate)
    }
    candidate.by |= 1 << PROPOSER[proposer]
    candidate.hit ??= hit
  }

  /** The tagger leaves room for a name where it does at its first and at its last token. */
  /** Whether the tagger leaves room for such a name at its first and last token, or for any name if a list holds it. */
  private hasRoom(type: number, from: number, to: number, isListed: boolean): boolean {
    if (this.room === null) return true
    const bits = isListed ? 15 : 1 << type
    return (this.room[from] & bits) !== 0 && (this.room[to - 1] & bits) !== 0
  }
}
