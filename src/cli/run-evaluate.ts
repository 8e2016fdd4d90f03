import { errorOf, RowFault } from '../batch/article'
import { findSources } from '../batch/sources'
import { KhabarError } from '../errors'
import { Evaluation, type PlacedMiss } from '../evaluate/evaluation'
import type { GoldFormat } from '../evaluate/gold'
import { MEASURES, MEASURES_OF } from '../evaluate/outcome'
import { type PlacedGold, readGold } from '../evaluate/read'
import { nameOfBand } from '../evaluate/reliability'
import { createExtractor, type Extractor } from '../index'
import { EXIT, failed, say, wordsOf } from './ending'
import { readList } from './lists'
import { screenOf, tableOf } from './table'

/** The options of `khabar evaluate` as commander hands them over. */
export interface Flags {
  gold: string[]
  format?: GoldFormat
  misses?: true | keyof typeof MEASURES_OF
  reliability: boolean
  json: boolean
  quiet: boolean
  lists?: string[]
  force: boolean
}

/** `khabar evaluate`: reads all annotated articles, compares, prints, and returns the exit code. */
export async function evaluate(flags: Flags): Promise<number> {
  try {
    const extractor = createExtractor({ lists: await Promise.all((flags.lists ?? []).map(readList)) })
    const evaluation = new Evaluation()
    let inError = 0
    const sources = await findSources(flags.gold, null)
    for (const source of sources) {
      const { articles, errors, unknown } = await readGold(source, flags.format ?? null, sources.length > 1)
      errors.push(...articles.flatMap((gold) => read(gold, extractor, flags.force, evaluation)))
      for (const error of errors) say(wordsOf(error))
      inError += errors.length
      const labels = [...unknown].map(([label, spans]) => `${label} (${spans})`)
      if (labels.length > 0 && !flags.quiet) say(`${source.name}: labels that are not scored: ${labels.join(', ')}`)
    }
    process.stdout.write(flags.json ? jsonOf(evaluation, flags) : textOf(evaluation, flags))
    return inError > 0 ? EXIT.errors : EXIT.done
  } catch (error) {
    return failed(error)
  }
}

/** Compares an article; the row in error where it cannot be read. */
function read(gold: PlacedGold, extractor: Extractor, force: boolean, evaluation: Evaluation) {
  const { id, text, published, title, place } = gold
  try {
    evaluation.add(gold, extractor.extract(text, { published, title, force }))
    return []
  } catch (error) {
    if (!(error instanceof KhabarError)) throw error
    return [errorOf(place, new RowFault(error.code, error.message, id))]
  }
}

const measuresOf = (misses: true | keyof typeof MEASURES_OF) => (misses === true ? MEASURES : MEASURES_OF[misses])

function jsonOf(evaluation: Evaluation, { misses, reliability }: Flags): string {
  const { articles } = evaluation
  const report = {
    articles,
    scores: evaluation.scores(),
    ...(reliability ? { reliability: evaluation.reliability } : {}),
    ...(misses ? { misses: evaluation.missesOf(measuresOf(misses)) } : {}),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

function textOf(evaluation: Evaluation, { misses, reliability }: Flags): string {
  const tables = [scoreTable(evaluation)]
  if (reliability) tables.push(reliabilityTable(evaluation))
  if (misses) tables.push(missTable(evaluation.missesOf(measuresOf(misses))))
  const { articles } = evaluation
  return [`${articles} ${articles === 1 ? 'article' : 'articles'}\n`, ...tables].join('\n')
}

const figure = (name: string) => ({ name, align: 'right' as const })

function scoreTable(evaluation: Evaluation): string {
  const rows = Object.entries(evaluation.scores()).map(([measure, score]) => [
    measure,
    ...[score.precision, score.recall, score.f1].map((share) => share.toFixed(3)),
    ...[score.annotated, score.found, score.missed, score.wrong].map(String),
  ])
  const figures = ['precision', 'recall', 'F1', 'annotated', 'found', 'missed', 'wrong'].map(figure)
  return tableOf([{ name: 'strict spans' }, ...figures], rows, screenOf(process.stdout))
}

function reliabilityTable({ reliability }: Evaluation): string {
  const rows = reliability.map((band) => {
    const { mentions, right } = band
    return [nameOfBand(band), String(mentions), mentions > 0 ? (right / mentions).toFixed(3) : '–']
  })
  return tableOf([{ name: 'confidence' }, figure('mentions'), figure('share right')], rows, screenOf(process.stdout))
}

function missTable(misses: readonly PlacedMiss[]): string {
  const columns = ['', 'type', 'article', 'why', 'in the text'].map((name) => ({ name }))
  const rows = misses.map(({ what, measure, article, by, confidence, note, around }) => {
    const found = by === undefined ? [] : [`${by} ${confidence?.toFixed(2)}`]
    return [what, measure, article, [...found, ...(note === undefined ? [] : [note])].join(': '), around]
  })
  return tableOf(columns, rows, screenOf(process.stdout))
}
