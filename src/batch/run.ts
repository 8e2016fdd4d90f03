import { pMapIterable } from 'p-map'
import type { ExtractorOptions } from '../extractor'
import { type Batch, inBatches, type Shard } from './batches'
import {
  type Checkpoint,
  checkpointOf,
  differenceOf,
  readCheckpoint,
  removeCheckpoint,
  writeCheckpoint,
} from './checkpoint'
import { extractorFor } from './extractor-for'
import type { NamedFields } from './fields'
import { fingerprintOf } from './fingerprint'
import type { Format } from './formats'
import { type OutputFormat, planOutput } from './plan'
import { processBatch, type Settings } from './process'
import type { Progress } from './progress'
import type { RowError } from './row'
import { readRows } from './rows'
import { findSources, type Source } from './sources'
import { UsageError } from './usage-error'
import { type Limits, Workers } from './workers'
import { Files, finish } from './writers/files'
import { PipeClosed, StreamOutput } from './writers/stream'

/** What a run over dumps is asked to do. */
export interface RunOptions extends Limits {
  /** Files, folders, globs, `-`; none: standard input. */
  inputs: readonly string[]
  format: Format | null
  named: NamedFields
  /** Null: standard output. */
  output: string | null
  to: OutputFormat | null
  /** A file for rows in error; null: they are told one by one. */
  errors: string | null
  strict: boolean
  pretty: boolean
  force: boolean
  /** Day of the articles that name none, `YYYY-MM-DD`. */
  day: string | null
  extractor: ExtractorOptions
  /** Address of another module with `createExtractor`; null: khabar's own. */
  extractorModule: string | null
  /** Rows in a batch. */
  batch: number
  resume: boolean
  /** Milliseconds between two checkpoints. */
  checkpointEvery: number
  shard: Shard | null
}

/** How a run speaks to whoever started it. */
export interface Face {
  note(message: string): void
  /** A row in error, where no file takes them. */
  error(error: RowError): void
  progress: Progress
  /** Where rows go without `--output`. */
  stdout: NodeJS.WritableStream
  /** Aborted to stop the run after the batches under way. */
  signal: AbortSignal
  /** Address of the built worker module. */
  worker: URL
}

/** What became of a run. `rowsIn === rowsOut + rowsInError` unless it was stopped by a closed pipe. */
export interface Summary {
  rowsIn: number
  rowsOut: number
  rowsInError: number
  end: 'done' | 'interrupted' | 'strict' | 'pipe-closed'
}

