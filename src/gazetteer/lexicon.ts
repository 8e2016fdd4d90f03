import { KhabarError } from '../errors'
import { readTagger, type TaggerWeights } from '../tagger/tag'
import { type Characters, readCharacters } from '../text/characters'
import type { LatinReader } from '../text/latin'
import type { Spelling } from '../text/spacing'
import { compileListings, type Listing, withWordsOf } from './compile'
import { Gazetteer, type GazetteerSections } from './gazetteer'
import { endsOf, type Numbers } from './lengths'
import type { Sections } from './pack'
import { type Row, readRows } from './rows'
import { Vocabulary } from './vocabulary'

/** All that the stages know of the language: letters, words and lists. */
export interface Lexicon {
  characters: Characters
  vocabulary: Vocabulary
  spelling: Spelling
  /** Names in Latin letters. */
  latin: LatinReader
  /** The user's own lists first. */
  gazetteers: Gazetteer[]
  /** The weights of the tagger, read at the first call; null where the lexicon has none. */
  tagger(): TaggerWeights | null
  /** The packed sections, for stages that keep tables of their own in them. */
  sections: Sections
}

const read = new WeakMap<Sections, Map<string, Row[]>>()

/** The rows of `rules/tables/NAME.tsv`, without the columns that only people, tests or the build read. */
export function tableOf({ sections }: Lexicon, name: string): Row[] {
  const tables = read.get(sections) ?? new Map<string, Row[]>()
  read.set(sections, tables)
  let rows = tables.get(name)
  if (!rows) {
    const bytes = sections[`tables.${name}`]
    if (!bytes) throw new KhabarError('data-invalid', `no table ${name}`)
    rows = readRows(new TextDecoder().decode(bytes as Uint8Array), name, [])
    tables.set(name, rows)
  }
  return rows
}

export function openLexicon(sections: Sections, latin: LatinReader): Lexicon {
  const section = <T>(name: string): T => {
    if (!(name in sections)) throw new KhabarError('data-invalid', `no section ${name}`)
    return sections[name] as T
  }
  const characters = readCharacters(section('characters.kinds'), section('characters.folds'))
  const codes = section<Uint8Array>('words.codes')
  const vocabulary = new Vocabulary({ codes, ends: endsOf(section('words.lengths'), codes.length) })
  const [words, entries, text] = [
    section<Int32Array>('lists.words'),
    section<Numbers>('lists.entries'),
    section<Uint8Array>('lists.text'),
  ]
  const gazetteer = new Gazetteer(
    {
      edges: endsOf(section('lists.edges'), words.length),
      words,
      posts: endsOf(section('lists.posts'), entries.length),
      entries,
      classes: section('lists.classes'),
      text,
      ends: endsOf(section('lists.ends'), text.length),
    } satisfies GazetteerSections,
    vocabulary.size,
    'list',
  )
  const spelling = {
    vocabulary,
    particle: section<Uint8Array>('words.particle'),
    piece: section<Uint8Array>('words.piece'),
  }
  return {
    characters,
    vocabulary,
    spelling,
    latin,
    gazetteers: [gazetteer],
    tagger: once(() => readTagger(sections)),
    sections,
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The lexicon for reading without the tagger. */
export const withoutTagger = (lexicon: Lexicon): Lexicon => ({ ...lexicon, tagger: () => null })

/** The lexicon with the user's listings in front of its own. */
export function withListings(lexicon: Lexicon, listings: readonly Listing[]): Lexicon {
  const vocabulary = withWordsOf(lexicon.vocabulary, listings, lexicon.characters)
  const gazetteer = new Gazetteer(
    compileListings(listings, vocabulary, lexicon.characters),
    vocabulary.size,
    'user-list',
  )
  return {
    ...lexicon,
    vocabulary,
    spelling: { ...lexicon.spelling, vocabulary },
    gazetteers: [gazetteer, ...lexicon.gazetteers],
  }
}
