import type { AgencyKind, PlaceKind } from '../types'
import type { Row } from './rows'

/**
 * What a listed form is, as the tagger and the rules see it. The order is part of the packed format and of the
 * tagger's features: append only.
 */
export const CLASSES = [
  'agency',
  'place',
  'demonym',
  'person',
  'given',
  'family',
  'both',
  'particle',
  'office',
  'head',
  'modifier',
  'field',
  'rank',
  'profession',
  'honorific',
] as const
export type ListClass = (typeof CLASSES)[number]

/** What a list says of one thing: an agency, a place, a person, a name, an office. */
export interface Entry {
  class: ListClass
  /** Id in its list. */
  id: string
  /** The fullest form. */
  name: string
  /** English name, or the Latin spelling of a person's name. */
  english: string | null
  kind: AgencyKind | PlaceKind | null
  abbreviation: string | null
  /** ISO 3166-1 alpha-2; of a demonym, the id of its place. */
  country: string | null
  wikidata: string | null
}

/** A written form and whether it is also an ordinary word, and so needs evidence. */
export interface Form {
  text: string
  weak: boolean
}

/** The list files: which columns hold what. The file's name is the key. */
export const LISTS = {
  'agencies-pk': ['id', 'kind', 'country', 'english', 'abbreviation', 'wikidata', 'forms', 'source', 'note'],
  'agencies-world': ['id', 'kind', 'country', 'english', 'abbreviation', 'wikidata', 'forms', 'source', 'note'],
  places: ['id', 'kind', 'country', 'english', 'wikidata', 'forms', 'source', 'note'],
  demonyms: ['form', 'place', 'source', 'note'],
  people: ['id', 'latin', 'forms', 'source', 'note'],
  names: ['form', 'latin', 'part', 'source', 'note'],
  offices: ['id', 'class', 'english', 'forms', 'source', 'note'],
} as const
export type ListName = keyof typeof LISTS

const CLASS_OF: Record<ListName, (row: Row) => string> = {
  'agencies-pk': () => 'agency',
  'agencies-world': () => 'agency',
  places: () => 'place',
  demonyms: () => 'demonym',
  people: () => 'person',
  names: (row) => row.part,
  offices: (row) => row.class,
}

export function formsOf(row: Row): Form[] {
  return (row.forms ?? row.form)
    .split('|')
    .map((form) => form.trim())
    .filter(Boolean)
    .map((form) => ({ text: form.replace(/\?$/, '').trim(), weak: form.endsWith('?') }))
}

export function entryOf(list: ListName, row: Row): Entry {
  const [first] = formsOf(row)
  return {
    class: CLASS_OF[list](row) as ListClass,
    id: row.id ?? first.text,
    name: first.text,
    english: row.english || row.latin || null,
    kind: (row.kind || null) as Entry['kind'],
    abbreviation: row.abbreviation || null,
    country: row.country || row.place || null,
    wikidata: row.wikidata || null,
  }
}

/** Stands for an id that is the name. */
const SAME = '\0'

/** Most ids are the English name in this spelling, and then take no space. */
const idFrom = (english: string): string => english.toLowerCase().replace(/[^a-z0-9]+/g, '-')

/** An entry as it is packed; its class is kept apart. */
export function lineOf({ id, name, english, kind, abbreviation, country, wikidata }: Entry): string {
  const short = english !== null && id === idFrom(english) ? '' : id === name ? SAME : id
  const cells = [short, name, english, kind, abbreviation, country, wikidata]
  return cells
    .slice(0, cells.findLastIndex(Boolean) + 1)
    .map((cell) => cell ?? '')
    .join('\t')
}

export function entryOfLine(of: ListClass, line: string): Entry {
  const [id, name = '', ...rest] = line.split('\t')
  const [english = null, kind = null, abbreviation = null, country = null, wikidata = null] = rest.map(
    (cell) => cell || null,
  )
  return {
    class: of,
    id: id === SAME ? name : id || (english === null ? '' : idFrom(english)),
    name,
    english,
    kind: kind as Entry['kind'],
    abbreviation,
    country,
    wikidata,
  }
}
