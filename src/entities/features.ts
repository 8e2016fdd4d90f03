import { CLASSES } from '../gazetteer/entries'
import type { Vocabulary } from '../gazetteer/vocabulary'
import { Gap, markId, TokenKind, UNKNOWN } from '../text/tokens'
import { type Article, bitsAt, flag, isOpen } from './article'
import { type Candidate, PROPOSERS } from './candidates'
import type { Memory } from './memory'
import { either, strong } from './words'

/**
 * The evidence for a candidate, as numbered features: who proposed it, its words, its neighbours, what longer candidates
 * hold it, and what the rest of the article says. Every feature has a value of 1 but the last group's.
 */
export interface Sink {
  (feature: number, value: number): void
}

/** Neighbouring words of this rank and better are features by themselves. */
const COMMON_WORDS = 2000
const MARKS = ['،', '۔', '(', ')', '"', "'", ':', '؛', '-', '/', '؟', '!', '.']
const LONGEST = 8
const RARITIES = 8
/** Sequences of word classes are hashed to so many. */
const SHAPES = 4096

/** Groups of features, one after the other: name and size. */
const GROUPS = [
  ['bias', 1],
  ['by', PROPOSERS.length],
  ['length', LONGEST + 1],
  ['prev', COMMON_WORDS],
  ['next', COMMON_WORDS],
  ['prev-kind', 8 + MARKS.length],
  ['next-kind', 8 + MARKS.length],
  ['prev-class', 32],
  ['next-class', 32],
  ['first-class', 32],
  ['last-class', 32],
  ['hit', 2 * CLASSES.length],
  ['within-hit', CLASSES.length],
  ['first-word', COMMON_WORDS],
  ['last-word', COMMON_WORDS],
  ['unknown', 4],
  ['rarity', RARITIES + 1],
  ['stop-inside', 3],
  ['head', 4],
  ['shape', SHAPES],
  ['shape-prev', SHAPES],
  ['shape-next', SHAPES],
  ['memory', 12],
  ['tagger', 14],
] as const

type Group = (typeof GROUPS)[number][0]
const OFFSET = {} as Record<Group, number>
let size = 0
for (const [group, length] of GROUPS) {
  OFFSET[group] = size
  size += length
}
/** How many features there are. */
export const FEATURES: number = size

const WORD_GROUPS: ReadonlySet<string> = new Set(['prev', 'next', 'first-word', 'last-word'])

/** The name of a feature in `evidence.tsv`: its group, and the word or the number in it. */
export function featureName(feature: number, vocabulary: Vocabulary): string {
  const [group] = [...GROUPS].reverse().find(([name]) => OFFSET[name] <= feature) ?? GROUPS[0]
  const index = feature - OFFSET[group]
  return `${group}:${WORD_GROUPS.has(group) ? vocabulary.word(index) : index}`
}

/** The number of a named feature, or -1 where its word is none of the common ones any more. */
export function featureNumber(name: string, vocabulary: Vocabulary): number {
  const [group, index] = name.split(':')
  if (!WORD_GROUPS.has(group)) return OFFSET[group as Group] + Number(index)
  const id = vocabulary.idOf(index)
  return id >= 0 && id < COMMON_WORDS ? OFFSET[group as Group] + id : -1
}

const MARK_NUMBER = new Map(MARKS.map((mark, i) => [markId(mark), 8 + i]))
const CLASS_NUMBER = new Map(CLASSES.map((name, i) => [name, i]))
const NAMES = strong('agency', 'place', 'person', 'office')

export function features(article: Article, hits: HitIndex, candidate: Candidate, memory: Memory | null, sink: Sink): void {
  const { tokens, words } = article
  const { from, to } = candidate
  sink(OFFSET.bias, 1)
  for (let p = 0; p < PROPOSERS.length; p++) if (candidate.by & (1 << p)) sink(OFFSET.by + p, 1)
  sink(OFFSET.length + Math.min(to - from, LONGEST), 1)
  neighbour(article, from - 1, from, OFFSET.prev, OFFSET['prev-kind'], OFFSET['prev-class'], sink)
  neighbour(article, to, to, OFFSET.next, OFFSET['next-kind'], OFFSET['next-class'], sink)
  bitFeatures(bitsAt(article, from), OFFSET['first-class'], sink)
  bitFeatures(bitsAt(article, to - 1), OFFSET['last-class'], sink)
  wordFeature(tokens.word[from], OFFSET['first-word'], sink)
  wordFeature(tokens.word[to - 1], OFFSET['last-word'], sink)

  let unknown = 0
  let stops = 0
  let rarest = 0
  for (let t = from; t < to; t++) {
    const word = tokens.word[t]
    if (word === UNKNOWN) unknown++
    if (flag(words.stop, word)) stops++
    rarest = Math.max(rarest, word === UNKNOWN ? 1 << 17 : word)
  }
  sink(OFFSET.unknown + Math.min(unknown, 3), 1)
  sink(OFFSET['stop-inside'] + Math.min(stops, 2), 1)
  sink(OFFSET.rarity + Math.min(RARITIES, Math.max(0, Math.floor(Math.log2(rarest + 1)) - 8)), 1)
  sink(OFFSET.head + (flag(words.agencyHead, tokens.word[from]) & 2 ? 2 : 0) + (flag(words.agencyHead, tokens.word[to - 1]) & 1), 1)

  let shape = SHAPE_SEED
  for (let t = from; t < to && t < from + LONGEST; t++) shape = mixed(shape, coarse(article, t))
  sink(OFFSET.shape + (shape & (SHAPES - 1)), 1)
  sink(OFFSET['shape-prev'] + (mixed(shape, boundary(article, from - 1, from)) & (SHAPES - 1)), 1)
  sink(OFFSET['shape-next'] + (mixed(shape, boundary(article, to, to)) & (SHAPES - 1)), 1)
  hitFeatures(candidate, hits, sink)
  if (memory) memory.features(candidate, (index, value) => sink(OFFSET.memory + index, value))
}

