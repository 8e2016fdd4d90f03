import type { UserList, UserRow } from '../dist/browser.js'
import { find } from './find'

/** An entry that the user of the page added. */
export interface OwnRow {
  type: UserList['type']
  /** Written forms with `|` between. */
  forms: string
  /** The name in Latin letters; may be empty. */
  latin: string
}

/** The entries as the library takes them: a list for each type. */
export function ownLists(rows: readonly OwnRow[]): UserList[] {
  const types = [...new Set(rows.map(({ type }) => type))]
  return types.map((type) => ({ type, rows: rows.filter((row) => row.type === type).map(rowOf) }))
}

function rowOf({ type, forms, latin }: OwnRow): UserRow {
  const row: UserRow = { forms: forms.split('|').map((form) => form.trim()) }
  if (latin === '') return row
  return type === 'people' || type === 'names' ? { ...row, latin } : { ...row, english: latin }
}

/** Shows the entries with a button to take each out. */
export function showOwnRows(rows: OwnRow[], changed: () => void): void {
  find('own-count', HTMLElement).textContent = rows.length > 0 ? `(${rows.length})` : ''
  find('own-rows', HTMLElement).replaceChildren(
    ...rows.map((row, i) => {
      const item = document.createElement('li')
      const name = document.createElement('bdi')
      name.textContent = row.forms
      const remove = document.createElement('button')
      remove.type = 'button'
      remove.textContent = 'Remove'
      remove.setAttribute('aria-label', `Remove ${row.forms}`)
      remove.addEventListener('click', () => {
        rows.splice(i, 1)
        changed()
      })
      item.append(row.type, name, row.latin, remove)
      return item
    }),
  )
}
