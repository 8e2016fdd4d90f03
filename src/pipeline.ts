import { readAgreements } from './agreements/index'
import { findPublished } from './dates/anchor'
import { dateRecords, isDated, readDates } from './dates/dates'
import { identifyAgencies } from './entities/agencies'
import { readNames } from './entities/names'
import { identifyPeople } from './entities/people'
import { identifyPlaces } from './entities/places'
import { listBits, NO_BITS } from './gazetteer/bits'
import { lookUp } from './gazetteer/gazetteer'
import { type Lexicon, tableOf } from './gazetteer/lexicon'
import type { Reading } from './reading'
import { tag } from './tagger/tag'
import { type LayoutWords, layOut } from './text/layout'
import { normalise } from './text/normalise'
import { tokenise } from './text/tokens'

/** What the caller says of an article, and of what is wanted. */
export interface Settings {
  /** The day of the article, `YYYY-MM-DD`, already checked. */
  published: string | null
}

interface Stage {
  name: string
  run(reading: Reading, settings: Settings): void
}

/** The way of the data, in order; the only place where the order lives. */
export const STAGES: readonly Stage[] = [
  {
    name: 'lists',
    run: (reading) => {
      reading.hits = lookUp(reading.tokens, reading.lexicon.gazetteers)
      reading.bits = listBits(reading.hits, reading.tokens.count)
    },
  },
  {
    name: 'tagger',
    run: (reading) => {
      const { tokens, bits, lexicon } = reading
      const weights = lexicon.tagger()
      reading.tagging = weights ? tag(tokens, bits, weights) : null
    },
  },
  {
    name: 'published',
    run: (reading, { published }) => {
      reading.published = published ?? findPublished(reading)
      reading.publishedFrom = published ? 'option' : reading.published ? 'dateline' : null
    },
  },
  {
    name: 'dates',
    run: (reading) => {
      reading.spans = readDates(reading)
    },
  },
  {
    name: 'names',
    run: (reading) => {
      reading.spans = readNames(reading)
    },
  },
  {
    name: 'identity',
    run: (reading) => {
      reading.agencies = identifyAgencies(reading)
      reading.places = identifyPlaces(reading)
      reading.people = identifyPeople(reading)
      reading.dates = dateRecords(reading, reading.spans.filter(isDated))
    },
  },
  {
    name: 'agreements',
    run: (reading) => {
      reading.agreements = readAgreements(reading)
    },
  },
]

const layouts = new WeakMap<Lexicon['sections'], LayoutWords>()

function layoutWords(lexicon: Lexicon): LayoutWords {
  let words = layouts.get(lexicon.sections)
  if (!words) {
    const rows = tableOf(lexicon, 'layout-words')
    const idsOf = (name: string) =>
      new Set(rows.filter((row) => row.class === name).map(({ form }) => lexicon.vocabulary.idOf(form)))
    words = { abbreviation: idsOf('abbreviation'), desk: idsOf('desk') }
    layouts.set(lexicon.sections, words)
  }
  return words
}

/** A text as the stages find it: normalised, in tokens and sentences, nothing decided yet. */
export function openReading(given: string, lexicon: Lexicon): Reading {
  const tokens = tokenise(normalise(given, lexicon.characters), lexicon.spelling)
  return {
    lexicon,
    tokens,
    layout: layOut(tokens, layoutWords(lexicon)),
    hits: [],
    bits: NO_BITS,
    tagging: null,
    published: null,
    publishedFrom: null,
    spans: [],
    people: [],
    agencies: [],
    places: [],
    dates: [],
    agreements: [],
  }
}

/** Runs the stages, all of them or those before the one named. */
export function read(given: string, lexicon: Lexicon, settings: Settings, before?: string): Reading {
  const reading = openReading(given, lexicon)
  for (const stage of STAGES) {
    if (stage.name === before) break
    stage.run(reading, settings)
  }
  return reading
}
