import type { AgreementInstrument, AgreementStatus } from '../types'

/** What the page of a report shows: small, however large the dump. */
export interface Summary {
  title: string
  /** Rows that were extractions, and lines that were none. */
  articles: number
  faults: number
  /** First and last day of an article, `YYYY-MM-DD`; null where no article has one. */
  from: string | null
  to: string | null
  people: Ranking
  agencies: Ranking
  places: Ranking
  agreements: AgreementSummary
  network: Network
}

/** The most named of a type. */
export interface Ranking {
  /** How many different ones the dump names. */
  distinct: number
  /** The most named first, at most `MOST_SHOWN`. */
  top: Ranked[]
}

export interface Ranked {
  name: string
  /** The English or Latin name, where there is one. */
  latin: string | null
  /** Articles that name it, and how often in all. */
  articles: number
  mentions: number
}

export interface AgreementSummary {
  total: number
  /** Agreements in articles without a day. */
  undated: number
  grain: 'day' | 'month' | 'year'
  /** In the order of time, without gaps: `2026-01-17`, `2026-01` or `2026`. */
  periods: string[]
  /** For each status, a count for each period. */
  counts: Partial<Record<AgreementStatus, number[]>>
  /** The latest first, at most `MOST_LISTED`. */
  listed: ListedAgreement[]
}

export interface ListedAgreement {
  article: string
  published: string | null
  instrument: AgreementInstrument
  status: AgreementStatus
  name: string | null
  parties: string[]
  topic: string | null
}

/** Who agrees with whom: the strongest ties, laid out. */
export interface Network {
  nodes: { name: string; latin: string | null; agreements: number; x: number; y: number }[]
  /** Places in `nodes`, and the number of agreements between the two; the strongest first. */
  links: { a: number; b: number; agreements: number }[]
}

export const MOST_SHOWN = 1000
export const MOST_LISTED = 5000
