import { CLASSES } from '../gazetteer/entries'
import type { Vocabulary } from '../gazetteer/vocabulary'
import type { Tagging } from '../tagger/tag'
import { Gap, markId, TokenKind, UNKNOWN } from '../text/tokens'
import { type Article, bitsAt, follows } from './article'
import { type Candidate, PROPOSER, PROPOSERS, TYPE } from './candidates'
import { strong, Word } from './flags'
import type { Memory } from './memory'
import { beginsOf, coverOf, otherShareOf, shareOf } from './shares'
import type { HitIndex, Surroundings } from './surroundings'

/** Numbers of the features that a candidate has; `length` of `ids` are set. Kept and filled again for every candidate. */
export interface FeatureList {
  ids: Int32Array
  length: number
}

/** No candidate has more features than this. */
const MOST = 256
export const featureList = (): FeatureList => ({ ids: new Int32Array(MOST), length: 0 })

const put = (list: FeatureList, feature: number): void => {
  list.ids[list.length++] = feature
}

/** Neighbouring words of this rank and better are features by themselves. */
const COMMON_WORDS = 5000
const MARKS = ['،', '۔', '(', ')', '"', "'", ':', '؛', '-', '/', '؟', '!', '.']
const LONGEST = 8
const RARITIES = 8
/** Sequences of word classes are hashed to so many. */
const SHAPES = 4096

/** Last words and whether a name follows are hashed to so many. */
const NAMED = 4096

/** Bounds between the probabilities that the tagger may give. */
const SHARES = [0.001, 0.005, 0.02, 0.06, 0.15, 0.3, 0.5, 0.7, 0.85, 0.94, 0.98, 0.995]

/** Groups of features, one after the other: name and size. */
const GROUPS = [
  ['bias', 1],
  ['by', PROPOSERS.length],
  ['length', LONGEST + 1],
  ['prev', COMMON_WORDS],
  ['next', COMMON_WORDS],
  ['prev2', COMMON_WORDS],
  ['next2', COMMON_WORDS],
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
  ['extent', 4],
  ['memory', 22],
  ['tagger', SHARES.length + 1],
  ['tagger-other', SHARES.length + 1],
  ['tagger-cover', SHARES.length + 1],
  ['tagger-after', SHARES.length + 1],
  ['tagger-before', SHARES.length + 1],
  ['named', NAMED],
] as const

type Group = (typeof GROUPS)[number][0]
let size = 0
// from entries: an object that grows name by name becomes one that looks every name up in a table
const OFFSET = Object.fromEntries(
  GROUPS.map(([group, length]) => {
    size += length
    return [group, size - length]
  }),
) as Record<Group, number>
/** How many features there are. */
export const FEATURES: number = size

const WORD_GROUPS: ReadonlySet<string> = new Set(['prev', 'next', 'prev2', 'next2', 'first-word', 'last-word'])

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
const NAMES = strong('agency', 'place', 'person', 'office')

/**
 * The evidence for a candidate, as numbered features: who proposed it, its words, its neighbours, and what the lists say
 * of it and of what holds it. Fills `list` from its beginning.
 */
export function features(article: Article, surroundings: Surroundings, candidate: Candidate, list: FeatureList): void {
  const { tokens, flags } = article
  const { from, to } = candidate
  list.length = 0
  put(list, OFFSET.bias)
  for (let by = candidate.by & ~ECHO; by !== 0; by &= by - 1) put(list, OFFSET.by + 31 - Math.clz32(by & -by))
  put(list, OFFSET.length + Math.min(to - from, LONGEST))
  neighbour(article, from - 1, from, OFFSET.prev, OFFSET['prev-kind'], OFFSET['prev-class'], list)
  neighbour(article, to, to, OFFSET.next, OFFSET['next-kind'], OFFSET['next-class'], list)
  if (follows(article, from) && follows(article, from - 1)) wordFeature(tokens.word[from - 2], OFFSET.prev2, list)
  if (follows(article, to) && follows(article, to + 1)) wordFeature(tokens.word[to + 1], OFFSET.next2, list)
  bitFeatures(bitsAt(article, from), OFFSET['first-class'], list)
  bitFeatures(bitsAt(article, to - 1), OFFSET['last-class'], list)
  wordFeature(tokens.word[from], OFFSET['first-word'], list)
  wordFeature(tokens.word[to - 1], OFFSET['last-word'], list)

  let unknown = 0
  let stops = 0
  let rarest = 0
  let shape = SHAPE_SEED
  for (let t = from; t < to; t++) {
    const word = tokens.word[t]
    if (word === UNKNOWN) unknown++
    if (flags[t] & (Word.stop | Word.link)) stops++
    rarest = Math.max(rarest, word === UNKNOWN ? 1 << 17 : word)
    if (t < from + LONGEST) shape = mixed(shape, article.coarse[t])
  }
  put(list, OFFSET.unknown + Math.min(unknown, 3))
  put(list, OFFSET['stop-inside'] + Math.min(stops, 2))
  put(list, OFFSET.rarity + Math.min(RARITIES, Math.max(0, 31 - Math.clz32(rarest + 1) - 8)))
  const before = flags[to - 1] & Word.headAfterName ? 1 : 0
  const after = flags[from] & Word.headBeforeName ? 2 : 0
  put(list, OFFSET.head + before + after)
  put(list, OFFSET.shape + (shape & (SHAPES - 1)))
  put(list, OFFSET['shape-prev'] + (mixed(shape, boundary(article, from - 1, from)) & (SHAPES - 1)))
  put(list, OFFSET['shape-next'] + (mixed(shape, boundary(article, to, to)) & (SHAPES - 1)))
  hitFeatures(candidate, surroundings.hits, list)
  put(list, OFFSET.extent + surroundings.extents.of(candidate))
  if (article.tagging) taggerFeatures(article, article.tagging, candidate, list)
}

