import { stringify } from 'csv-stringify/sync'
import { joined } from '../batch/tables'
import type { Entry } from './entry'

const COLUMNS = 'date parties instrument status topic source published name signatories confidence'.split(' ')

/** The first line of a register in CSV. */
export const csvHead = () => stringify([COLUMNS])

/** A line for each entry. */
export const csvLines = (entries: readonly Entry[]) =>
  stringify(
    entries.map((entry) => ({ ...entry, parties: joined(entry.parties), signatories: joined(entry.signatories) })),
    {
      columns: COLUMNS,
    },
  )
