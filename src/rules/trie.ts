import { KhabarError } from '../errors'
import type { Sections } from '../gazetteer/pack'
import { namesOf } from './classes'

/** The kinds of steps between nodes, in the order in which a node has them. */
export const StepKind = { word: 0, class: 1, reader: 2, free: 3 } as const
export const KINDS = Object.keys(StepKind).length

/** The steps of a rule set as `compile.ts` packs them; roots are the first nodes, and edge e leads to node e + roots. */
export interface Trie {
  /** By node × 4 + kind: the first of its edges of that kind. */
  edges: Int32Array
  /** By edge: the word, the number of the class or the reader, or the most free tokens. Words are sorted in a node. */
  keys: Int32Array
  /** By edge: number of the capture × 4 + zone. */
  hows: Uint16Array
  /** By node: where the ranks of the rules that end there begin in `ends`. */
  posts: Int32Array
  ends: Int32Array
  /** By rank × 2: the root of what must stand before it, or 0, and how far back that may begin. */
  before: Int32Array
  roots: number
  readers: readonly string[]
  captures: readonly string[]
}

export function openTrie(sections: Sections): Trie {
  const section = <T>(name: string): T => {
    if (!sections[name]) throw new KhabarError('data-invalid', `no section ${name} of rules`)
    return sections[name] as T
  }
  const [readers, captures] = namesOf(section('names'))
  return {
    edges: section('edges'),
    keys: section('keys'),
    hows: section('hows'),
    posts: section('posts'),
    ends: section('ends'),
    before: section('before'),
    roots: section<Int32Array>('roots')[0],
    readers,
    captures,
  }
}

/** The first of the edges `[from, to)` whose word is not before this one. */
export function lowest(keys: Int32Array, word: number, from: number, to: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >> 1
    if (keys[middle] < word) low = middle + 1
    else high = middle
  }
  return low
}
