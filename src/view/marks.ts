import { KhabarError } from '../errors'
import type { Mention } from '../types'
import type { Item } from './items'

/** What a stretch of the article is shown as. */
export type MarkKind = 'person' | 'role' | 'agency' | 'place' | 'date' | 'agreement' | 'topic' | 'sentence'

/** The kinds that carry a label and can be filtered, in the order of the legend. */
export const LABELLED = ['person', 'role', 'agency', 'place', 'date', 'agreement'] as const
export type LabelledKind = (typeof LABELLED)[number]
export const isLabelled = (kind: MarkKind): kind is LabelledKind => LABELLED.includes(kind as LabelledKind)

/** A stretch of the article that belongs to an item. */
export interface Mark {
  kind: MarkKind
  item: Item
  mention: Mention
  /** UTF-16 code units, as in the mention; of a part that was cut off, its own. */
  start: number
  end: number
  /** Its place among all marks, from 1: the name of its anchor. */
  number: number
}

/** Of two marks over the same words, the first of these lies outside. */
const OUTER: readonly MarkKind[] = ['sentence', 'topic', 'agreement', 'role', 'date', 'agency', 'place', 'person']

/** By start; where two start together the longer one first, as it holds the other. */
export const byStart = (a: Mark, b: Mark): number =>
  a.start - b.start || b.end - a.end || OUTER.indexOf(a.kind) - OUTER.indexOf(b.kind)

/** All marks of the items in the order of the text. Raises `option-invalid` where the text is not the one extracted. */
export function marksOf(items: readonly Item[], text: string): Mark[] {
  const marks: Mark[] = []
  for (const item of items) {
    for (const [kind, mentions] of item.mentions) {
      for (const mention of mentions) {
        const { start, end } = mention
        if (text.slice(start, end) !== mention.text || mention.text.length === 0) {
          const at = `${item.key} at ${start}`
          throw new KhabarError('option-invalid', `render: the text is not the one that was extracted (see ${at})`)
        }
        marks.push({ kind, item, mention, start, end, number: 0 })
      }
    }
  }
  marks.sort(byStart)
  marks.forEach((mark, i) => {
    mark.number = i + 1
  })
  return marks
}
