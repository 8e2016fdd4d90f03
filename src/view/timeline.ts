import type { Extraction } from '../types'
import { firstDay, readable } from './days'
import { escapeHtml } from './escape'
import { type Item, type Items, itemsOfKind } from './items'
import { mentionLinks } from './lists'
import type { Mark } from './marks'
import type { Words } from './words'

/** The dates of the article in the order of time, its own day among them; those without a value last. */
export function timelineHtml(
  extraction: Extraction,
  items: Items,
  marks: ReadonlyMap<Item, readonly Mark[]>,
  words: Words,
): string {
  const dates = itemsOfKind(items, 'date')
  if (dates.length === 0) return ''
  const rows = dates.map((item) => {
    const { value, alternatives = [], calendar, basis } = item.of
    const shown = value === null ? words.undated : `<time datetime="${escapeHtml(value)}">${said(value, words)}</time>`
    const others = alternatives.map((other) => ` <small>${words.or} ${said(other, words)}</small>`).join('')
    const hijri = calendar === 'hijri' ? ` <small>${words.hijri}</small>` : ''
    const html =
      `<li id="khabar-${item.key}" data-of="${item.key}" class="khabar-item khabar-date">` +
      `<span class="khabar-when">${shown}${others}${hijri}</span> <bdi class="khabar-name">${escapeHtml(item.name)}</bdi> ` +
      `<small>${words.bases[basis] ?? ''}</small> ${mentionLinks(item, marks, words)}</li>`
    return { at: firstDay(value), html }
  })
  if (extraction.published !== null) {
    const day = extraction.published
    const shown = `<time datetime="${escapeHtml(day)}">${said(day, words)}</time>`
    const html = `<li class="khabar-item khabar-own"><span class="khabar-when">${shown}</span> ${words.published}</li>`
    rows.push({ at: firstDay(day), html })
  }
  rows.sort((a, b) => (a.at ?? Number.POSITIVE_INFINITY) - (b.at ?? Number.POSITIVE_INFINITY) || 0)
  return (
    `<section><h2>${words.headings.dates}</h2>` +
    `<ol class="khabar-timeline">${rows.map(({ html }) => html).join('')}</ol></section>`
  )
}

const said = (value: string, words: Words) => `<bdi>${escapeHtml(readable(value, words))}</bdi>`
