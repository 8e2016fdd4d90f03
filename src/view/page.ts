import type { Extraction } from '../types'
import { agreementsHtml } from './agreements'
import { articleHtml } from './article'
import { controlsHtml } from './controls'
import { escapeHtml } from './escape'
import { identityStyle, litItems, tipsHtml } from './identity'
import { type Item, itemsOf, itemsOfKind } from './items'
import { listHtml } from './lists'
import { type Mark, marksOf } from './marks'
import { STYLE } from './style'
import { timelineHtml } from './timeline'
import { type LabelLanguage, WORDS } from './words'

/** No script at all, nothing from elsewhere; the style is the page's own. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** The highlighted article with its lists as one element, to be put into a page. */
export function fragmentHtml(extraction: Extraction, text: string, language: LabelLanguage): string {
  const words = WORDS[language]
  const items = itemsOf(extraction)
  const marks = marksOf(items.all, text)
  const byItem = groupByItem(marks)
  const lit = litItems(items.all)
  const list = (heading: string, kind: 'person' | 'agency' | 'place') =>
    listHtml(heading, itemsOfKind(items, kind), byItem, words)
  const { headings } = words
  const side = [
    list(headings.people, 'person'),
    list(headings.agencies, 'agency'),
    list(headings.places, 'place'),
    timelineHtml(extraction, items, byItem, words),
  ].join('')
  return (
    `<div class="khabar" lang="${language}" dir="${language === 'ur' ? 'rtl' : 'ltr'}">` +
    `<style>${STYLE}${identityStyle(lit)}</style>` +
    controlsHtml(words, countKinds(marks)) +
    `<div class="khabar-frame"><div class="khabar-columns"><article aria-label="${headings.article}">` +
    `${articleHtml(extraction, text, marks, words)}</article>` +
    `<aside aria-label="${headings.people} · ${headings.agencies} · ${headings.places} · ${headings.dates}">` +
    `${side || `<p>${words.nothing}</p>`}</aside></div></div>` +
    agreementsHtml(items, byItem, words) +
    `${tipsHtml(lit)}</div>`
  )
}

/** The fragment as a whole file. */
export function pageHtml(extraction: Extraction, text: string, language: LabelLanguage, title?: string): string {
  const name = title ?? (text.trimStart().split('\n', 1)[0].slice(0, 120) || 'khabar')
  return (
    `<!doctype html>\n<html lang="${language}" dir="${language === 'ur' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">` +
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">` +
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="generator" content="khabar">' +
    `<title>${escapeHtml(name)}</title><style>body{margin:0}</style></head>` +
    `<body><main>${fragmentHtml(extraction, text, language)}</main></body></html>\n`
  )
}

function groupByItem(marks: readonly Mark[]): Map<Item, Mark[]> {
  const groups = new Map<Item, Mark[]>()
  for (const mark of marks) {
    const group = groups.get(mark.item)
    if (group) group.push(mark)
    else groups.set(mark.item, [mark])
  }
  return groups
}

function countKinds(marks: readonly Mark[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind } of marks) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}
