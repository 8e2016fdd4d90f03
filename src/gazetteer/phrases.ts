import type { Tokens } from '../text/tokens'
import { Gap, UNKNOWN } from '../text/tokens'
import { type Numbers, narrow } from './lengths'
import { numberByWord } from './word-columns'

/** Phrases found at a token, as columns: where each ends, and its entry × 2, plus 1 where weak. */
export interface Found {
  count: number
  to: number[]
  posts: number[]
}
export const noneFound = (): Found => ({ count: 0, to: [], posts: [] })

/**
 * Phrases of word ids in a trie whose nodes are numbered breadth first, so that a node's children follow one another.
 * `edges[n]` to `edges[n + 1]` are the edges of node n: edge e leads to node e + 1 by the word `words[e]`, sorted
 * within a node. `posts[n]` to `posts[n + 1]` are its entries in `entries`, each number × 2, plus 1 where weak.
 */
export class Phrases {
  private readonly edges: Numbers
  private readonly words: Int32Array
  private readonly posts: Numbers
  private readonly entries: Numbers
  /** By word id: the node that the word alone leads to, or 0. */
  private readonly first: Numbers
  /** Behind the edges of the root by marks, which stand before all words. */
  private readonly marksEnd: number
  private readonly spare = noneFound()

  constructor(sections: PhraseSections, vocabularySize: number) {
    this.edges = sections.edges
    this.words = sections.words
    this.posts = sections.posts
    this.entries = sections.entries
    this.first = this.edges.length > 0xffff ? new Int32Array(vocabularySize) : numberByWord(vocabularySize)
    this.marksEnd = this.edges[0]
    for (let e = this.edges[0]; e < this.edges[1]; e++) {
      if (this.words[e] >= 0) this.first[this.words[e]] = e + 1
      else this.marksEnd = e + 1
    }
  }

  static build(phrases: readonly { words: readonly number[]; entry: number; weak: boolean }[]): PhraseSections {
    interface Node {
      next: Map<number, Node>
      posts: number[]
    }
    const root: Node = { next: new Map(), posts: [] }
    for (const { words, entry, weak } of phrases) {
      let node = root
      for (const word of words) {
        let next = node.next.get(word)
        if (!next) {
          next = { next: new Map(), posts: [] }
          node.next.set(word, next)
        }
        node = next
      }
      node.posts.push(entry * 2 + (weak ? 1 : 0))
    }
    const nodes = [root]
    const edges = [0]
    const words: number[] = []
    const posts = [0]
    const entries: number[] = []
    for (let n = 0; n < nodes.length; n++) {
      for (const [word, next] of [...nodes[n].next].sort(([a], [b]) => a - b)) {
        words.push(word)
        nodes.push(next)
      }
      edges.push(words.length)
      entries.push(...nodes[n].posts)
      posts.push(entries.length)
    }
    return {
      edges: narrow(edges),
      words: Int32Array.from(words),
      posts: narrow(posts),
      entries: narrow(entries),
    }
  }

  /** The words that phrases begin with. */
  firstWords(): Int32Array {
    return this.words.subarray(this.edges[0], this.edges[1])
  }

  /** Calls `found` for each first word: whether it is a phrase alone, and the words that go on. */
  beginnings(found: (word: number, alone: boolean, next: Int32Array) => void): void {
    const { edges, words, posts } = this
    for (let e = edges[0]; e < edges[1]; e++) {
      const node = e + 1
      found(words[e], posts[node] < posts[node + 1], words.subarray(edges[node], edges[node + 1]))
    }
  }

  /** Whether any phrase begins with a word or mark. */
  mayBegin(word: number): boolean {
    return this.nodeOf(word) > 0
  }

  /** The node that a word or mark alone leads to, or 0. */
  private nodeOf(word: number): number {
    if (word >= 0) return word < this.first.length ? this.first[word] : 0
    return word < UNKNOWN ? this.child(this.edges[0], this.marksEnd, word) : 0
  }

  /** Puts every phrase that begins at token `from` into `found`, the shortest first. */
  find(tokens: Tokens, from: number, found: Found): void {
    const { edges, posts, entries } = this
    let node = this.nodeOf(tokens.word[from])
    let count = 0
    for (let to = from + 1; node > 0; to++) {
      for (let p = posts[node]; p < posts[node + 1]; p++) {
        found.to[count] = to
        found.posts[count++] = entries[p]
      }
      if (edges[node] === edges[node + 1] || to >= tokens.count || tokens.gap[to] === Gap.line) break
      node = this.child(edges[node], edges[node + 1], tokens.word[to])
    }
    found.count = count
  }

  /** Calls `found` for each of them; it must not ask for more phrases. */
  match(tokens: Tokens, from: number, found: (to: number, entry: number, weak: boolean) => void): void {
    const { spare } = this
    this.find(tokens, from, spare)
    for (let i = 0; i < spare.count; i++) found(spare.to[i], spare.posts[i] >> 1, (spare.posts[i] & 1) === 1)
  }

  /** The entries of a phrase of one word. */
  ofWord(word: number): number[] {
    const node = this.nodeOf(word)
    return node === 0 ? [] : [...this.entries.subarray(this.posts[node], this.posts[node + 1])].map((post) => post >> 1)
  }

  /** The node that a word leads to by one of the edges `[from, to)`, or 0. */
  private child(from: number, to: number, word: number): number {
    const { words } = this
    let low = from
    let high = to - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const at = words[middle]
      if (at === word) return middle + 1
      if (at < word) low = middle + 1
      else high = middle - 1
    }
    return 0
  }
}

export interface PhraseSections {
  edges: Numbers
  words: Int32Array
  posts: Numbers
  entries: Numbers
}
