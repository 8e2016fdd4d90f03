import { KhabarError } from '../errors'
import { type Lexicon, tableOf } from '../gazetteer/lexicon'
import type { Row } from '../gazetteer/rows'
import type { Reading } from '../reading'
import { TokenKind, type Tokens } from '../text/tokens'
import { READERS, type Reader, type Value, WordClasses, wordsOf } from './classes'
import { type Element, parsePattern, Zone } from './pattern'

/** Tokens `[from, to)` that a named element of the pattern took. */
export interface Capture {
  name: string
  from: number
  to: number
  /** The value in the word table, or what the reader made of it; '' for plain tokens. */
  value: Value
}

/** A rule that fits at a place. */
export interface Match {
  row: Row
  /** Place of the row in its table. */
  rank: number
  /** Tokens `[from, to)`, without context. */
  from: number
  to: number
  /** Tokens taken, context before and after included. */
  extent: number
  captures: Capture[]
}

/** What a rule set is made of. */
export interface RuleSource {
  /** Rule table: rows with `id` and `pattern`. */
  rules: readonly Row[]
  /** Names of word tables: rows with `form`, `class` and `value`. */
  words: readonly string[]
  /** Further classes, by name; they come before word classes of the same name. */
  readers?: Record<string, Reader>
}

/** One step through the patterns; patterns with the same beginning share it. */
interface Edge {
  zone: Zone
  capture: string
  /** Most free tokens it takes; 0 for any other kind of step. */
  most: number
  next: Node
}
interface Node {
  words: Map<number, Edge[]> | null
  classes: Map<number, Edge[]> | null
  readers: { reader: Reader; edge: Edge }[]
  free: Edge[]
  ends: number[]
}

const node = (): Node => ({ words: null, classes: null, readers: [], free: [], ends: [] })
/** Ways through one pattern, its options multiplied out; a class says the same in one way. */
const MOST_WAYS = 4000

/** Rules compiled against a lexicon. Make it once a lexicon, with `ruleSet`. */
export class RuleSet {
  private readonly root = node()
  private readonly rules: readonly Row[]
  private readonly lexicon: Lexicon
  private readonly wordClasses: WordClasses
  private readonly readers: Record<string, Reader>
  /** By word id, and by kind of token: 1 where a rule may begin. */
  private readonly firstWords: Uint8Array
  private readonly firstKinds = new Uint8Array(8)
  private readonly stack: Capture[] = []

  constructor(lexicon: Lexicon, source: RuleSource) {
    this.lexicon = lexicon
    this.rules = source.rules
    this.readers = { ...READERS, ...source.readers }
    this.wordClasses = new WordClasses(
      lexicon,
      source.words.flatMap((name) => tableOf(lexicon, name)),
    )
    this.rules.forEach((row, rank) => {
      for (const end of this.grow([this.root], parsePattern(row.pattern, row.id), row)) end.ends.push(rank)
    })
    this.firstWords = new Uint8Array(lexicon.vocabulary.size)
    this.flagFirsts()
  }

  /** The first test at each token, at the cost of two array reads. */
  mayBegin(tokens: Tokens, at: number): boolean {
    const word = tokens.word[at]
    return (word >= 0 && this.firstWords[word] === 1) || this.firstKinds[tokens.kind[at]] === 1
  }

  /** Every way in which a rule fits from a token on (its context before included), within the sentence. */
  matchesAt(reading: Reading, at: number): Match[] {
    return this.mayBegin(reading.tokens, at) ? this.matchesFrom(reading, at) : []
  }

  /** The same without the first test, for a caller that knows that a rule may begin there. */
  matchesFrom(reading: Reading, at: number): Match[] {
    const matches: Match[] = []
    const limit = reading.layout.sentences[reading.layout.sentenceOf[at]].to
    this.walk(this.root, reading, at, at, at, at, limit, matches)
    return matches
  }

  /** Of the rules that fit: the one that finds most, then the one with most context, then the first in the table. */
  longestAt(reading: Reading, at: number): Match | null {
    let best: Match | null = null
    for (const match of this.matchesAt(reading, at)) if (!best || longer(match, best) < 0) best = match
    return best
  }

