import type { Batch } from './batches'
import { type Checkpoint, removeCheckpoint, writeCheckpoint } from './checkpoint'
import type { OutputPlan } from './plan'
import type { Processed } from './process'
import type { RowError } from './row'
import type { Face, RunOptions, Summary } from './run-options'
import { Files, finish } from './writers/files'
import { StreamOutput } from './writers/stream'

type Counts = Omit<Summary, 'end'>

/** Where what was read goes, and the account of it: rows written, rows in error, and the checkpoint of both. */
export class Output {
  readonly #plan: OutputPlan
  readonly #options: RunOptions
  readonly #identity: Checkpoint['run']
  readonly #face: Face
  readonly #files: Files
  readonly #stream: StreamOutput | null
  readonly #counts: Counts
  #position: number
  #saved = performance.now()

  private constructor(
    plan: OutputPlan,
    options: RunOptions,
    identity: Checkpoint['run'],
    face: Face,
    files: Files,
    before: Checkpoint | null,
  ) {
    this.#plan = plan
    this.#options = options
    this.#identity = identity
    this.#face = face
    this.#files = files
    this.#stream = plan.path === null ? new StreamOutput(face.stdout as NodeJS.WriteStream) : null
    this.#counts = countsOf(before)
    this.#position = before?.position ?? 0
  }

  static async open(
    plan: OutputPlan,
    options: RunOptions,
    identity: Checkpoint['run'],
    face: Face,
    before: Checkpoint | null,
  ): Promise<Output> {
    const files = await Files.open(plan, options.errors, before?.sizes ?? null)
    return new Output(plan, options, identity, face, files, before)
  }

  get counts(): Counts {
    return { ...this.#counts }
  }

  /** Writes what came of the next batch. Raises `PipeClosed` where nobody reads any more. */
  async take(batch: Batch, { parts, rows, errors }: Processed): Promise<void> {
    await (this.#stream ?? this.#files).write(parts)
    if (this.#options.errors !== null) await this.#files.writeErrors(linesOf(errors))
    else errors.forEach(this.#face.error)
    this.#counts.rowsIn += batch.rows.length
    this.#counts.rowsOut += rows
    this.#counts.rowsInError += errors.length
    this.#position = batch.position
    if (performance.now() - this.#saved > this.#options.checkpointEvery) await this.#save(false)
  }

  /** Brings the files into the state in which a run that ended so leaves them. */
  async end(end: Summary['end']): Promise<void> {
    const path = this.#plan.path
    if (end === 'done' || end === 'interrupted') await this.#save(end === 'done')
    await this.#files.sync()
    await this.#files.close()
    // without a file there is nothing to go on with, so that the rows in error are all that there will be
    if (end === 'done' || (end === 'interrupted' && path === null)) await finish(this.#plan, this.#options.errors)
    if (end === 'strict' || end === 'pipe-closed') await this.#files.drop()
    if (path !== null && end !== 'interrupted') await removeCheckpoint(path)
  }

  /** Leaves the files as they are after a failure; the last checkpoint tells how much of them is good. */
  async abandon(): Promise<void> {
    await this.#files.close()
  }

  async #save(complete: boolean): Promise<void> {
    if (this.#plan.path === null) return
    await this.#files.sync()
    const { sizes } = this.#files
    const standing = { position: this.#position, ...this.#counts, sizes, complete }
    await writeCheckpoint(this.#plan.path, { run: this.#identity, ...standing })
    this.#saved = performance.now()
  }
}

/** The rows of an earlier run that this one goes on with. */
export function countsOf(before: Checkpoint | null): Counts {
  const { rowsIn = 0, rowsOut = 0, rowsInError = 0 } = before ?? {}
  return { rowsIn, rowsOut, rowsInError }
}

const linesOf = (errors: readonly RowError[]) =>
  Buffer.from(errors.map((error) => `${JSON.stringify(error)}\n`).join(''))
