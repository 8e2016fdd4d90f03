import type { AgreementInstrument, AgreementStatus } from '../types'

/** How annotated articles may be written. */
export const GOLD_FORMATS = ['jsonl', 'conll', 'marked'] as const
export type GoldFormat = (typeof GOLD_FORMATS)[number]

/** A stretch of an article that a person marked, in UTF-16 code units of its text. */
export interface Span {
  start: number
  end: number
  text: string
}

/** A date as a person marked it; `value` null where none can be told. */
export interface MarkedDate extends Span {
  value?: string | null
}

/** An agreement as a person described it; parties and topic are words of the article. */
export interface MarkedAgreement {
  id: string
  instrument: AgreementInstrument
  status: AgreementStatus
  parties: string[]
  topic: string | null
  name: string | null
  mentions: Span[]
}

/** What a careful reader found in an article. */
export interface Annotations {
  people: Span[]
  roles: Span[]
  agencies: Span[]
  places: Span[]
  dates: MarkedDate[]
  agreements: MarkedAgreement[]
}

/** The lists whose mentions must be found to the letter. */
export const SPAN_TYPES = ['people', 'roles', 'agencies', 'places', 'dates'] as const
export type SpanType = (typeof SPAN_TYPES)[number]

/** An annotated article. A list that it does not carry says nothing: what is found of that type is neither right nor wrong. */
export interface Gold extends Partial<Annotations> {
  id: string
  text: string
  published: string | null
  title: string | null
}
