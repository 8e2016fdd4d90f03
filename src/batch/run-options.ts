import type { ExtractorOptions } from '../extractor'
import type { Shard } from './batches'
import type { NamedFields } from './fields'
import type { Format, OutputFormat } from './formats'
import type { Limits } from './limits'
import type { Progress } from './progress'
import type { RowError } from './row'

/** What a run over dumps is asked to do. */
export interface RunOptions extends Limits {
  /** Files, folders, globs, `-`; none: standard input. */
  inputs: readonly string[]
  format: Format | null
  named: NamedFields
  /** Rows that `khabar extract` wrote are passed on as they are. */
  extractions: boolean
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
