import { KhabarError } from '../errors'
import type { Lexicon } from '../gazetteer/lexicon'
import { type Reader, SINGLE, wordsOf } from './classes'
import type { WordClass } from './compile-classes'
import type { Element, Zone } from './pattern'

/** One step through the patterns; patterns with the same beginning share it. */
export interface Edge {
  zone: Zone
  capture: string
  /** Most free tokens it takes; 0 for any other kind of step. */
  most: number
  next: Node
}

/** Where a match may stand: what may come next, and the rules that end here. */
export interface Node {
  words: Map<number, Edge[]>
  classes: Map<string, Edge[]>
  readers: Map<string, Edge[]>
  free: Edge[]
  /** Ranks of the rules. */
  ends: number[]
}

export const node = (): Node => ({ words: new Map(), classes: new Map(), readers: new Map(), free: [], ends: [] })

/** Ways through one pattern, its options multiplied out; a class says the same in one way. */
const MOST_WAYS = 4000

/** What the names in patterns stand for. */
export interface Names {
  lexicon: Lexicon
  classes: Map<string, WordClass>
  readers: Record<string, Reader>
}

/** Adds a sequence of elements behind each of the nodes; gives the nodes that it ends in. */
export function grow(from: Node[], elements: readonly Element[], names: Names, id: string): Node[] {
  let ways = from
  for (const element of elements) {
    const next =
      element.kind === 'oneOf'
        ? element.alternatives.flatMap((alternative) => grow(ways, alternative, names, id))
        : ways.map((way) => step(way, element, names, id))
    ways = element.optional ? [...ways, ...next] : next
    if (ways.length > MOST_WAYS) throw new KhabarError('list-invalid', `${id}: too many ways; name a class instead`)
  }
  return [...new Set(ways)]
}

function step(from: Node, element: Exclude<Element, { kind: 'oneOf' }>, names: Names, id: string): Node {
  if (element.kind === 'word') {
    let at = from
    for (const word of wordsOf(element.text, names.lexicon, id)) at = along(entry(at.words, word), element, '', 0)
    return at
  }
  if (element.kind === 'free') return along(from.free, element, element.capture, element.most)
  if (names.readers[element.name]) return along(entry(from.readers, element.name), element, element.capture, 0)
  if (names.classes.has(element.name)) return along(entry(from.classes, element.name), element, element.capture, 0)
  throw new KhabarError('list-invalid', `${id}: there is no class <${element.name}>`)
}

/** The node behind the one edge of these that is just so; it is added where there is none. */
function along(edges: Edge[], { zone }: Element, capture: string, most: number): Node {
  const known = edges.find((e) => e.zone === zone && e.capture === capture && e.most === most)
  if (known) return known.next
  const edge = { zone, capture, most, next: node() }
  edges.push(edge)
  return edge.next
}

function entry<K>(map: Map<K, Edge[]>, key: K): Edge[] {
  const edges = map.get(key) ?? []
  map.set(key, edges)
  return edges
}

/** A reader that may take several tokens takes no more than these in context. */
const LONGEST_READ = 8

/** How many tokens a sequence may take at most. */
export function reachOf(elements: readonly Element[], names: Names, id: string): number {
  let reach = 0
  for (const element of elements) {
    if (element.kind === 'word') reach += wordsOf(element.text, names.lexicon, id).length
    else if (element.kind === 'free') reach += element.most
    else if (element.kind === 'oneOf') reach += Math.max(...element.alternatives.map((a) => reachOf(a, names, id)))
    else if (names.readers[element.name]) reach += names.readers[element.name].continues === SINGLE ? 1 : LONGEST_READ
    else reach += names.classes.get(element.name)?.longest ?? 0
  }
  return reach
}
