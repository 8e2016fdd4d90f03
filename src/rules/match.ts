import { type Lexicon, tableOf } from '../gazetteer/lexicon'
import type { Row } from '../gazetteer/rows'
import type { Reading } from '../reading'
import { TokenKind, type Tokens } from '../text/tokens'
import { READERS, type Reader, type Value, WordClasses } from './classes'
import { Firsts } from './firsts'
import { parsePattern, Zone } from './pattern'
import { type Edge, grow, mayRead, type Names, type Node, node, reachOf, settle } from './steps'

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

type Done = (rank: number, to: number, through: number) => void

/** Rules compiled against a lexicon. Make it once a lexicon, with `ruleSet`. */
export class RuleSet {
  private readonly root = node()
  private readonly rules: readonly Row[]
  private readonly names: Names
  /** By rank of the rule: what must stand before it, or null. */
  private readonly before: ({ root: Node; reach: number } | null)[]
  private readonly firsts: Firsts
  /** By word id: bit r where reader r of the root may begin with the word. */
  private readonly rootReaders: Int32Array
  private readonly stack: Capture[] = []

  constructor(lexicon: Lexicon, source: RuleSource) {
    this.rules = source.rules
    const rows = source.words.flatMap((name) => tableOf(lexicon, name))
    this.names = { lexicon, words: new WordClasses(lexicon, rows), readers: { ...READERS, ...source.readers } }
    this.before = this.rules.map((row, rank) => {
      const elements = parsePattern(row.pattern, row.id)
      const context = elements.filter(({ zone }) => zone === Zone.before)
      const rest = elements.filter(({ zone }) => zone !== Zone.before)
      for (const end of grow([this.root], rest, this.names, row.id)) end.ends.push(rank)
      if (context.length === 0) return null
      const root = node()
      for (const end of grow([root], context, this.names, row.id)) end.ends.push(rank)
      return { root, reach: reachOf(context, this.names, row.id) }
    })
    settle(this.root)
    this.firsts = new Firsts(this.root, this.names, lexicon.vocabulary.size)
    this.rootReaders = new Int32Array(lexicon.vocabulary.size)
    for (let id = 0; id < this.rootReaders.length; id++) {
      this.root.readers.forEach((read, r) => {
        if (mayRead(read, TokenKind.word, id)) this.rootReaders[id] |= 1 << r
      })
    }
  }

  /** The first test at each token, at the cost of a few array reads: no rule begins where it is false. */
  mayBegin(tokens: Tokens, at: number): boolean {
    return this.firsts.mayBegin(tokens, at)
  }

  /** Every way in which a rule fits from a token on (context before it apart), within the sentence. */
  matchesAt(reading: Reading, at: number): Match[] {
    return this.mayBegin(reading.tokens, at) ? this.matchesFrom(reading, at) : []
  }

  /** The same without the first test, for a caller that knows that a rule may begin there. */
  matchesFrom(reading: Reading, at: number): Match[] {
    const matches: Match[] = []
    const { sentences, sentenceOf } = reading.layout
    const sentence = sentences[sentenceOf[at]]
    this.walk(this.root, reading, at, at, sentence.to, (rank, to, through) => {
      const match = this.found(reading, rank, at, to, through, sentence.from)
      if (match) matches.push(match)
    })
    return matches
  }

  /** Of the rules that fit: the one that finds most, then the one with most context, then the first in the table. */
  longestAt(reading: Reading, at: number): Match | null {
    let best: Match | null = null
    for (const match of this.matchesAt(reading, at)) if (!best || longer(match, best) < 0) best = match
    return best
  }

  /** The match that has been walked, where what must stand before it does. */
  private found(
    reading: Reading,
    rank: number,
    from: number,
    to: number,
    through: number,
    limit: number,
  ): Match | null {
    const match = { row: this.rules[rank], rank, from, to, extent: through - from, captures: this.stack.slice() }
    const context = this.before[rank]
    if (!context) return match
    for (let start = from - 1; start >= Math.max(limit, from - context.reach); start--) {
      let stands = false
      const depth = this.stack.length
      this.walk(context.root, reading, start, start, from, (_rank, end) => {
        if (end !== from || stands) return
        stands = true
        match.captures.push(...this.stack.slice(depth))
      })
      if (stands) return { ...match, extent: through - start }
    }
    return null
  }

  /** On from node `n` at token `at`; what the match takes ends before `to` so far. */
  private walk(n: Node, reading: Reading, at: number, to: number, limit: number, done: Done): void {
    for (const rank of n.ends) done(rank, to, at)
    if (at >= limit || n.isLeaf) return
    const { tokens } = reading
    const word = tokens.word[at]
    const words = n.words?.get(word)
    if (words) for (const edge of words) this.step(edge, reading, at, at + 1, '', to, limit, done)
    if (n.classes) {
      const { words: classes } = this.names
      const found = classes.at(reading, at)
      for (let i = 0; i < found.count; i++) {
        if (found.to[i] > limit) continue
        const edges = n.classes.get(classes.classOf[found.entry[i]])
        if (!edges) continue
        const value = classes.valueOf[found.entry[i]]
        for (const edge of edges) this.step(edge, reading, at, found.to[i], value, to, limit, done)
      }
    }
    const byWord = n === this.root && word >= 0 && tokens.kind[at] === TokenKind.word
    const may = byWord ? this.rootReaders[word] : -1
    for (let r = 0; r < n.readers.length && may !== 0; r++) {
      const read = n.readers[r]
      if (byWord ? ((may >> r) & 1) === 0 : !mayRead(read, tokens.kind[at], word)) continue
      read.reader.read(reading, at, limit, (end, value) => {
        if (end <= limit) this.step(read.edge, reading, at, end, value, to, limit, done)
      })
    }
    for (const edge of n.free) {
      for (let end = at; end <= Math.min(limit, at + edge.most); end++) {
        this.step(edge, reading, at, end, '', to, limit, done)
      }
    }
  }

  private step(
    edge: Edge,
    reading: Reading,
    at: number,
    end: number,
    value: Value,
    to: number,
    limit: number,
    done: Done,
  ): void {
    if (edge.capture) this.stack.push({ name: edge.capture, from: at, to: end, value })
    this.walk(edge.next, reading, end, edge.zone === Zone.after ? to : end, limit, done)
    if (edge.capture) this.stack.pop()
  }
}

/** Less than 0 where `a` is to be preferred. */
export const longer = (a: Match, b: Match): number =>
  b.to - b.from - (a.to - a.from) || b.extent - a.extent || a.rank - b.rank

export const capture = (match: Match, name: string): Capture | undefined =>
  match.captures.find((captured) => captured.name === name)

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
