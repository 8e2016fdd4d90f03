import type { Lexicon } from '../gazetteer/lexicon'
import type { Sections } from '../gazetteer/pack'
import type { Row } from '../gazetteer/rows'
import type { Reading } from '../reading'
import type { Tokens } from '../text/tokens'
import { openedOnce, READERS, type Reader, sectionsOf, type Value, type WordClasses, wordClasses } from './classes'
import { Firsts } from './firsts'
import { Zone } from './pattern'
import { KINDS, lowest, openTrie, StepKind, type Trie } from './trie'

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

/** Rules as `compile.ts` packs them: a trie of steps, walked from each token that may begin one. Open it with `ruleSet`. */
export class RuleSet {
  private readonly rules: readonly Row[]
  private readonly classes: WordClasses
  private readonly firsts: Firsts
  private readonly trie: Trie
  private readonly readers: readonly Reader[]
  /** By number of the reader: bit k for kind of token k. */
  private readonly readerKinds: readonly number[]
  private readonly stack: Capture[] = []
  /** What readers found on the way here, the last reader's last; kept, as walks are many. */
  private readonly read: { count: number; to: number[]; values: Value[] } = { count: 0, to: [], values: [] }
  private readonly take = (to: number, value: Value): void => {
    const { read } = this
    read.to[read.count] = to
    read.values[read.count++] = value
  }

  /** @param sections of the rules, without prefix @param source the same that they were compiled from */
  constructor(sections: Sections, classes: WordClasses, source: RuleSource, vocabularySize: number) {
    this.rules = source.rules
    this.classes = classes
    this.trie = openTrie(sections)
    const { firsts, kinds } = sections as Record<string, Int32Array>
    this.firsts = new Firsts({ firsts, kinds }, vocabularySize)
    const named = { ...READERS, ...source.readers }
    this.readers = this.trie.readers.map((name) => named[name])
    this.readerKinds = this.readers.map(({ kinds }) => kinds.reduce((mask, kind) => mask | (1 << kind), 0))
  }

  /** The first test at each token, at the cost of a few array reads: no rule begins where it is false. */
  mayBegin(tokens: Tokens, at: number): boolean {
    return this.firsts.mayBegin(tokens, at)
  }

  /** The words and marks that rules begin with, those that readers take included. */
  firstWords(): number[] {
    return this.firsts.words
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
    this.walk(0, reading, at, at, sentence.to, (rank, to, through) => {
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
    const { before } = this.trie
    const context = before[rank * 2]
    if (context === 0) return match
    for (let start = from - 1; start >= Math.max(limit, from - before[rank * 2 + 1]); start--) {
      let stands = false
      const depth = this.stack.length
      this.walk(context, reading, start, start, from, (_rank, end) => {
        if (end !== from || stands) return
        stands = true
        match.captures.push(...this.stack.slice(depth))
      })
      if (stands) return { ...match, extent: through - start }
    }
    return null
  }

  /** On from node `n` at token `at`; what the match takes ends before `to` so far. */
  private walk(n: number, reading: Reading, at: number, to: number, limit: number, done: Done): void {
    const { edges, keys, posts, ends } = this.trie
    for (let p = posts[n]; p < posts[n + 1]; p++) done(ends[p], to, at)
    const first = n * KINDS
    const last = edges[first + KINDS]
    if (at >= limit || edges[first] === last) return
    const { tokens } = reading
    const word = tokens.word[at]
    let e = lowest(keys, word, edges[first], edges[first + StepKind.class])
    for (; e < edges[first + StepKind.class] && keys[e] === word; e++) {
      this.step(e, reading, at, at + 1, '', to, limit, done)
    }
    if (edges[first + StepKind.class] < edges[first + StepKind.reader]) {
      this.stepClasses(first, reading, at, to, limit, done)
    }
    const readers = edges[first + StepKind.reader]
    const may = n === 0 ? this.firsts.readersAt(tokens, at) : 0
    for (e = readers; e < edges[first + StepKind.free]; e++) {
      if (n === 0 ? ((may >> (e - readers)) & 1) === 0 : !this.mayRead(keys[e], tokens.kind[at], word)) continue
      const { read } = this
      const from = read.count
      this.readers[keys[e]].read(reading, at, limit, this.take)
      for (let i = from, end = read.count; i < end; i++) {
        if (read.to[i] <= limit) this.step(e, reading, at, read.to[i], read.values[i], to, limit, done)
      }
      read.count = from
    }
    for (e = edges[first + StepKind.free]; e < last; e++) {
      for (let end = at; end <= Math.min(limit, at + keys[e]); end++) {
        this.step(e, reading, at, end, '', to, limit, done)
      }
    }
  }

  /** By way of the classes whose phrases begin at a token. */
  private stepClasses(first: number, reading: Reading, at: number, to: number, limit: number, done: Done): void {
    const { classes } = this
    const { edges, keys } = this.trie
    const found = classes.at(reading, at)
    for (let i = 0; i < found.count; i++) {
      if (found.to[i] > limit) continue
      const entry = found.posts[i] >> 1
      const cls = classes.classOf[entry]
      for (let e = edges[first + StepKind.class]; e < edges[first + StepKind.reader]; e++) {
        if (keys[e] === cls) this.step(e, reading, at, found.to[i], classes.value(entry), to, limit, done)
      }
    }
  }

  private mayRead(reader: number, kind: number, word: number): boolean {
    return ((this.readerKinds[reader] >> kind) & 1) === 1 || (word >= 0 && this.readers[reader].words?.[word] === 1)
  }

  private step(
    edge: number,
    reading: Reading,
    at: number,
    end: number,
    value: Value,
    to: number,
    limit: number,
    done: Done,
  ): void {
    const { hows, captures, roots } = this.trie
    const how = hows[edge]
    const name = captures[how >> 2]
    if (name) this.stack.push({ name, from: at, to: end, value })
    this.walk(edge + roots, reading, end, (how & 3) === Zone.after ? to : end, limit, done)
    if (name) this.stack.pop()
  }
}

/** Less than 0 where `a` is to be preferred. */
export const longer = (a: Match, b: Match): number =>
  b.to - b.from - (a.to - a.from) || b.extent - a.extent || a.rank - b.rank

export const capture = (match: Match, name: string): Capture | undefined =>
  match.captures.find((captured) => captured.name === name)

const setOf = openedOnce<RuleSet>()

/**
 * The rule set of a name, which the build compiled from the same source (see `build/rules.ts`), opened at the first
 * call; own lists do not change it.
 */
export function ruleSet(lexicon: Lexicon, name: string, source: (lexicon: Lexicon) => RuleSource): RuleSet {
  const { sections, vocabulary } = lexicon
  return setOf(sections, name, () => {
    const made = source(lexicon)
    return new RuleSet(
      sectionsOf(sections, `rules.${name}`),
      wordClasses(lexicon, ...made.words),
      made,
      vocabulary.size,
    )
  })
}
