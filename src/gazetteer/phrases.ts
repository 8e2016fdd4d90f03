import type { Tokens } from '../text/tokens'
import { Gap, UNKNOWN } from '../text/tokens'

/**
 * Phrases of word ids in a trie whose nodes are numbered breadth first, so that a node's children follow one another.
 * `edges[n]` to `edges[n + 1]` are the edges of node n: edge e leads to node e + 1 by the word `words[e]`, sorted
 * within a node. `posts[n]` to `posts[n + 1]` are its entries in `entries`, each number × 2, plus 1 where weak.
 */
export class Phrases {
  private readonly edges: Int32Array
  private readonly words: Int32Array
  private readonly posts: Int32Array
  private readonly entries: Int32Array
  /** By word id: the node that the word alone leads to, or 0. */
  private readonly first: Uint16Array | Int32Array

  constructor(sections: PhraseSections, vocabularySize: number) {
    this.edges = sections.edges
    this.words = sections.words
    this.posts = sections.posts
    this.entries = sections.entries
    this.first = new (this.edges.length > 0xffff ? Int32Array : Uint16Array)(vocabularySize)
    for (let e = this.edges[0]; e < this.edges[1]; e++) if (this.words[e] >= 0) this.first[this.words[e]] = e + 1
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
      edges: Int32Array.from(edges),
      words: Int32Array.from(words),
      posts: Int32Array.from(posts),
      entries: Int32Array.from(entries),
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

  /** Whether any phrase begins with a word; of marks it is not known beforehand. */
  mayBegin(word: number): boolean {
    return word >= 0 ? word < this.first.length && this.first[word] !== 0 : word < UNKNOWN
  }

  /** Calls `found` for every phrase that begins at token `from`, the shortest first. */
  match(tokens: Tokens, from: number, found: (to: number, entry: number, weak: boolean) => void): void {
    const { edges, posts, entries, first } = this
    const word = tokens.word[from]
    let node = word >= 0 ? (word < first.length ? first[word] : 0) : this.child(0, word)
    for (let to = from + 1; node > 0; to++) {
      for (let p = posts[node]; p < posts[node + 1]; p++) found(to, entries[p] >> 1, (entries[p] & 1) === 1)
      if (edges[node] === edges[node + 1] || to >= tokens.count || tokens.gap[to] === Gap.line) return
      node = this.child(node, tokens.word[to])
    }
  }

  /** The entries of a phrase of one word. */
  ofWord(word: number): number[] {
    const node = word >= 0 && word < this.first.length ? this.first[word] : 0
    return node === 0 ? [] : [...this.entries.subarray(this.posts[node], this.posts[node + 1])].map((post) => post >> 1)
  }

  private child(node: number, word: number): number {
    let low = this.edges[node]
    let high = this.edges[node + 1] - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const at = this.words[middle]
      if (at === word) return middle + 1
      if (at < word) low = middle + 1
      else high = middle - 1
    }
    return 0
  }
}

export interface PhraseSections {
  edges: Int32Array
  words: Int32Array
  posts: Int32Array
  entries: Int32Array
}
