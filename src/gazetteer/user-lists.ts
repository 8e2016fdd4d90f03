import { KhabarError } from '../errors'
import { entryOf, formsOf, LISTS, type ListName } from './entries'
import { KINDS } from './kinds'
import { type Lexicon, withListings } from './lexicon'
import { type Row, readRows } from './rows'

/** A list of the user's own: rows as objects, or the text of a TSV file with a header line. */
export interface UserList {
  type: 'agencies' | 'places' | 'people' | 'names' | 'offices' | 'demonyms'
  rows?: readonly UserRow[]
  tsv?: string
}

/**
 * One thing and its written forms. `forms` may be an array, or one string with ` | ` between; a form that ends in `?`
 * is also an ordinary word, and counts only with other evidence. Other columns as in the built-in list of that type.
 */
export interface UserRow {
  id?: string
  forms: string | readonly string[]
  english?: string
  latin?: string
  kind?: string
  country?: string
  abbreviation?: string
  wikidata?: string
  class?: string
  part?: string
  place?: string
}

const LIST_OF: Record<UserList['type'], ListName> = {
  agencies: 'agencies-pk',
  places: 'places',
  people: 'people',
  names: 'names',
  offices: 'offices',
  demonyms: 'demonyms',
}

export function withUserLists(lexicon: Lexicon, lists: readonly UserList[]): Lexicon {
  const listings = lists.flatMap((list) => {
    const name = LIST_OF[list.type]
    if (!name)
      throw new KhabarError('list-invalid', `type: ${String(list.type)} is none of ${Object.keys(LIST_OF).join(', ')}`)
    const rows = [...(list.rows ?? []).map(asRow), ...(list.tsv ? readRows(list.tsv, list.type, []) : [])]
    return rows.map((row, i) => {
      const wrong = (what: string) => new KhabarError('list-invalid', `${list.type}, row ${i + 1}: ${what}`)
      const forms = formsOf({ ...row, forms: row.forms ?? row.form ?? '' })
      if (forms.length === 0) throw wrong('no forms')
      if (row.kind && KINDS[name] && !KINDS[name].includes(row.kind)) {
        throw wrong(`kind: ${row.kind} is none of ${KINDS[name].join(', ')}`)
      }
      return { entry: entryOf(name, { ...DEFAULTS, ...row, forms: row.forms ?? row.form }), forms }
    })
  })
  return withListings(lexicon, listings)
}

const DEFAULTS: Row = { part: 'both', class: 'office' }

function asRow(row: UserRow): Row {
  const plain: Row = Object.create(null)
  for (const column of new Set(Object.values(LISTS).flat())) {
    const value = (row as unknown as Record<string, unknown>)[column]
    if (typeof value === 'string') plain[column] = value
    else if (Array.isArray(value)) plain[column] = value.join(' | ')
  }
  return plain
}
