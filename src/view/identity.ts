import { descriptionOf } from './describe'
import { escapeHtml } from './escape'
import type { Item } from './items'

/** A browser asks every rule at each move of the pointer; beyond this many it would lag behind. */
const MOST = 250

/** The items that light up: all of an article's, and of a book's those with most mentions. */
export function litItems(items: readonly Item[]): readonly Item[] {
  if (items.length <= MOST) return items
  const count = ({ mentions }: Item) => mentions.reduce((sum, [, list]) => sum + list.length, 0)
  return [...items].sort((a, b) => count(b) - count(a)).slice(0, MOST)
}

/**
 * Style rules by which everything that belongs to an item lights up while any part of it is pointed at or focused.
 * Done in CSS alone: the page needs no script, and its security policy allows none.
 */
export const identityStyle = (items: readonly Item[]): string =>
  items
    .map(({ key }) => {
      const of = `[data-of="${key}"]`
      const pointed = `.khabar:has(${of}:hover,${of}:focus-within)`
      return `${pointed} ${of}{outline-color:var(--khabar-lit);--khabar-wash:var(--khabar-line)}${pointed} .khabar-tip${of}{display:block}`
    })
    .join('\n')

/** One line for each item, shown at the foot of the window while it is pointed at. */
export const tipsHtml = (items: readonly Item[]): string =>
  `<div class="khabar-tips" aria-hidden="true">${items
    .map((item) => `<p class="khabar-tip" data-of="${item.key}"><bdi>${escapeHtml(descriptionOf(item))}</bdi></p>`)
    .join('')}</div>`
