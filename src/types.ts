/**
 * The result of reading one article. All offsets are UTF-16 code units into the text
 * as it was given: `text.slice(mention.start, mention.end) === mention.text`, always.
 */
export interface Extraction {
  /** The row's own id, in batch output. */
  id?: string
  /** The language of the article: ISO 639-3, `'urd'` for Urdu, `'und'` where there are no letters. */
  language: Language
  /** The day from which relative dates were read, `YYYY-MM-DD`; null where none is known. */
  published: string | null
  /** Where `published` came from. */
  publishedFrom: 'option' | 'dateline' | null
  people: Person[]
  agencies: Agency[]
  places: Place[]
  dates: DateRef[]
  agreements: Agreement[]
}

export interface Language {
  /** ISO 639-3. */
  code: string
  /** 0 to 1. */
  confidence: number
}

/** A stretch of the text that names something. */
export interface Mention {
  /** First code unit. */
  start: number
  /** One past the last code unit. */
  end: number
  /** The words as they stand in the text given. */
  text: string
  /** 0 to 1: of mentions at 0.9, about nine in ten are right. */
  confidence: number
  /** Which rule, list or model found it: `rule:office-name`, `list:agencies`, `tagger`. */
  by: string
}

/** One person, however often mentioned. */
export interface Person {
  /** `p1`, `p2` …, unique in this result. */
  id: string
  /** The fullest name met; null where the person is known by office alone. */
  name: string | null
  /** The name in Latin letters. */
  latin: string | null
  roles: Role[]
  /** Empty where `name` is null: the roles then say who. */
  mentions: Mention[]
}

/** An office that a person holds. */
export interface Role {
  title: string
  /** Id of the agency that the office belongs to. */
  agency: string | null
  /** Id of the place that the office belongs to. */
  place: string | null
  mentions: Mention[]
}

export type AgencyKind =
  | 'government'
  | 'ministry'
  | 'law-enforcement'
  | 'military'
  | 'court'
  | 'legislature'
  | 'regulator'
  | 'party'
  | 'company'
  | 'bank'
  | 'media'
  | 'education'
  | 'health'
  | 'sport'
  | 'international'
  | 'armed-group'
  | 'ngo'
  | 'programme'
  | 'other'

/** One organisation, under all the names and abbreviations the article gives it. */
export interface Agency {
  /** `a1`, `a2` …, unique in this result. */
  id: string
  name: string
  english: string | null
  abbreviation: string | null
  kind: AgencyKind
  /** Wikidata id, where a source gives it. */
  wikidata?: string
  mentions: Mention[]
}

export type PlaceKind = 'country' | 'province' | 'city' | 'district' | 'region' | 'water' | 'site' | 'other'

export interface Place {
  /** `l1`, `l2` …, unique in this result. */
  id: string
  name: string
  english: string | null
  kind: PlaceKind
  /** ISO 3166-1 alpha-2. */
  country: string | null
  mentions: Mention[]
}

export type DateGrain = 'century' | 'decade' | 'year' | 'quarter' | 'month' | 'week' | 'day' | 'time'

export interface DateRef {
  /** `d1`, `d2` …, unique in this result. */
  id: string
  /**
   * ISO 8601: `2026-01-17`, `2026-01`, `2026`, `2026-W03`, `2026-01-17T20:00`, `199X`, `19XX`,
   * `2026-01-10/2026-01-15`; null where it cannot be told, as of relative dates in an article without a day.
   */
  value: string | null
  grain: DateGrain
  calendar: 'gregorian' | 'hijri'
  /** `explicit`: all of it is said; `relative`: counted from the article's day; `inferred`: a part is filled in. */
  basis: 'explicit' | 'relative' | 'inferred'
  /** Other readings: of `کل` and its like, and of Hijri days, which Pakistan's own sighting may move by one. */
  alternatives?: string[]
  /** How far from the article's day, in units of the grain, where that day is unknown: `-1` for `گزشتہ روز`. */
  offset?: number
  mentions: Mention[]
}

export type AgreementInstrument =
  | 'treaty'
  | 'memorandum'
  | 'contract'
  | 'ceasefire'
  | 'loan'
  | 'understanding'
  | 'settlement'

export type AgreementStatus = 'proposed' | 'agreed' | 'signed' | 'rejected' | 'suspended' | 'violated' | 'ended'

/** Who is bound by an agreement, or signed it. */
export interface Party {
  /** Id of the Person, Agency or Place; null where it is none of them. */
  ref: string | null
  /** Its fullest mention. */
  name: string
}

export interface Agreement {
  /** `g1`, `g2` …, unique in this result. */
  id: string
  instrument: AgreementInstrument
  /** As this article leaves it. */
  status: AgreementStatus
  /** The instrument's proper name. */
  name: string | null
  parties: Party[]
  signatories: Party[]
  /** The words that say what was agreed. */
  topic: Mention | null
  /** Id of the DateRef of the act. */
  date: string | null
  /** The sentences. */
  evidence: Mention[]
  /** The words that state or name it. */
  mentions: Mention[]
  confidence: number
}
