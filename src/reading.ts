import type { ListBits } from './gazetteer/bits'
import type { Entry } from './gazetteer/entries'
import type { Hit } from './gazetteer/gazetteer'
import type { Lexicon } from './gazetteer/lexicon'
import type { Tagging } from './tagger/tag'
import type { Layout } from './text/layout'
import type { Tokens } from './text/tokens'
import type { Agency, Agreement, DateRef, Extraction, Person, Place } from './types'

/** One article on its way through the stages: each stage reads what stands before its own part and fills that part. */
export interface Reading {
  lexicon: Lexicon
  tokens: Tokens
  layout: Layout
  /** Listed forms, in the order of their first tokens. */
  hits: Hit[]
  /** What the hits say of each token. */
  bits: ListBits
  /** What the tagger says of each token; null where there is none. */
  tagging: Tagging | null
  /** The day that relative dates are counted from. */
  published: string | null
  publishedFrom: Extraction['publishedFrom']
  /** What was decided to be a name, an office or a date, in the order of their first tokens; none overlap but in roles. */
  spans: Span[]
  people: Person[]
  agencies: Agency[]
  places: Place[]
  dates: DateRef[]
  agreements: Agreement[]
}

export type SpanType = 'person' | 'role' | 'agency' | 'place' | 'date'

/** A decided stretch of tokens `[from, to)`. */
export interface Span {
  type: SpanType
  from: number
  to: number
  confidence: number
  /** Which rule, list or model found it. */
  by: string
  /** The listed thing, where a list knows it. */
  entry: Entry | null
  /** Id of the record (Person, Agency, Place, DateRef) that identity made of it; '' before. */
  record: string
}
