import type { Agency, Agreement, DateRef, Extraction, Mention, Person, Place } from '../types'
import type { MarkKind } from './marks'

/** One thing of the extraction as the page knows it. */
export type Item = Common &
  (
    | { kind: 'person'; of: Person }
    | { kind: 'agency'; of: Agency }
    | { kind: 'place'; of: Place }
    | { kind: 'date'; of: DateRef }
    | { kind: 'agreement'; of: Agreement }
  )

interface Common {
  /** `p1`, `a2`: counted here and not taken from the extraction, so that it is safe in selectors and anchors. */
  key: string
  /** What to call it. */
  name: string
  mentions: [MarkKind, readonly Mention[]][]
}

export type ItemKind = Item['kind']
export type ItemOf<K extends ItemKind> = Extract<Item, { kind: K }>

/** Everything in the extraction, and the way from its ids to it. */
export interface Items {
  all: Item[]
  byId: Map<string, Item>
}

export function itemsOf(extraction: Extraction): Items {
  const all: Item[] = [
    ...extraction.people.map((of, i): Item => ({ kind: 'person', of, key: `p${i + 1}`, ...person(of) })),
    ...extraction.agencies.map((of, i): Item => ({ kind: 'agency', of, key: `a${i + 1}`, ...simple('agency', of) })),
    ...extraction.places.map((of, i): Item => ({ kind: 'place', of, key: `l${i + 1}`, ...simple('place', of) })),
    ...extraction.dates.map((of, i): Item => ({ kind: 'date', of, key: `d${i + 1}`, ...date(of) })),
    ...extraction.agreements.map((of, i): Item => ({ kind: 'agreement', of, key: `g${i + 1}`, ...agreement(of) })),
  ]
  return { all, byId: new Map(all.map((item) => [item.of.id, item])) }
}

export function itemsOfKind<K extends ItemKind>(items: Items, kind: K): ItemOf<K>[] {
  return items.all.filter((item): item is ItemOf<K> => item.kind === kind)
}

type Naming = Pick<Common, 'name' | 'mentions'>

const person = ({ name, roles, mentions }: Person): Naming => ({
  name: name ?? roles[0]?.title ?? '',
  mentions: [['person', mentions], ...roles.map((role): [MarkKind, Mention[]] => ['role', role.mentions])],
})

const simple = (kind: 'agency' | 'place', { name, mentions }: Agency | Place): Naming => ({
  name,
  mentions: [[kind, mentions]],
})

const date = ({ value, mentions }: DateRef): Naming => ({
  name: mentions[0]?.text ?? value ?? '',
  mentions: [['date', mentions]],
})

const agreement = ({ name, topic, evidence, mentions }: Agreement): Naming => ({
  name: name ?? mentions[0]?.text ?? '',
  mentions: [
    ['agreement', mentions],
    ['topic', topic ? [topic] : []],
    ['sentence', evidence],
  ],
})
