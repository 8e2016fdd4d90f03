import { stringify } from 'csv-stringify/sync'
import type { Extraction, Mention, Party } from '../types'

type Cell = string | number | null | undefined
interface Table {
  name: string
  columns: string[]
  rows: (extraction: Extraction) => Cell[][]
}

const BETWEEN = ' | '
/** Names in one cell. */
export const joined = (words: readonly (string | null)[]) => words.filter((word) => word !== null).join(BETWEEN)
const spans = (mentions: readonly Mention[]) => mentions.map(({ start, end }) => `${start}-${end}`).join(' ')
const words = (mentions: readonly Mention[]) => joined([...new Set(mentions.map(({ text }) => text))])
const parties = (list: readonly Party[]) => joined(list.map(({ name }) => name))

/** The tables of CSV output: one a type, and the articles. `article` is the article's id, `spans` are `start-end`. */
export const TABLES: readonly Table[] = [
  {
    name: 'articles',
    columns: ['article', 'language', 'confidence', 'published', 'published_from'],
    rows: ({ id, language, published, publishedFrom }) => [
      [id, language.code, language.confidence, published, publishedFrom],
    ],
  },
  {
    name: 'people',
    columns: ['article', 'id', 'name', 'latin', 'roles', 'agencies', 'mentions', 'spans'],
    rows: ({ id, people, agencies }) =>
      people.map((person) => [
        id,
        person.id,
        person.name,
        person.latin,
        joined(person.roles.map(({ title }) => title)),
        joined(person.roles.map(({ agency }) => agencies.find((one) => one.id === agency)?.name ?? null)),
        words(person.mentions),
        spans(person.mentions),
      ]),
  },
  {
    name: 'agencies',
    columns: ['article', 'id', 'name', 'english', 'abbreviation', 'kind', 'wikidata', 'mentions', 'spans'],
    rows: ({ id, agencies }) =>
      agencies.map((one) => [
        ...[id, one.id, one.name, one.english, one.abbreviation, one.kind, one.wikidata],
        ...[words(one.mentions), spans(one.mentions)],
      ]),
  },
  {
    name: 'places',
    columns: ['article', 'id', 'name', 'english', 'kind', 'country', 'mentions', 'spans'],
    rows: ({ id, places }) =>
      places.map((one) => [
        ...[id, one.id, one.name, one.english, one.kind, one.country],
        ...[words(one.mentions), spans(one.mentions)],
      ]),
  },
  {
    name: 'dates',
    columns: ['article', 'id', 'value', 'grain', 'calendar', 'basis', 'alternatives', 'mentions', 'spans'],
    rows: ({ id, dates }) =>
      dates.map((one) => [
        ...[id, one.id, one.value, one.grain, one.calendar, one.basis, joined(one.alternatives ?? [])],
        ...[words(one.mentions), spans(one.mentions)],
      ]),
  },
  {
    name: 'agreements',
    columns: 'article id instrument status name parties signatories topic date confidence mentions spans'.split(' '),
    rows: ({ id, agreements }) =>
      agreements.map((one) => [
        ...[id, one.id, one.instrument, one.status, one.name, parties(one.parties), parties(one.signatories)],
        ...[one.topic?.text, one.date, one.confidence, words(one.mentions), spans(one.mentions)],
      ]),
  },
]

const csv = (rows: Cell[][]) => (rows.length > 0 ? stringify(rows) : '')

/** The first line of each table. */
export const tableHeads = () => TABLES.map(({ columns }) => csv([columns]))

/** The lines of each table for these articles, in the order of `TABLES`. */
export const tableLines = (extractions: readonly Extraction[]) =>
  TABLES.map(({ rows }) => csv(extractions.flatMap(rows)))
