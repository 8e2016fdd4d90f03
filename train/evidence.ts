/**
 * `npm run train:evidence`: weighs the evidence for names on the annotated articles, and writes `src/entities/evidence.tsv`.
 * Prints strict precision, recall and F1 by type over five folds of documents, as no figure on what was learnt from counts.
 */
import { writeFileSync } from 'node:fs'
import { articleOf } from '../src/entities/article'
import { type Candidate, Candidates, NAME_TYPES } from '../src/entities/candidates'
import { layersOf, type Weights, weigh, weighAgain } from '../src/entities/evidence'
import { FEATURES, featureList, featureName, features, memoryFeatures } from '../src/entities/features'
import { marginals } from '../src/entities/lattice'
import type { Memory } from '../src/entities/memory'
import { claimsOf, propose, recall } from '../src/entities/names'
import { decide } from '../src/entities/overlaps'
import { surroundingsOf } from '../src/entities/surroundings'
import type { Entry, ListClass } from '../src/gazetteer/entries'
import type { Hit } from '../src/gazetteer/gazetteer'
import { openLexicon } from '../src/gazetteer/lexicon'
import { HASH_SEED, hashStep } from '../src/gazetteer/vocabulary'
import { read } from '../src/pipeline'
import { loadCompromise, readData } from '../src/platform/node'
import { latinReader } from '../src/text/latin'
import { toGiven } from '../src/text/normalise'
import { ownAnnotations } from './annotations'
import { type Gold, jsonLines } from './corpora'

const FOLDS = 5
const EPOCHS = 16
const RATE = 0.15
const L2 = 0.01

const FIELDS = ['people', 'agencies', 'places', 'roles'] as const

const lexicon = openLexicon(readData(), latinReader(loadCompromise))

/**
 * The lists were written with the annotated articles in sight, and hold more of their names than of tomorrow's. So a
 * share of the entries that only one or two of the articles have is hidden: about as many mentions are then without a
 * list as in articles never seen.
 */
const HIDDEN: Partial<Record<ListClass, number>> = {
  agency: 0.35,
  place: 0.35,
  person: 0.3,
  given: 0.25,
  family: 0.25,
  both: 0.25,
  profession: 0.1,
  head: 0.1,
}
const RARE = 2

/** By entry: how many annotated articles have it. */
const articlesWith = new Map<Entry, number>()
for (const { text } of jsonLines<Gold>('gold/train.jsonl')) {
  const { hits } = read(text, lexicon, { published: null }, 'names')
  for (const entry of new Set(hits.map((hit) => hit.gazetteer.entry(hit.entry)))) {
    articlesWith.set(entry, (articlesWith.get(entry) ?? 0) + 1)
  }
}

function isHidden(hit: Hit, article: string): boolean {
  const entry = hit.gazetteer.entry(hit.entry)
  return (articlesWith.get(entry) ?? 0) <= RARE && chance(`${article}:${entry.id}`) < (HIDDEN[hit.class] ?? 0)
}

/** An article ready for learning; `gold` holds keys of the right stretches. */
function prepare(row: Gold) {
  const reading = read(row.text, lexicon, { published: null }, 'names')
  reading.hits = reading.hits.filter((hit) => !isHidden(hit, row.id))
  const article = articleOf(reading)
  const candidates = new Candidates()
  propose(article, candidates)
  const gold = new Set(FIELDS.flatMap((field, type) => row[field].map(({ start, end }) => `${type}:${start}:${end}`)))
  const key = ({ type, from, to }: Candidate) => {
    const [start, end] = toGiven(reading.tokens.normalised, reading.tokens.start[from], reading.tokens.end[to - 1])
    return `${type}:${start}:${end}`
  }
  return { row, article, candidates, surroundings: surroundingsOf(article, candidates.all), gold, key }
}
type Prepared = ReturnType<typeof prepare>

/** A number from 0 to 1 that is always the same for the same text. */
function chance(text: string): number {
  let hash = HASH_SEED
  for (let i = 0; i < text.length; i++) hash = hashStep(hash, text.charCodeAt(i))
  return (Math.imul(hash ^ (hash >>> 13), 0x5bd1e995) >>> 0) / 2 ** 32
}

/** An article's candidates, each with its features and whether it is right. */
interface Example {
  tokens: number
  candidates: Candidate[]
  features: Int32Array[]
  right: boolean[]
}

function exampleOf({ article, candidates, surroundings, gold, key }: Prepared, memory: Memory | null): Example {
  const all = candidates.all.map((candidate) => ({ ...candidate }))
  return {
    tokens: article.tokens.count,
    candidates: all,
    features: all.map((candidate) => {
      features(article, surroundings, candidate, list)
      const ids = [...list.ids.subarray(0, list.length)]
      if (memory) {
        memoryFeatures(candidate, memory, list)
        ids.push(...list.ids.subarray(0, list.length))
      }
      return Int32Array.from(ids)
    }),
    right: all.map((candidate) => gold.has(key(candidate))),
  }
}

const list = featureList()

/** Maximum likelihood, averaged over the later rounds, of the right readings of whole articles, by AdaGrad, in an order that is always the same. */
function learn(examples: readonly Example[]): Float32Array {
  const weights = new Float32Array(NAME_TYPES.length * FEATURES)
  const squares = new Float32Array(weights.length).fill(1e-4)
  const sum = new Float32Array(weights.length)
  let seed = 7
  const random = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
    return seed / 0x7fffffff
  }
  const order = examples.map((_, i) => i)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[order[i], order[j]] = [order[j], order[i]]
    }
    for (const i of order) step(examples[i], weights, squares)
    if (epoch >= EPOCHS / 2) for (let at = 0; at < sum.length; at++) sum[at] += weights[at]
  }
  const averaged = Math.ceil(EPOCHS / 2)
  return sum.map((weight) => weight / averaged)
}

