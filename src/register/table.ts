import type { Entry } from './entry'

/**
 * Columns in Urdu and in Latin letters take turns, so that right-to-left text never stands beside right-to-left text:
 * a terminal that reorders such text would swap the two.
 */
export const COLUMNS = ['date', 'parties', 'instrument', 'status', 'topic', 'source'].map((name) => ({ name }))

/** The cells of an entry. The article's own day stands for that of the act in brackets, and its name for a topic. */
export const cellsOf = ({ date, published, parties, instrument, status, topic, name, source }: Entry): string[] => [
  date ?? (published === null ? '' : `(${published})`),
  parties.join(' + '),
  instrument,
  status,
  topic ?? name ?? '',
  source,
]
