import type { Agreement, Extraction, Mention, Party } from '../types'
import { Ties } from './network'
import { Timetable } from './periods'
import { Counter } from './ranking'
import { type ListedAgreement, MOST_LISTED, type Summary } from './summary'

/** Takes in extractions one by one and keeps counts alone, so that a dump of any length fits. */
export class Summariser {
  #articles = 0
  #faults = 0
  #from: string | null = null
  #to: string | null = null
  #agreements = 0
  readonly #people = new Counter()
  readonly #agencies = new Counter()
  readonly #places = new Counter()
  readonly #timetable = new Timetable()
  readonly #ties = new Ties()
  #listed: ListedAgreement[] = []

  /** A line that was no extraction. */
  addFault(): void {
    this.#faults++
  }

  add(extraction: Extraction): void {
    this.#articles++
    const { published } = extraction
    if (published !== null) {
      if (this.#from === null || published < this.#from) this.#from = published
      if (this.#to === null || published > this.#to) this.#to = published
    }
    const known = new Map<string, Known>()
    const count = (counter: Counter, { id, mentions }: { id: string; mentions: Mention[] }, it: Known) => {
      known.set(id, it)
      counter.add(it.key, it.name, it.latin, mentions.length)
    }
    for (const person of extraction.people) {
      // who is known by office alone is another person in the next article
      if (person.name !== null)
        count(this.#people, person, { key: person.name, name: person.name, latin: person.latin })
    }
    for (const agency of extraction.agencies) {
      const { name, english } = agency
      count(this.#agencies, agency, { key: agency.wikidata ?? english ?? name, name, latin: english })
    }
    for (const place of extraction.places) {
      const { name, english, country } = place
      count(this.#places, place, { key: english ? `${english}, ${country}` : name, name, latin: english })
    }
    for (const agreement of extraction.agreements) this.#addAgreement(agreement, extraction, known)
  }

  #addAgreement(agreement: Agreement, { id, published }: Extraction, known: ReadonlyMap<string, Known>): void {
    this.#agreements++
    this.#timetable.add(published, agreement.status)
    const parties = agreement.parties.map((party) => partner(party, known))
    this.#ties.add(parties)
    this.#listed.push({
      article: id ?? String(this.#articles),
      published,
      instrument: agreement.instrument,
      status: agreement.status,
      name: agreement.name,
      parties: parties.map(({ name }) => name),
      topic: agreement.topic?.text ?? null,
    })
    if (this.#listed.length >= 2 * MOST_LISTED) this.#listed = latest(this.#listed)
  }

  summary(title: string): Summary {
    return {
      title,
      articles: this.#articles,
      faults: this.#faults,
      from: this.#from,
      to: this.#to,
      people: this.#people.ranking(),
      agencies: this.#agencies.ranking(),
      places: this.#places.ranking(),
      agreements: { total: this.#agreements, ...this.#timetable.table(), listed: latest(this.#listed) },
      network: this.#ties.network(),
    }
  }
}

interface Known {
  key: string
  name: string
  latin: string | null
}

function partner({ ref, name }: Party, known: ReadonlyMap<string, Known>): Known {
  return (ref === null ? undefined : known.get(ref)) ?? { key: name, name, latin: null }
}

const latest = (listed: readonly ListedAgreement[]) =>
  [...listed].sort((a, b) => ((a.published ?? '') < (b.published ?? '') ? 1 : -1)).slice(0, MOST_LISTED)
