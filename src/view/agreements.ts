import type { Agreement, Party } from '../types'
import { escapeHtml } from './escape'
import type { Item } from './items'
import { type Items, itemsOfKind } from './items'
import { mentionLinks } from './lists'
import type { Mark } from './marks'
import type { Words } from './words'

/** Who agreed with whom, on what, when and how far it has come. */
export function agreementsHtml(items: Items, marks: ReadonlyMap<Item, readonly Mark[]>, words: Words): string {
  const agreements = itemsOfKind(items, 'agreement')
  if (agreements.length === 0) return ''
  const { columns, headings } = words
  const heads = [columns.name, columns.parties, columns.signatories, words.topic, columns.status, columns.date]
  const rows = agreements.map((item) => {
    const { of } = item
    const name = of.name ? `<bdi class="khabar-name">${escapeHtml(of.name)}</bdi> ` : ''
    const cells = [
      `<td>${party(of.parties, items)}</td>`,
      `<td>${party(of.signatories, items)}</td>`,
      `<td>${of.topic ? `<bdi>${escapeHtml(of.topic.text)}</bdi>` : '–'}</td>`,
      `<td>${words.statuses[of.status] ?? escapeHtml(of.status)}</td>`,
      `<td>${date(of, items)}</td>`,
    ]
    return (
      `<tr id="khabar-${item.key}" data-of="${item.key}"><th scope="row">${name}` +
      `${words.instruments[of.instrument] ?? escapeHtml(of.instrument)} ${mentionLinks(item, marks, words)}</th>` +
      `${cells.join('')}</tr>`
    )
  })
  return (
    `<section class="khabar-wide"><h2 id="khabar-agreements">${headings.agreements}</h2>` +
    `<div class="khabar-scroll" role="region" aria-labelledby="khabar-agreements" tabindex="0"><table>` +
    `<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>` +
    `<tbody>${rows.join('')}</tbody></table></div></section>`
  )
}

function party(parties: readonly Party[], items: Items): string {
  const names = parties.map(({ ref, name }) => {
    const item = ref === null ? undefined : items.byId.get(ref)
    const shown = `<bdi>${escapeHtml(name)}</bdi>`
    return item ? `<a href="#khabar-${item.key}" data-of="${item.key}">${shown}</a>` : shown
  })
  return names.length === 0 ? '–' : `<ul><li>${names.join('</li><li>')}</li></ul>`
}

function date({ date }: Agreement, items: Items): string {
  const item = date === null ? undefined : items.byId.get(date)
  if (item?.kind !== 'date') return '–'
  return `<a href="#khabar-${item.key}" data-of="${item.key}"><bdi>${escapeHtml(item.of.value ?? item.name)}</bdi></a>`
}