  /** On from node `n` at token `at`; the match began at `start`, and what it takes is `[from, to)` so far. */
  private walk(
    n: Node,
    reading: Reading,
    start: number,
    at: number,
    from: number,
    to: number,
    limit: number,
    out: Match[],
  ): void {
    for (const rank of n.ends) {
      out.push({ row: this.rules[rank], rank, from, to, extent: at - start, captures: this.stack.slice() })
    }
    if (at >= limit) return
    const step = (edge: Edge, end: number, value: Value) => {
      if (edge.capture) this.stack.push({ name: edge.capture, from: at, to: end, value })
      const begin = edge.zone === Zone.before ? end : from
      this.walk(edge.next, reading, start, end, begin, edge.zone === Zone.after ? to : end, limit, out)
      if (edge.capture) this.stack.pop()
    }
    const word = n.words?.get(reading.tokens.word[at])
    if (word) for (const edge of word) step(edge, at + 1, '')
    if (n.classes) {
      this.wordClasses.match(reading, at, limit, (end, cls, value) => {
        const edges = n.classes?.get(cls)
        if (edges) for (const edge of edges) step(edge, end, value)
      })
    }
    for (const { reader, edge } of n.readers) {
      reader.read(reading, at, limit, (end, value) => {
        if (end <= limit) step(edge, end, value)
      })
    }
    for (const edge of n.free) {
      for (let end = at; end <= Math.min(limit, at + edge.most); end++) step(edge, end, '')
    }
  }

  /** The nodes after the elements, from any of the given ones. */
  private grow(from: Node[], elements: readonly Element[], row: Row): Node[] {
    let ways = from
    for (const element of elements) {
      let next: Node[]
      if (element.kind === 'oneOf') {
        next = element.alternatives.flatMap((alternative) => this.grow(ways, alternative, row))
      } else next = ways.map((way) => this.step(way, element, row))
      ways = element.optional ? [...ways, ...next] : next
      if (ways.length > MOST_WAYS) throw new KhabarError('list-invalid', `${row.id}: too many ways; name a class instead`)
    }
    return [...new Set(ways)]
  }

  private step(from: Node, element: Exclude<Element, { kind: 'oneOf' }>, row: Row): Node {
    const { zone } = element
    const capture = element.kind === 'word' ? '' : element.capture
    const most = element.kind === 'free' ? element.most : 0
    const edgeIn = (edges: Edge[]): Node => {
      const known = edges.find((e) => e.zone === zone && e.capture === capture && e.most === most)
      if (known) return known.next
      const edge = { zone, capture, most, next: node() }
      edges.push(edge)
      return edge.next
    }
    if (element.kind === 'free') return edgeIn(from.free)
    if (element.kind === 'word') {
      from.words ??= new Map()
      let at = from
      const words = wordsOf(element.text, this.lexicon, row.id)
      words.forEach((word) => {
        at.words ??= new Map()
        at = edgeIn(entryOf(at.words, word))
      })
      return at
    }
    const reader = this.readers[element.name]
    if (reader) {
      const known = from.readers.find(
        (r) => r.reader === reader && r.edge.capture === capture && r.edge.zone === zone,
      )
      if (known) return known.edge.next
      const edge: Edge = { zone, capture, most: 0, next: node() }
      from.readers.push({ reader, edge })
      return edge.next
    }
    const cls = this.wordClasses.names.get(element.name)
    if (cls === undefined) throw new KhabarError('list-invalid', `${row.id}: there is no class <${element.name}>`)
    from.classes ??= new Map()
    return edgeIn(entryOf(from.classes, cls))
  }

  private flagFirsts(): void {
    const { root, firstWords, firstKinds } = this
    const word = (id: number) => {
      if (id >= 0) firstWords[id] = 1
      else firstKinds[TokenKind.mark] = 1
    }
    for (const id of root.words?.keys() ?? []) word(id)
    for (const cls of root.classes?.keys() ?? []) for (const id of this.wordClasses.firsts[cls]) word(id)
    for (const { reader } of root.readers) {
      for (const kind of reader.kinds) firstKinds[kind] = 1
      reader.words?.forEach((flag, id) => {
        if (flag) firstWords[id] = 1
      })
    }
    if (root.free.length > 0) firstKinds.fill(1)
  }
}

/** Less than 0 where `a` is to be preferred. */
export const longer = (a: Match, b: Match): number =>
  b.to - b.from - (a.to - a.from) || b.extent - a.extent || a.rank - b.rank

export const capture = (match: Match, name: string): Capture | undefined =>
  match.captures.find((captured) => captured.name === name)

function entryOf(map: Map<number, Edge[]>, key: number): Edge[] {
  let edges = map.get(key)
  if (!edges) {
    edges = []
    map.set(key, edges)
  }
  return edges
}

const compiled = new WeakMap<Lexicon, Map<string, RuleSet>>()

/** The rule set of a name, compiled at the first call for a lexicon. */
export function ruleSet(lexicon: Lexicon, name: string, source: () => RuleSource): RuleSet {
  const sets = compiled.get(lexicon) ?? new Map<string, RuleSet>()
  compiled.set(lexicon, sets)
  let set = sets.get(name)
  if (!set) {
    set = new RuleSet(lexicon, source())
    sets.set(name, set)
  }
  return set
}
