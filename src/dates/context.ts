import type { Reading } from '../reading'
import { clauseVerb } from '../rules/clause'
import { capture, type Match } from '../rules/match'
import type { When } from './when'

/** What a meaning is worked out from. */
export interface Context {
  reading: Reading
  /** The day that relative dates are counted from, as a number; null where it is not known. */
  anchor: number | null
  /** The last date before this one in the article. */
  previous: When | null
  /** What is dated is known to have been. */
  told?: boolean
}

/** What a rule means at a place: NOTHING where it says that this is no date, null where it does not fit after all. */
export type Outcome = When | typeof NOTHING | null
export const NOTHING = 'nothing'

export const numberIn = (match: Match, name: string): number | undefined => {
  const value = capture(match, name)?.value
  return value === undefined || value === '' ? undefined : Number(value)
}
export const wordIn = (match: Match, name: string): string => String(capture(match, name)?.value ?? '')

/** −1 for the past, 1 for the future, 0 where the tense does not say. */
export function directionAt(match: Match, { reading, told }: Context): -1 | 0 | 1 {
  if (told) return -1
  const verb = clauseVerb(reading, match.to - 1)
  return verb === 'past' ? -1 : verb === 'future' ? 1 : 0
}

/** Whether the clause looks ahead: of days nearby, what is going on (`ہو رہا ہے`) is what will be. */
export const looksAhead = (match: Match, { reading }: Context): boolean => {
  const verb = clauseVerb(reading, match.to - 1)
  return verb === 'future' || verb === 'progressive'
}
