import { PassThrough } from 'node:stream'
import type { RowError } from '../../src/batch/row'
import { run } from '../../src/batch/run'
import type { RunOptions, Summary } from '../../src/batch/run-options'

export const WORKER = new URL('../../dist/worker.js', import.meta.url)

const DEFAULTS: RunOptions = {
  inputs: [],
  format: null,
  named: {},
  extractions: false,
  output: null,
  to: null,
  errors: null,
  strict: false,
  pretty: false,
  force: false,
  day: null,
  extractor: {},
  extractorModule: null,
  jobs: 2,
  batch: 64,
  timeout: 60_000,
  memory: 64,
  resume: false,
  checkpointEvery: 2000,
  shard: null,
}

/** A run in this process: what it wrote, which rows failed, and how it ended. */
export async function runHere(
  options: Partial<RunOptions>,
  signal: AbortSignal = new AbortController().signal,
): Promise<{ summary: Summary; errors: RowError[]; stdout: string; notes: string[] }> {
  const stdout = new PassThrough()
  const chunks: Buffer[] = []
  stdout.on('data', (chunk) => chunks.push(chunk))
  const errors: RowError[] = []
  const notes: string[] = []
  const face = {
    note: (message: string) => notes.push(message),
    error: (error: RowError) => errors.push(error),
    progress: { show: () => {}, end: () => {} },
    ...{ stdout, signal, worker: WORKER },
  }
  const summary = await run({ ...DEFAULTS, ...options }, face)
  return { summary, errors, stdout: Buffer.concat(chunks).toString(), notes }
}
