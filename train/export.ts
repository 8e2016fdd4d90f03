/**
 * `npm run export FOLDER`: the corpora as the tokens and list bits that the library itself sees, one JSON a line and
 * article, so that training and inference agree. See train/README.md.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listBits } from '../src/gazetteer/bits'
import { lookUp } from '../src/gazetteer/gazetteer'
import { openLexicon } from '../src/gazetteer/lexicon'
import { loadCompromise, readData } from '../src/platform/node'
import { latinReader } from '../src/text/latin'
import { normalise, toGiven } from '../src/text/normalise'
import { textOf, tokenise } from '../src/text/tokens'
import { ownAnnotations } from './annotations'
import { type Article, jsonLines, unlabelledOf } from './corpora'

interface Span {
  start: number
  end: number
}
interface Labelled extends Article {
  people?: Span[]
  agencies?: Span[]
  places?: Span[]
  roles?: Span[]
}

const LAYERS = { people: 'PER', agencies: 'ORG', places: 'LOC', roles: 'ROLE' } as const

const lexicon = openLexicon(readData(), latinReader(loadCompromise))

/** `words`: normalised; `ids`: in the vocabulary; `gaps`: 0 none, 1 space, 2 new line; spans as [label, from, to) tokens. */
function exported({ id, text, ...labels }: Labelled) {
  const normalised = normalise(text, lexicon.characters)
  const tokens = tokenise(normalised, lexicon.spelling)
  const { begins, inside } = listBits(lookUp(tokens, lexicon.gazetteers), tokens.count)
  const columns = (column: Int32Array | Uint8Array) => [...column.subarray(0, tokens.count)]
  const given = Array.from({ length: tokens.count }, (_, t) => toGiven(normalised, tokens.start[t], tokens.end[t]))
  const spans: [string, number, number][] = []
  let lost = 0
  for (const [field, label] of Object.entries(LAYERS)) {
    for (const { start, end } of labels[field as keyof typeof LAYERS] ?? []) {
      const from = given.findIndex(([s]) => s === start)
      const to = given.findIndex(([, e]) => e === end)
      if (from >= 0 && to >= from) spans.push([label, from, to + 1])
      else lost++
    }
  }
  return {
    id,
    words: Array.from({ length: tokens.count }, (_, t) => textOf(tokens, t)),
    ids: columns(tokens.word),
    kinds: columns(tokens.kind),
    gaps: columns(tokens.gap),
    begins: columns(begins),
    inside: columns(inside),
    spans,
    lost,
  }
}

const folder = process.argv[2]
mkdirSync(folder, { recursive: true })
const labelled = {
  train: 'gold/train.jsonl',
  'il-ner-train': 'corpora/il-ner-train.jsonl',
  'il-ner-dev': 'corpora/il-ner-dev.jsonl',
  uner: 'corpora/uner-train.jsonl',
  jahangir: 'corpora/jahangir-train.jsonl',
  hut: 'corpora/hut-train.jsonl',
}
const corpora: [string, Labelled[]][] = Object.entries(labelled).map(([name, path]) => [
  name,
  jsonLines<Labelled>(path),
])
for (const [name, texts] of [...corpora, ['own', ownAnnotations()] as const]) {
  const rows = texts.map(exported)
  writeFileSync(join(folder, `${name}.jsonl`), rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  const lost = rows.reduce((n, row) => n + row.lost, 0)
  console.log(`${name}: ${rows.length} texts, ${lost} spans that begin or end inside a token`)
}
const rows: string[] = []
let id = 0
for (const { kind, text } of unlabelledOf(['article', 'line', 'headline'])) {
  if (text.length > 60) rows.push(JSON.stringify(exported({ id: `${kind}-${id++}`, text })))
}
writeFileSync(join(folder, 'unlabelled.jsonl'), rows.join('\n'))
console.log(`unlabelled: ${rows.length} texts`)