function step(
  { tokens, candidates, features: on, right }: Example,
  weights: Float32Array,
  squares: Float32Array,
): void {
  const number = new Map(candidates.map((candidate, i) => [candidate, i]))
  candidates.forEach((candidate, i) => {
    let sum = 0
    for (const f of on[i]) sum += weights[candidate.type * FEATURES + f]
    candidate.score = sum
  })
  const slopes = new Map<number, number>()
  for (const layer of layersOf(candidates)) {
    const shares = marginals(layer, tokens)
    layer.forEach((candidate, k) => {
      const i = number.get(candidate) as number
      const error = shares[k] - (right[i] ? 1 : 0)
      if (Math.abs(error) < 1e-4) return
      for (const f of on[i]) {
        const at = candidate.type * FEATURES + f
        slopes.set(at, (slopes.get(at) ?? 0) + error)
      }
    })
  }
  for (const [at, error] of slopes) {
    const slope = error + L2 * weights[at]
    squares[at] += slope * slope
    weights[at] -= (RATE * slope) / Math.sqrt(squares[at])
  }
}

function learnFirst(articles: readonly Prepared[]): Float32Array {
  return learn(articles.map((article) => exampleOf(article, null)))
}

const NONE = new Float32Array(NAME_TYPES.length * FEATURES)

function memoryOf(prepared: Prepared, first: Float32Array, second: Float32Array = NONE): Memory {
  weigh(prepared.article, prepared.surroundings, prepared.candidates.all, { first, second })
  return recall(prepared.article, prepared.candidates, [])
}

const foldOf = (i: number) => i % FOLDS

/** Both models; what the first look decides on an article is taken from a model that has not seen it. */
function learnBoth(articles: readonly Prepared[]): Weights {
  const examples: Example[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const first = learnFirst(articles.filter((_, i) => foldOf(i) !== fold))
    articles.forEach((article, i) => {
      if (foldOf(i) === fold) examples.push(exampleOf(article, memoryOf(article, first)))
    })
  }
  return { first: learnFirst(articles), second: learn(examples) }
}

function predict(prepared: Prepared, weights: Weights): Set<string> {
  const { article, candidates, surroundings, key } = prepared
  const memory = memoryOf(prepared, weights.first, weights.second)
  weighAgain(article, surroundings, candidates.all, memory, weights)
  const stood = decide(claimsOf(candidates), article.tokens.count)
  return new Set(stood.map(({ candidate }) => key(candidate as Candidate)))
}

const rows = jsonLines<Gold>('gold/train.jsonl')
/** Articles that are learnt from, but never scored on. */
const more = ownAnnotations().map(prepare)
const fresh = () => rows.map(prepare)
const tally = NAME_TYPES.map(() => ({ right: 0, gold: 0, found: 0, proposed: 0 }))
const misses: string[] = []
for (let fold = 0; fold < FOLDS; fold++) {
  const articles = fresh()
  const weights = learnBoth([...articles.filter((_, i) => foldOf(i) !== fold), ...more])
  articles.forEach((article, i) => {
    if (foldOf(i) !== fold) return
    const found = predict(article, weights)
    const proposed = new Set(article.candidates.all.map(article.key))
    for (const key of article.gold) {
      const type = Number(key[0])
      tally[type].gold++
      if (proposed.has(key)) tally[type].proposed++
      if (found.has(key)) tally[type].right++
      else misses.push(describe('missed', article, key, proposed.has(key) ? 'proposed' : 'unproposed'))
    }
    for (const key of found) {
      tally[Number(key[0])].found++
      if (!article.gold.has(key)) misses.push(describe('wrong', article, key, ''))
    }
  })
}
function describe(what: string, { row }: Prepared, key: string, note: string): string {
  const [type, start, end] = key.split(':').map(Number)
  const around = row.text.slice(Math.max(0, start - 30), end + 30).replace(/\s+/g, ' ')
  return [what, NAME_TYPES[type], note, row.id, row.text.slice(start, end), around].join('\t')
}
tally.forEach(({ right, gold, found, proposed }, type) => {
  const [p, r] = [right / found, right / gold]
  console.log(
    `${NAME_TYPES[type].padEnd(8)} P ${p.toFixed(3)}  R ${r.toFixed(3)}  F1 ${((2 * p * r) / (p + r)).toFixed(3)}  proposed ${(proposed / gold).toFixed(3)}  gold ${gold}`,
  )
})
if (process.argv[2]) writeFileSync(process.argv[2], misses.sort().join('\n'))

const weights = learnBoth([...fresh(), ...more])
const LEAST = 0.02
const lines: string[] = []
for (const look of ['first', 'second'] as const) {
  weights[look].forEach((weight, index) => {
    const type = NAME_TYPES[Math.floor(index / FEATURES)]
    if (Math.abs(weight) >= LEAST)
      lines.push([look, type, featureName(index % FEATURES, lexicon.vocabulary), weight.toFixed(3)].join('\t'))
  })
}
writeFileSync(
  new URL('../src/entities/evidence.tsv', import.meta.url),
  `look\ttype\tfeature\tweight\n${lines.join('\n')}\n`,
)
