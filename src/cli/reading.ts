import type { Shard } from '../batch/batches'
import type { Format } from '../batch/formats'
import { MEMORY } from '../batch/limits'
import { duration } from '../batch/progress'
import type { RunOptions, Summary } from '../batch/run-options'
import { UsageError } from '../batch/usage-error'
import { EXIT } from './ending'
import { readList } from './lists'

/** What the commands that read dumps of articles have in common, as commander hands it over. */
export interface ReadingFlags {
  text?: string
  id?: string
  published?: string
  title?: string
  day?: string
  shard?: Shard
  errors?: string
  quiet: boolean
  lists?: string[]
  force: boolean
  jobs: number
  batch: number
  timeout: number
}

/** A run over these inputs that writes JSON lines to its stream. */
export async function runOptionsOf(
  command: string,
  inputs: string[],
  format: Format | undefined,
  flags: ReadingFlags,
): Promise<RunOptions> {
  if (inputs.length === 0 && process.stdin.isTTY) {
    throw new UsageError(`name a file or folder, or pipe rows in; khabar ${command} --help shows how`)
  }
  const { text, id, published, title } = flags
  const named = Object.fromEntries(Object.entries({ text, id, published, title }).filter(([, name]) => name))
  return {
    inputs,
    format: format ?? null,
    named,
    extractions: false,
    output: null,
    to: null,
    errors: flags.errors ?? null,
    strict: false,
    pretty: false,
    force: flags.force,
    day: flags.day ?? null,
    extractor: flags.lists ? { lists: await Promise.all(flags.lists.map(readList)) } : {},
    extractorModule: null,
    jobs: flags.jobs,
    batch: flags.batch,
    timeout: flags.timeout * 1000,
    memory: MEMORY,
    resume: false,
    checkpointEvery: Number.POSITIVE_INFINITY,
    shard: flags.shard ?? null,
  }
}

const count = new Intl.NumberFormat('en')

/** `3 rows in = 2 out + 1 in error · 4 s · 1 rows/s` */
export function balanceOf({ rowsIn, rowsOut, rowsInError }: Summary, seconds: number): string {
  const balance = `${count.format(rowsIn)} rows in = ${count.format(rowsOut)} out + ${count.format(rowsInError)} in error`
  return `${balance} · ${duration(seconds)} · ${count.format(Math.round(rowsIn / seconds))} rows/s`
}

export function codeOf({ end, rowsInError }: Summary): number {
  if (end === 'interrupted') return EXIT.interrupted
  return end !== 'pipe-closed' && rowsInError > 0 ? EXIT.errors : EXIT.done
}
