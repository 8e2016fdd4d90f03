import { identityOf } from './describe'
import { escapeHtml } from './escape'
import type { Item } from './items'
import type { Mark } from './marks'
import type { Words } from './words'

/** Links to where an item is named: `1 2 3`. */
export function mentionLinks(item: Item, marks: ReadonlyMap<Item, readonly Mark[]>, words: Words): string {
  const links = (marks.get(item) ?? [])
    .filter(({ kind }) => kind !== 'sentence' && kind !== 'topic')
    .map(({ number, mention }, i) => {
      const said = escapeHtml(`${words.columns.mentions} ${i + 1}: ${mention.text}`)
      return `<a href="#khabar-m${number}" aria-label="${said}">${i + 1}</a>`
    })
  return `<span class="khabar-mentions">${links.join(' ')}</span>`
}

/** People, agencies or places, each with what identifies it and the way to its mentions. */
export function listHtml(
  heading: string,
  items: readonly Item[],
  marks: ReadonlyMap<Item, readonly Mark[]>,
  words: Words,
): string {
  if (items.length === 0) return ''
  const rows = items.map((item) => {
    const facts = identityOf(item).map((fact) => `<bdi class="khabar-fact">${escapeHtml(fact)}</bdi>`)
    return (
      `<li id="khabar-${item.key}" data-of="${item.key}" class="khabar-item khabar-${item.kind}">` +
      `<bdi class="khabar-name">${escapeHtml(item.name)}</bdi> ${facts.join(' · ')} ${mentionLinks(item, marks, words)}</li>`
    )
  })
  return `<section><h2>${heading}</h2><ul>${rows.join('')}</ul></section>`
}
