import { CLASSES, formsOf, LISTS, type ListName } from '../gazetteer/entries'
import { KINDS } from '../gazetteer/kinds'
import { type Row, readRows } from '../gazetteer/rows'
import { readCharacters } from '../text/characters'
import { normalise } from '../text/normalise'
import { characterTable } from './characters'

/** Where a row may come from; what each is and its licence stands in the README. */
const SOURCES = ['known', 'mined', 'train', 'cldr', 'wof', 'wikidata', 'urduhack', 'makhzan', 'il-ner', 'uner']
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
/** Normalised Urdu, Latin letters and digits, and the signs that stand in names. */
const FORM = /^[\u0620-\u064a\u0671-\u06d3\u06d5a-zA-Z0-9 ،.,&'()/+-]+$/
const table = characterTable()
const characters = readCharacters(table.kinds, table.folds)
const normal = (text: string) => normalise(text, characters).text

/** What is wrong with the layout of any TSV of this project, a line each: columns, spaces, line ends, order. */
export function lintTable(name: string, tsv: string, sorted = true): string[] {
  const problems: string[] = []
  if (!tsv.endsWith('\n') || tsv.endsWith('\n\n')) problems.push(`${name}: ends in no, or in several, line ends`)
  const lines = tsv.slice(0, -1).split('\n')
  const width = lines[0].split('\t').length
  lines.forEach((line, i) => {
    const cells = line.split('\t')
    const where = `${name}, line ${i + 1}`
    if (cells.length !== width) problems.push(`${where}: ${cells.length} cells, not ${width}`)
    if (cells.some((cell) => cell !== cell.trim() || cell.includes('  '))) problems.push(`${where}: needless space`)
    if (line === '') problems.push(`${where}: empty`)
    if (sorted && i > 1 && cells[0] < lines[i - 1].split('\t')[0])
      problems.push(`${where}: ${cells[0]} is out of order`)
    if (i > 0 && lines[i - 1] === line) problems.push(`${where}: is there twice`)
  })
  return problems
}

/** The same of a gazetteer list, and of what its cells say. */
export function lintList(list: ListName, tsv: string): string[] {
  const name = `${list}.tsv`
  const problems = lintTable(name, tsv)
  const rows = readRows(tsv, name, LISTS[list])
  const ids = new Set<string>()
  const forms = new Map<string, string>()
  for (const row of rows) {
    const id = row.id ?? row.form
    const report = (what: string) => problems.push(`${name}, ${id}: ${what}`)
    if (row.id !== undefined && !ID.test(row.id)) report('is no id in lower case with hyphens')
    if (ids.has(id)) report('is there twice')
    ids.add(id)
    if (!SOURCES.includes(row.source)) report(`the source «${row.source}» is none of ${SOURCES.join(', ')}`)
    problems.push(...cellProblems(list, row).map((what) => `${name}, ${id}: ${what}`))
    if (formsOf(row).length === 0) report('has no form')
    for (const { text } of formsOf(row)) {
      if (!FORM.test(text)) report(`«${text}» has characters that are none of the alphabet`)
      if (normal(text) !== text) report(`«${text}» is not in normal spelling, which is «${normal(text)}»`)
      const key = `${row.part ?? ''}:${normal(text).toLowerCase()}`
      const other = forms.get(key)
      if (other !== undefined) report(`«${text}» is a form of ${other} too`)
      forms.set(key, id)
    }
  }
  return problems
}

function cellProblems(list: ListName, row: Row): string[] {
  const problems: string[] = []
  const kinds = KINDS[list]
  if (kinds && !kinds.includes(row.kind)) problems.push(`kind «${row.kind}» is none of ${kinds.join(', ')}`)
  if (row.country && !/^[A-Z]{2}$/.test(row.country)) problems.push(`country «${row.country}» is no ISO 3166-1 code`)
  if (row.wikidata && !/^Q\d+$/.test(row.wikidata)) problems.push(`wikidata «${row.wikidata}» is no item`)
  for (const label of [row.class, row.part]) {
    if (label !== undefined && !(CLASSES as readonly string[]).includes(label)) problems.push(`«${label}» is no class`)
  }
  return problems
}
