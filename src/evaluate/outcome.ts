import type { Mention } from '../types'
import type { Span } from './gold'

/** What is counted, in the order in which it is shown. */
export const MEASURES = [
  'people',
  'roles',
  'agencies',
  'places',
  'dates',
  'date values',
  'agreement mentions',
  'agreement records',
  'agreement parties',
  'agreement slots',
] as const
export type Measure = (typeof MEASURES)[number]

/** The measures that tell of a list of the result. */
export const MEASURES_OF = {
  people: ['people'],
  roles: ['roles'],
  agencies: ['agencies'],
  places: ['places'],
  dates: ['dates', 'date values'],
  agreements: ['agreement mentions', 'agreement records', 'agreement parties', 'agreement slots'],
} as const satisfies Record<string, readonly Measure[]>

/** How many were annotated and how many of them met; how many were found and how many of them are right. */
export interface Count {
  annotated: number
  met: number
  found: number
  right: number
}

/** Something annotated that was not found, or found that was not annotated. */
export interface Miss {
  what: 'missed' | 'wrong'
  measure: Measure
  start: number
  end: number
  text: string
  /** Of what was found wrongly: which rule, list or model found it, and how sure it was. */
  by?: string
  confidence?: number
  /** What was there instead. */
  note?: string
}

/** What the comparison of one article comes to; a type that its annotation does not carry is not counted. */
export interface Outcome {
  counts: Partial<Record<Measure, Count>>
  misses: Miss[]
}

export const missed = (measure: Measure, { start, end, text }: Span, note?: string): Miss => ({
  ...{ what: 'missed', measure, start, end, text },
  ...(note === undefined ? {} : { note }),
})

export const wrong = (measure: Measure, { start, end, text, by, confidence }: Mention, note?: string): Miss => ({
  ...{ what: 'wrong', measure, start, end, text, by, confidence },
  ...(note === undefined ? {} : { note }),
})