/** Reads every row of the inputs and writes what is in it. Raises `UsageError` for what cannot be run. */
export async function run(options: RunOptions, face: Face): Promise<Summary> {
  const sources = await findSources(options.inputs, options.format)
  const plan = planOutput(options.output, options.to)
  if (options.resume && plan.path === null) throw new UsageError('--resume needs --output FILE')
  const identity = await fingerprintOf(options, sources)
  const before = plan.path === null ? null : await earlier(plan.path, options.resume, identity, face)
  const counts = { rowsIn: 0, rowsOut: 0, rowsInError: 0, ...pick(before) }
  if (plan.path !== null && before?.complete) {
    await finish(plan, options.errors)
    await removeCheckpoint(plan.path)
    return { ...counts, end: 'done' }
  }

  const settings: Settings = {
    extractor: options.extractorModule,
    options: options.extractor,
    force: options.force,
    day: options.day,
    shape: plan.shape,
    indent: options.pretty && plan.path === null ? 2 : 0,
    gzip: plan.gzip,
    several: sources.length > 1,
  }
  const files = await Files.open(plan, options.errors, before?.sizes ?? null)
  const stream = plan.path === null ? new StreamOutput(face.stdout as NodeJS.WriteStream) : null
  const stop = new AbortController()
  const signal = AbortSignal.any([face.signal, stop.signal])
  const reader = await readerOf(sources, settings, options, face)

  let bytes = 0
  const ofBytes = sources.every(({ size }) => size > 0) ? sources.reduce((sum, { size }) => sum + size, 0) : 0
  const seen = (more: number) => {
    bytes += more
  }
  const rows = readRows(sources, { named: options.named, signal, seen, note: face.note })
  const skip = before?.position ?? 0
  const batches = inBatches(rows, { size: options.batch, shard: options.shard, skip, signal })
  // a batch more than there are workers waits, so that none is idle, and so many again may wait for their turn to be written
  const flow = { concurrency: options.jobs + 1, backpressure: 3 * options.jobs + 2 }
  const done = pMapIterable(batches, async (batch) => ({ batch, ...(await reader.read(batch)) }), flow)

  let position = skip
  let saved = performance.now()
  const save = async (complete: boolean) => {
    if (plan.path === null) return
    await files.sync()
    await writeCheckpoint(plan.path, { run: identity, position, ...counts, sizes: files.sizes, complete })
    saved = performance.now()
  }
  let end: Summary['end'] = 'done'
  try {
    for await (const { batch, parts, rows, errors } of done) {
      await (stream ?? files).write(parts)
      if (options.errors !== null) await files.writeErrors(linesOf(errors))
      else errors.forEach(face.error)
      counts.rowsIn += batch.rows.length
      counts.rowsOut += rows
      counts.rowsInError += errors.length
      position = batch.position
      face.progress.show({ rows: counts.rowsIn, errors: counts.rowsInError, bytes, ofBytes })
      if (options.strict && errors.length > 0) {
        end = 'strict'
        break
      }
      if (performance.now() - saved > options.checkpointEvery) await save(false)
    }
    if (face.signal.aborted && end === 'done') end = 'interrupted'
  } catch (error) {
    if (!(error instanceof PipeClosed)) {
      await files.close()
      throw error
    }
    end = 'pipe-closed'
  } finally {
    stop.abort()
    face.progress.end()
    await reader.close()
  }

  if (end === 'interrupted') await save(false)
  if (end === 'done') await save(true)
  await files.sync()
  await files.close()
  if (end === 'done' || (plan.path === null && end === 'interrupted')) await finish(plan, options.errors)
  if (end === 'strict') await files.drop()
  if (plan.path !== null && end !== 'interrupted') await removeCheckpoint(plan.path)
  return { ...counts, end }
}

/** The checkpoint that a resumed run goes on from. */
async function earlier(
  path: string,
  resume: boolean,
  identity: Checkpoint['run'],
  { note }: Face,
): Promise<Checkpoint | null> {
  const before = await readCheckpoint(path)
  if (!before) {
    if (resume) note(`nothing to resume: there is no ${checkpointOf(path)}; beginning anew`)
    return null
  }
  if (!resume) {
    note(
      `beginning anew; an earlier run stopped after ${before.rowsIn} rows, and --resume would have gone on from there`,
    )
    await removeCheckpoint(path)
    return null
  }
  const difference = differenceOf(before.run, identity)
  if (difference !== null) {
    throw new UsageError(
      `cannot resume: ${difference} is not as it was in the interrupted run; leave out --resume to begin anew`,
    )
  }
  note(`going on after ${before.rowsIn} rows`)
  return before
}

const pick = (before: Checkpoint | null) =>
  before ? { rowsIn: before.rowsIn, rowsOut: before.rowsOut, rowsInError: before.rowsInError } : {}

const linesOf = (errors: readonly RowError[]) =>
  Buffer.from(errors.map((error) => `${JSON.stringify(error)}\n`).join(''))

/** Workers; but an article alone is read here, since starting a thread takes longer than reading it. */
async function readerOf(sources: readonly Source[], settings: Settings, limits: Limits, { worker }: Face) {
  if (sources.length > 1 || sources[0].format !== 'text') return new Workers(limits, settings, worker)
  const extractor = await extractorFor(settings)
  return { read: (batch: Batch) => processBatch(batch, settings, extractor, () => {}), close: async () => {} }
}
