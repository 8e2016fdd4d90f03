import { folded } from '../../text/folded'
import { element, number } from './element'

const AT_ONCE = 100

export interface Column<Row> {
  head: string
  isNumber?: boolean
  cell(row: Row): Node | string
}

export interface SearchableTable {
  element: HTMLElement
  search(query: string): void
}

/** A table that shows a hundred rows at a time of those that a search finds. */
export function searchableTable<Row>(
  label: string,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  wordsOf: (row: Row) => string,
): SearchableTable {
  const words = rows.map((row) => folded(wordsOf(row)))
  const body = element('tbody')
  const caption = element('caption', { 'aria-live': 'polite' })
  const more = element('button', { type: 'button' }, 'Show more')
  const heads = columns.map(({ head, isNumber }) =>
    element('th', { scope: 'col', ...(isNumber ? { class: 'number' } : {}) }, head),
  )
  let found: Row[] = []
  const show = (from: number) => {
    const cells = found
      .slice(from, from + AT_ONCE)
      .map((row) =>
        element(
          'tr',
          {},
          ...columns.map(({ cell, isNumber }) => element('td', isNumber ? { class: 'number' } : {}, cell(row))),
        ),
      )
    if (from === 0) body.replaceChildren(...cells)
    else body.append(...cells)
    caption.textContent = `${label}: ${number(found.length)} of ${number(rows.length)}`
    more.hidden = body.children.length >= found.length
  }
  more.addEventListener('click', () => show(body.children.length))
  const search = (query: string) => {
    found = query === '' ? [...rows] : rows.filter((_, i) => words[i].includes(query))
    show(0)
  }
  search('')
  const table = element('table', {}, caption, element('thead', {}, element('tr', {}, ...heads)), body)
  const scroll = element('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': label }, table)
  return { element: element('div', {}, scroll, more), search }
}

/** A name in whatever letters, with the Latin name beside it. */
export function nameCell(name: string, latin: string | null): Node {
  const shown = element('span', {}, element('bdi', { lang: 'ur' }, name))
  if (latin && latin !== name) shown.append(' ', element('small', {}, latin))
  return shown
}
