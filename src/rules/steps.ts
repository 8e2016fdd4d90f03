import { KhabarError } from '../errors'
import type { Lexicon } from '../gazetteer/lexicon'
import { type Reader, SINGLE, type WordClasses, wordsOf } from './classes'
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
  words: Map<number, Edge[]> | null
  classes: Map<number, Edge[]> | null
  readers: ReaderStep[]
  free: Edge[]
  ends: number[]
  /** Nothing comes next; see `settle`. */
  isLeaf: boolean
}

/** A reader and the step behind it; it is asked only where its kind of token or its words stand. */
export interface ReaderStep {
  reader: Reader
  /** Bit k for kind of token k. */
  kinds: number
  edge: Edge
}

export const mayRead = ({ reader, kinds }: ReaderStep, kind: number, word: number): boolean =>
  ((kinds >> kind) & 1) === 1 || (word >= 0 && reader.words !== undefined && reader.words[word] === 1)

export const node = (): Node => ({ words: null, classes: null, readers: [], free: [], ends: [], isLeaf: false })

/** Ways through one pattern, its options multiplied out; a class says the same in one way. */
const MOST_WAYS = 4000

/** What the names in patterns stand for. */
export interface Names {
  lexicon: Lexicon
  words: WordClasses
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
    for (const word of wordsOf(element.text, names.lexicon, id)) at = along(entry(wordsAfter(at), word), element, '', 0)
    return at
  }
  if (element.kind === 'free') return along(from.free, element, element.capture, element.most)
  const reader = names.readers[element.name]
  if (reader) {
    const { zone, capture } = element
    const known = from.readers.find((r) => r.reader === reader && r.edge.capture === capture && r.edge.zone === zone)
    if (known) return known.edge.next
    const edge: Edge = { zone, capture, most: 0, next: node() }
    from.readers.push({ reader, kinds: reader.kinds.reduce((mask, kind) => mask | (1 << kind), 0), edge })
    return edge.next
  }
  const cls = names.words.names.get(element.name)
  if (cls === undefined) throw new KhabarError('list-invalid', `${id}: there is no class <${element.name}>`)
  from.classes ??= new Map()
  return along(entry(from.classes, cls), element, element.capture, 0)
}

function wordsAfter(from: Node): Map<number, Edge[]> {
  from.words ??= new Map()
  return from.words
}

/** The node behind the one edge of these that is just so; it is added where there is none. */
function along(edges: Edge[], { zone }: Element, capture: string, most: number): Node {
  const known = edges.find((e) => e.zone === zone && e.capture === capture && e.most === most)
  if (known) return known.next
  const edge = { zone, capture, most, next: node() }
  edges.push(edge)
  return edge.next
}

function entry(map: Map<number, Edge[]>, key: number): Edge[] {
  let edges = map.get(key)
  if (!edges) {
    edges = []
    map.set(key, edges)
  }
  return edges
}

/** Marks the leaves from a node on, when all patterns are in. */
export function settle(from: Node): void {
  const edges = [
    ...(from.words ? [...from.words.values()].flat() : []),
    ...(from.classes ? [...from.classes.values()].flat() : []),
    ...from.readers.map(({ edge }) => edge),
    ...from.free,
  ]
  from.isLeaf = edges.length === 0
  for (const { next } of edges) settle(next)
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
    else reach += names.words.longest[names.words.names.get(element.name) ?? 0]
  }
  return reach
}
