import { Piscina } from 'piscina'
import { alone, type Batch } from './batches'
import type { Limits } from './limits'
import type { Processed, Settings } from './process'
import type { RowError } from './row'
import type { Answer, Task } from './worker'
import { WorkersFailed } from './workers-failed'

/**
 * Megabytes for new objects. What an article leaves behind is garbage at once, so little is enough; by V8's own default
 * two workers take 90 MB more, and no less time.
 */
const YOUNG = 8

/** Worker threads that read batches; one that dies or hangs is replaced, and its rows are tried again one by one. */
export class Workers {
  readonly #pool: Piscina<Task, Answer>
  readonly #timeout: number
  #closed = false

  /** `entry`: address of the worker's module. */
  constructor({ jobs, timeout, memory }: Limits, settings: Settings, entry: URL) {
    this.#timeout = timeout
    this.#pool = new Piscina({
      filename: entry.href,
      minThreads: 1,
      maxThreads: jobs,
      idleTimeout: Number.POSITIVE_INFINITY,
      workerData: settings,
      resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: YOUNG },
    })
    // a worker that dies between two batches fails nothing: the next batch finds another
    this.#pool.on('error', () => {})
  }

  /** Reads a batch. Rejects only where the workers cannot work at all. */
  async read(batch: Batch): Promise<Processed> {
    const done = await this.#attempt(batch)
    if (!(done instanceof Fault)) return done
    if (batch.rows.length === 1) return this.#again(batch)
    const all: Processed = { parts: [], rows: 0, errors: [] }
    for (let i = 0; i < batch.rows.length; i++) {
      const { parts, rows, errors } = await this.#again(alone(batch, i))
      all.parts =
        parts.length > 0 ? parts.map((part, p) => Buffer.concat([all.parts[p] ?? Buffer.of(), part])) : all.parts
      all.rows += rows
      all.errors.push(...errors)
    }
    return all
  }

  /** Ends the workers, whatever they are at. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#pool.destroy()
  }

  /** One row that was in a batch that failed; when it fails again it is the one to blame. */
  async #again(batch: Batch): Promise<Processed> {
    const done = await this.#attempt(batch)
    if (!(done instanceof Fault)) return done
    const [{ source, line, offset, given }] = batch.rows
    const id = given?.id === undefined ? {} : { id: given.id }
    return { parts: [], rows: 0, errors: [{ source, line, offset, ...id, code: done.code, message: done.message }] }
  }

  async #attempt(batch: Batch): Promise<Processed | Fault> {
    if (this.#closed) return new Fault('worker-died', 'the run has ended')
    const at = new Int32Array(new SharedArrayBuffer(4))
    const watch = new Watch(at, this.#timeout)
    try {
      const answer = await this.#pool.run({ batch, at }, { signal: watch.signal })
      if ('failed' in answer) throw new WorkersFailed(answer.failed.message, answer.failed.code)
      return answer
    } catch (error) {
      if (error instanceof WorkersFailed) throw error
      return watch.signal.aborted
        ? new Fault('timeout', `the row took more than ${this.#timeout / 1000} s; --timeout allows more`)
        : new Fault('worker-died', `reading the row ended its worker: ${(error as Error).message}`)
    } finally {
      watch.end()
    }
  }
}

/** What became of a batch whose worker did not come back. */
class Fault {
  constructor(
    readonly code: RowError['code'] & ('timeout' | 'worker-died'),
    readonly message: string,
  ) {}
}

/** Aborts when a worker stays with one row for too long; a batch that waits for a worker is at no row yet. */
class Watch {
  readonly #controller = new AbortController()
  readonly #timer: NodeJS.Timeout

  constructor(at: Int32Array, timeout: number) {
    let row = 0
    let since = performance.now()
    const look = () => {
      const now = performance.now()
      const current = Atomics.load(at, 0)
      if (current === 0 || current !== row) since = now
      else if (now - since > timeout) this.#controller.abort()
      row = current
    }
    this.#timer = setInterval(look, Math.min(timeout / 4, 1000))
    this.#timer.unref()
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  end(): void {
    clearInterval(this.#timer)
  }
}
