import { pMapIterable } from 'p-map'
import { type Batch, inBatches } from './batches'
import { removeCheckpoint } from './checkpoint'
import { extractorFor } from './extractor-for'
import { fingerprintOf } from './fingerprint'
import type { Limits } from './limits'
import { countsOf, Output } from './output'
import { type OutputPlan, planOutput } from './plan'
import { processBatch, type Settings } from './process'
import { earlierRun } from './resume'
import { readRows } from './rows'
import type { Face, RunOptions, Summary } from './run-options'
import { findSources, type Source } from './sources'
import { UsageError } from './usage-error'
import type { Workers } from './workers'
import { finish } from './writers/files'
import { PipeClosed } from './writers/stream'

/** Reads every row of the inputs and writes what is in it. Raises `UsageError` for what cannot be run. */
export async function run(options: RunOptions, face: Face): Promise<Summary> {
  const sources = await findSources(options.inputs, options.format)
  const plan = planOutput(options.output, options.to)
  if (options.resume && plan.path === null) throw new UsageError('--resume needs --output FILE')
  const identity = await fingerprintOf(options, sources)
  const before = plan.path === null ? null : await earlierRun(plan.path, options.resume, identity, face.note)
  if (plan.path !== null && before?.complete) {
    await finish(plan, options.errors)
    await removeCheckpoint(plan.path)
    return { ...countsOf(before), end: 'done' }
  }
  const reader = await readerOf(sources, settingsOf(options, plan, sources), options, face)
  const output = await Output.open(plan, options, identity, face, before)
  try {
    const end = await pass(sources, before?.position ?? 0, reader, output, plan, options, face)
    await output.end(end)
    return { ...output.counts, end }
  } catch (error) {
    await output.abandon()
    throw error
  } finally {
    await reader.close()
  }
}

/** Passes all rows from the sources through the reader to the output, and tells how that ended. */
async function pass(
  sources: readonly Source[],
  skip: number,
  reader: Pick<Workers, 'read'>,
  output: Output,
  plan: OutputPlan,
  options: RunOptions,
  face: Face,
): Promise<Summary['end']> {
  const stop = new AbortController()
  const signal = AbortSignal.any([face.signal, stop.signal])
  const known = sources.every(({ size }) => size > 0)
  const ofBytes = known ? sources.reduce((sum, { size }) => sum + size, 0) : 0
  let bytes = 0
  const seen = (more: number) => {
    bytes += more
  }
  const rows = readRows(sources, {
    named: options.named,
    extractions: options.extractions,
    signal,
    seen,
    note: face.note,
  })
  const { shard, batch: size, jobs } = options
  const batches = inBatches(rows, { size, shard, skip, signal, dropLast: plan.path !== null })
  // one more than there are workers waits for them, so that none is idle; and so many may wait to be written
  const flow = { concurrency: jobs + 1, backpressure: 3 * jobs + 2 }
  try {
    for await (const { batch, done } of pMapIterable(
      batches,
      async (batch) => ({ batch, done: await reader.read(batch) }),
      flow,
    )) {
      await output.take(batch, done)
      const { rowsIn, rowsInError } = output.counts
      face.progress.show({ rows: rowsIn, errors: rowsInError, bytes, ofBytes })
      if (!options.strict || done.errors.length === 0) continue
      // the file for rows in error is not kept
      if (options.errors !== null) face.error(done.errors[0])
      return 'strict'
    }
    return face.signal.aborted ? 'interrupted' : 'done'
  } catch (error) {
    if (error instanceof PipeClosed) return 'pipe-closed'
    throw error
  } finally {
    stop.abort()
    face.progress.end()
  }
}

const settingsOf = (options: RunOptions, plan: OutputPlan, sources: readonly Source[]): Settings => ({
  extractor: options.extractorModule,
  options: options.extractor,
  force: options.force,
  day: options.day,
  shape: plan.shape,
  indent: options.pretty && plan.path === null ? 2 : 0,
  gzip: plan.gzip,
  several: sources.length > 1,
})

/** Workers; but an article alone is read here, since starting a thread takes longer than reading it. */
async function readerOf(sources: readonly Source[], settings: Settings, limits: Limits, { worker }: Face) {
  if (sources.length > 1 || sources[0].format !== 'text') {
    const { Workers } = await import('./workers')
    return new Workers(limits, settings, worker)
  }
  const extractor = await extractorFor(settings)
  return { read: (batch: Batch) => processBatch(batch, settings, extractor, () => {}), close: async () => {} }
}
