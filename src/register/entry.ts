import type { Agreement, Extraction } from '../types'

/** One agreement as a register of a whole dump holds it: with what its ids refer to, apart from its article. */
export interface Entry extends Pick<Agreement, 'instrument' | 'status' | 'name' | 'confidence'> {
  /** Of the act; null where the article does not say. */
  date: string | null
  /** The day of the article. */
  published: string | null
  parties: string[]
  signatories: string[]
  topic: string | null
  /** Id of the row that tells of it. */
  source: string
}

export function entryOf(agreement: Agreement, { id = '', published, dates }: Extraction): Entry {
  const { instrument, status, name, confidence, topic } = agreement
  return {
    date: dates.find((date) => date.id === agreement.date)?.value ?? null,
    published,
    parties: agreement.parties.map((party) => party.name),
    signatories: agreement.signatories.map((party) => party.name),
    topic: topic?.text ?? null,
    source: id,
    ...{ instrument, status, name, confidence },
  }
}
