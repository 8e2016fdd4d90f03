import { readdirSync, readFileSync } from 'node:fs'
import type { Sections } from '../gazetteer/pack'
import { readRows } from '../gazetteer/rows'

export const TABLES = new URL('../rules/tables/', import.meta.url)

/** Columns of a rule table that only people and tests read. */
const FOR_PEOPLE = new Set(['example', 'expect', 'published', 'source', 'note'])

/** `rules/tables/*.tsv` as UTF-8 sections, and the words in their forms and patterns. */
export function compileTables(): { sections: Sections; words: string[] } {
  const sections: Sections = {}
  const words: string[] = []
  for (const file of readdirSync(TABLES)
    .filter((name) => name.endsWith('.tsv'))
    .sort()) {
    const rows = readRows(readFileSync(new URL(file, TABLES), 'utf8'), file, [])
    const columns = Object.keys(rows[0] ?? {}).filter((column) => !FOR_PEOPLE.has(column))
    const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))]
    sections[`tables.${file.replace('.tsv', '')}`] = new TextEncoder().encode(
      lines.map((line) => line.join('\t')).join('\n'),
    )
    for (const row of rows) {
      words.push(...(`${row.form ?? ''} ${row.pattern ?? ''}`.match(/[\u0620-\u06d3\u06d5]+|[a-z]+|[0-9]+/gi) ?? []))
    }
  }
  return { sections, words }
}

/** What only the build reads of the tables, as it compiles it: whole tables, and columns of others. */
const COMPILED: Record<string, readonly string[] | 'all'> = {
  'agreement-clauses': 'all',
  'agreement-cues': 'all',
  'agreement-fields': 'all',
  'agreement-others': 'all',
  'agreement-parties': 'all',
  'agreement-status': 'all',
  'agreement-sums': 'all',
  'agreement-topics': 'all',
  'date-named': 'all',
  'date-words': 'all',
  'tense-words': 'all',
  'agreement-instruments': ['class', 'value', 'form'],
  'agreement-rules': ['pattern'],
  'date-joins': ['pattern'],
  'date-rules': ['pattern'],
}

/** The sections with the tables as they are read from the packed lexicon. */
export function withoutCompiled(sections: Sections): Sections {
  const kept = { ...sections }
  for (const [table, columns] of Object.entries(COMPILED)) {
    const name = `tables.${table}`
    if (columns === 'all') delete kept[name]
    else kept[name] = withoutColumns(sections[name] as Uint8Array, columns)
  }
  return kept
}

function withoutColumns(tsv: Uint8Array, columns: readonly string[]): Uint8Array {
  const lines = new TextDecoder()
    .decode(tsv)
    .split('\n')
    .map((line) => line.split('\t'))
  const isKept = lines[0].map((column) => !columns.includes(column))
  return new TextEncoder().encode(lines.map((cells) => cells.filter((_, c) => isKept[c]).join('\t')).join('\n'))
}