function taggerFeatures(article: Article, tagging: Tagging, { type, from, to }: Candidate, list: FeatureList): void {
  const { count, word } = article.tokens
  put(list, OFFSET.tagger + step(shareOf(tagging, type, from, to, count)))
  put(list, OFFSET['tagger-other'] + step(otherShareOf(tagging, type, from, to, count)))
  put(list, OFFSET['tagger-cover'] + step(coverOf(tagging, type, from, to)))
  // `اداکارہ` before a name is an office, alone it is none
  const after = step(follows(article, to) ? beginsOf(tagging, PERSON, to) : 0)
  put(list, OFFSET['tagger-after'] + after)
  put(list, OFFSET['tagger-before'] + step(follows(article, from) ? coverOf(tagging, PERSON, from - 1, from) : 0))
  put(list, OFFSET.named + (mixed(mixed(SHAPE_SEED, word[to - 1]), after >> 2) & (NAMED - 1)))
}
const PERSON = TYPE.person

function step(share: number): number {
  // nearly all are beyond one end or the other
  if (share > SHARES[SHARES.length - 1]) return SHARES.length
  let n = 0
  while (n < SHARES.length && share > SHARES[n]) n++
  return n
}

/** What the rest of the article says of a candidate; see `memory.ts` for the numbers. */
export function memoryFeatures(candidate: Candidate, memory: Memory, list: FeatureList): void {
  list.length = 0
  const echo = candidate.by & ECHO ? MEMORY_ECHO : 0
  bitFeatures(memory.features(candidate) | echo, OFFSET.memory, list)
}
const ECHO = 1 << PROPOSER['rule:echo']
const MEMORY_ECHO = 1 << 11

const SHAPE_SEED = 0x9747b28c | 0
const mixed = (hash: number, value: number): number => {
  const h = Math.imul(hash ^ value, 0x5bd1e995)
  return h ^ (h >>> 13)
}

/** What kind of word a neighbour is, and what kind of edge there is. */
function boundary(article: Article, t: number, gapAt: number): number {
  const { tokens } = article
  if (t < 0 || t >= tokens.count || tokens.gap[gapAt] === Gap.line) return 1000
  return tokens.kind[t] === TokenKind.mark ? 1001 : 1002 + article.coarse[t]
}

/** Features of the listed forms that a candidate equals, and of those it lies within. */
function hitFeatures(candidate: Candidate, hits: HitIndex, list: FeatureList): void {
  const { from, to } = candidate
  for (let h = hits.first(from); h < hits.all.length && hits.all[h].from <= from; h++) {
    const hit = hits.all[h]
    if (hit.to < to) continue
    const number = (31 - Math.clz32(hit.bit)) & 15
    if (hit.from === from && hit.to === to) put(list, OFFSET.hit + 2 * number + (hit.weak ? 1 : 0))
    else if (!hit.weak && NAMES & hit.bit) put(list, OFFSET['within-hit'] + number)
  }
}

function neighbour(
  article: Article,
  t: number,
  gapAt: number,
  word: number,
  kind: number,
  classes: number,
  list: FeatureList,
): void {
  const { tokens } = article
  if (t < 0 || t >= tokens.count || tokens.gap[gapAt] === Gap.line) {
    put(list, kind)
    return
  }
  put(list, kind + (tokens.kind[t] === TokenKind.mark ? (MARK_NUMBER.get(tokens.word[t]) ?? 7) : tokens.kind[t]))
  if (tokens.word[t] === UNKNOWN) put(list, kind + 6)
  if (article.flags[t] & Word.letter) put(list, kind + 5)
  wordFeature(tokens.word[t], word, list)
  bitFeatures(bitsAt(article, t), classes, list)
}

function wordFeature(word: number, offset: number, list: FeatureList): void {
  if (word >= 0 && word < COMMON_WORDS) put(list, offset + word)
}

function bitFeatures(bits: number, offset: number, list: FeatureList): void {
  for (let rest = bits; rest !== 0; rest &= rest - 1) put(list, offset + 31 - Math.clz32(rest & -rest))
}
