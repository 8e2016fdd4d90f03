import { foldedWords } from '../text/folded'
import type { Agreement, AgreementInstrument, AgreementStatus, Extraction, Party } from '../types'

/** Which agreements are asked for; what is not named is not asked about. */
export interface Wanted {
  /** One of these. */
  status?: readonly AgreementStatus[]
  instrument?: readonly AgreementInstrument[]
  /** All of these, each by words of its name in Urdu or English, or by its abbreviation. */
  party?: readonly string[]
}

export function isWanted(agreement: Agreement, extraction: Extraction, { status, instrument, party }: Wanted): boolean {
  if (status && !status.includes(agreement.status)) return false
  if (instrument && !instrument.includes(agreement.instrument)) return false
  if (!party) return true
  const names = agreement.parties.map((one) => namesOf(one, extraction).map(foldedWords))
  return party
    .map(foldedWords)
    .every((words) => names.some((spellings) => spellings.some((name) => holds(name, words))))
}

/** All that a party is known by. */
function namesOf({ ref, name }: Party, { people, agencies, places }: Extraction): string[] {
  const known = [
    ...people.map(({ id, name, latin }) => ({ id, names: [name, latin] })),
    ...agencies.map(({ id, name, english, abbreviation }) => ({ id, names: [name, english, abbreviation] })),
    ...places.map(({ id, name, english }) => ({ id, names: [name, english] })),
  ].find(({ id }) => id === ref)
  return [name, ...(known?.names ?? [])].filter((one) => one !== null)
}

/** Whether the words stand in the name, one after the other. */
const holds = (name: readonly string[], words: readonly string[]) =>
  words.length > 0 && name.some((_, i) => words.every((word, k) => name[i + k] === word))