const SHAPE_SEED = 0x9747b28c | 0
const mixed = (hash: number, value: number): number => {
  const h = Math.imul(hash ^ value, 0x5bd1e995)
  return h ^ (h >>> 13)
}

/** What kind of word a token is, by the first of its classes in this order. */
const COARSE: readonly number[] = [
  either('rank'),
  either('office'),
  either('head'),
  either('profession'),
  either('modifier'),
  strong('agency'),
  strong('place'),
  strong('demonym'),
  either('field'),
  strong('given', 'family', 'both', 'person'),
  either('honorific'),
  either('given', 'family', 'both', 'person', 'particle'),
  either('place'),
  either('agency', 'demonym'),
]

function coarse(article: Article, t: number): number {
  const { tokens, words } = article
  if (tokens.kind[t] !== TokenKind.word) return 40 + tokens.kind[t]
  const word = tokens.word[t]
  if (flag(words.owned, word)) return 32
  if (flag(words.link, word)) return 33
  if (flag(words.stop, word)) return 34
  const bits = bitsAt(article, t)
  const index = COARSE.findIndex((mask) => bits & mask)
  const place = flag(words.agencyHead, word) * 50 + flag(words.letter, word) * 200
  if (index >= 0) return place + index
  return place + (isOpen(article, t) ? 30 : 31)
}

/** The same for a neighbour, and what kind of edge there is. */
function boundary(article: Article, t: number, gapAt: number): number {
  const { tokens } = article
  if (t < 0 || t >= tokens.count || tokens.gap[gapAt] === Gap.line) return 1000
  return tokens.kind[t] === TokenKind.mark ? 1001 : 1002 + coarse(article, t)
}

/** Features of the listed forms that a candidate equals, and of those it lies within. */
function hitFeatures(candidate: Candidate, hits: HitIndex, sink: Sink): void {
  hits.around(candidate.from, candidate.to, (hit) => {
    const number = CLASS_NUMBER.get(hit.class) ?? 0
    if (hit.from === candidate.from && hit.to === candidate.to) sink(OFFSET.hit + 2 * number + (hit.weak ? 1 : 0), 1)
    else if (!hit.weak && NAMES & (1 << number)) sink(OFFSET['within-hit'] + number, 1)
  })
}

/** The listed forms of an article, to be asked for those that hold a stretch. */
export class HitIndex {
  private readonly hits: Article['hits']
  private readonly first: Int32Array
  constructor(article: Article) {
    this.hits = article.hits
    this.first = new Int32Array(article.tokens.count + 1)
    let h = 0
    for (let t = 0; t <= article.tokens.count; t++) {
      while (h < this.hits.length && this.hits[h].from < t - REACH) h++
      this.first[t] = h
    }
  }

  around(from: number, to: number, found: (hit: Article['hits'][number]) => void): void {
    for (let h = this.first[from]; h < this.hits.length && this.hits[h].from <= from; h++) {
      if (this.hits[h].to >= to) found(this.hits[h])
    }
  }
}
const REACH = 8

function neighbour(article: Article, t: number, gapAt: number, word: number, kind: number, classes: number, sink: Sink): void {
  const { tokens } = article
  if (t < 0 || t >= tokens.count || tokens.gap[gapAt] === Gap.line) {
    sink(kind, 1)
    return
  }
  sink(kind + (tokens.kind[t] === TokenKind.mark ? (MARK_NUMBER.get(tokens.word[t]) ?? 7) : tokens.kind[t]), 1)
  if (tokens.word[t] === UNKNOWN) sink(kind + 6, 1)
  if (flag(article.words.letter, tokens.word[t])) sink(kind + 5, 1)
  wordFeature(tokens.word[t], word, sink)
  bitFeatures(bitsAt(article, t), classes, sink)
}

function wordFeature(word: number, offset: number, sink: Sink): void {
  if (word >= 0 && word < COMMON_WORDS) sink(offset + word, 1)
}

function bitFeatures(bits: number, offset: number, sink: Sink): void {
  for (let rest = bits; rest !== 0; rest &= rest - 1) sink(offset + 31 - Math.clz32(rest & -rest), 1)
}

