/**
 * `npm run train:evidence -- [--bare] [--taggers FOLDER] [--misses FILE]`: weighs the evidence for names on the annotated
 * articles and writes, for `--bare`, `src/entities/evidence-bare.tsv` and, with `--taggers`, from the taggers
 * `fold-0.bin` to `fold-4.bin` there, which have not seen the articles of their fold, `evidence-tagged.tsv`. Prints strict precision, recall and F1 over the five
 * folds: each article is read by a tagger and by weights that have not learnt from it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { NAME_TYPES } from '../../src/entities/candidates'
import { WEIGHT_STEP, type Weights } from '../../src/entities/evidence'
import { FEATURES, featureName } from '../../src/entities/features'
import { openLexicon } from '../../src/gazetteer/lexicon'
import { unpack } from '../../src/gazetteer/pack'
import { readRows } from '../../src/gazetteer/rows'
import { loadCompromise, readData } from '../../src/platform/node'
import { compileTagger } from '../../src/tagger/compile'
import { readTagger, type TaggerWeights } from '../../src/tagger/tag'
import { latinReader } from '../../src/text/latin'
import { ownAnnotations } from '../annotations'
import { type Gold, jsonLines } from '../corpora'
import { hiding } from './hidden'
import { learnBoth } from './learn'
import { prepare } from './prepare'
import { Tally } from './score'

const FOLDS = 5
const NO_FOLD = -1

const { values: options } = parseArgs({
  options: { bare: { type: 'boolean' }, taggers: { type: 'string' }, misses: { type: 'string' } },
})
const lexicon = openLexicon(readData(), latinReader(loadCompromise))
const rows = jsonLines<Gold>('gold/train.jsonl')
const foldOf = new Map(
  readRows(readFileSync(new URL('../folds.tsv', import.meta.url), 'utf8'), 'folds.tsv', ['id', 'fold']).map((row) => [
    row.id,
    Number(row.fold),
  ]),
)
const more = ownAnnotations()
const isHidden = hiding(
  [...rows, ...more].map(({ text }) => text),
  lexicon,
)
/** The project's own annotations are held out by turns, as `tagger/fit.py` does. */
const folds = [...rows.map(({ id }) => foldOf.get(id) ?? NO_FOLD), ...more.map((_, i) => i % FOLDS)]

/** @param taggers by fold, of which some may lack: then their articles are left out; none for reading without */
function train(model: string, taggers: readonly (TaggerWeights | null)[] | null): void {
  const isUsed = (i: number) => taggers === null || taggers[folds[i]] !== null
  const numbers = folds.filter((_, i) => isUsed(i))
  const isGold = folds.map((_, i) => i < rows.length).filter((_, i) => isUsed(i))
  const articles = [...rows, ...more].flatMap((row, i) =>
    isUsed(i) ? [prepare(row, lexicon, taggers?.[folds[i]] ?? null, isHidden)] : [],
  )
  const tallies = { 'gold/train.jsonl': new Tally(), 'own annotations': new Tally() }
  for (const fold of new Set(numbers)) {
    const weights = learnBoth(
      articles.filter((_, i) => numbers[i] !== fold),
      numbers.filter((number) => number !== fold),
    )
    articles.forEach((article, i) => {
      if (numbers[i] === fold) tallies[isGold[i] ? 'gold/train.jsonl' : 'own annotations'].add(article, weights)
    })
  }
  for (const [name, tally] of Object.entries(tallies)) console.log(`${model}, ${name}\n${tally.lines().join('\n')}`)
  const misses = Object.values(tallies).flatMap((tally) => tally.misses)
  if (options.misses) writeFileSync(`${options.misses}-${model}.tsv`, misses.sort().join('\n'))
  write(model, learnBoth(articles, numbers))
}

function write(model: string, weights: Weights): void {
  const lines: string[] = []
  for (const [second, look] of ['first', 'second'].entries()) {
    for (let index = 0; index < NAME_TYPES.length * FEATURES; index++) {
      const steps = Math.round(weights.both[2 * index + second] / WEIGHT_STEP)
      if (steps === 0) continue
      const type = NAME_TYPES[Math.floor(index / FEATURES)]
      const name = featureName(index % FEATURES, lexicon.vocabulary)
      lines.push([look, type, name, (steps * WEIGHT_STEP).toFixed(2)].join('\t'))
    }
  }
  const file = new URL(`../../src/entities/evidence-${model}.tsv`, import.meta.url)
  writeFileSync(file, `look\ttype\tfeature\tweight\n${lines.join('\n')}\n`)
}

if (options.bare) train('bare', null)
if (options.taggers) {
  const kernel = lexicon.sections['tagger.kernel'] as Uint8Array
  train(
    'tagged',
    Array.from({ length: FOLDS }, (_, fold) => {
      const file = `${options.taggers}/fold-${fold}.bin`
      return existsSync(file) ? readTagger(compileTagger(unpack(readFileSync(file)), lexicon.vocabulary, kernel)) : null
    }),
  )
}
