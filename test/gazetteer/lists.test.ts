import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lintList, lintTable } from '../../src/build/lint'
import { LISTS, type ListName } from '../../src/gazetteer/entries'
import { readRows } from '../../src/gazetteer/rows'
import { normalise } from '../../src/text/normalise'
import { lexicon } from '../lexicon'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const LISTS_FOLDER = 'src/gazetteer/lists'
const TABLES_FOLDER = 'src/rules/tables'
const files = (folder: string) =>
  readdirSync(new URL(`../../${folder}`, import.meta.url)).filter((name) => name.endsWith('.tsv'))

const rowsOf = (name: string) => readRows(read(`${LISTS_FOLDER}/${name}.tsv`), name, [])
const normal = (text: string) => normalise(text, lexicon.characters).text

describe('lists', () => {
  it.each(Object.keys(LISTS) as ListName[])('%s.tsv', (name) => {
    expect(lintList(name, read(`${LISTS_FOLDER}/${name}.tsv`)).slice(0, 40)).toEqual([])
  })

  it('particles.tsv', () => {
    expect(lintTable('particles.tsv', read(`${LISTS_FOLDER}/particles.tsv`))).toEqual([])
  })

  it('words.tsv: the most frequent first, each once, in normal spelling', () => {
    const tsv = read(`${LISTS_FOLDER}/words.tsv`)
    expect(lintTable('words.tsv', tsv, false)).toEqual([])
    const rows = rowsOf('words')
    expect(new Set(rows.map(({ form }) => form)).size).toBe(rows.length)
    expect(rows.filter(({ count }, i) => i > 0 && Number(count) > Number(rows[i - 1].count))).toEqual([])
    expect(rows.map(({ form }) => form).filter((form) => normal(form) !== form)).toEqual([])
  })

  it('demonyms.tsv: every place is one of places.tsv', () => {
    const places = new Set(rowsOf('places').map(({ id }) => id))
    expect(rowsOf('demonyms').filter(({ place }) => !places.has(place))).toEqual([])
  })

  it('agencies: no form is an agency both at home and abroad', () => {
    const forms = (name: string) => rowsOf(name).flatMap((row) => row.forms.split('|').map((form) => form.trim()))
    const home = new Set(forms('agencies-pk'))
    expect(forms('agencies-world').filter((form) => home.has(form))).toEqual([])
  })
})

describe('rule tables', () => {
  it.each(files(TABLES_FOLDER))('%s', (file) => {
    const tsv = read(`${TABLES_FOLDER}/${file}`)
    expect(lintTable(file, tsv, false)).toEqual([])
    const rows = readRows(tsv, file, [])
    // a letter by itself is one of a table of letters
    const unspelt = rows.filter(({ form = '' }) => form.length > 1 && normal(form) !== form)
    expect(unspelt.map(({ form }) => `${form} → ${normal(form)}`)).toEqual([])
    expect(rows.filter((row) => row.source === '').slice(0, 20)).toEqual([])
  })
})

describe('lint', () => {
  const HEADER = 'form\tplace\tsource\tnote'
  it.each([
    ['پاکستانی\tpakistan\tknown\t', []],
    ['پاكستاني\tpakistan\tknown\t', ['normal spelling']],
    ['پاکستانی\tpakistan\t\t', ['source']],
    ['پاکستانی\tpakistan', ['cells', 'source']],
    ['پاکستانی \tpakistan\tknown\t', ['needless space']],
    ['پاکستانی\tpakistan\tknown\t\nایرانی\tiran\tknown\t', ['out of order']],
    ['پاکستانی\tpakistan\tknown\t\nپاکستانی\tindia\tknown\t', ['twice', 'too']],
    ['ہندوستانی؟\tindia\tknown\t', ['alphabet']],
    ['?\tindia\tknown\t', ['alphabet']],
  ])('%j', (row, words) => {
    const problems = lintList('demonyms', `${HEADER}\n${row}\n`)
    expect(
      problems.length >= words.length && words.every((word, i) => problems[i]?.includes(word)),
      problems.join('\n'),
    ).toBe(true)
    if (words.length === 0) expect(problems).toEqual([])
  })
})
