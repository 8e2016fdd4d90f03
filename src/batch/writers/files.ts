import { open, rm } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { linesOf, type OutputPlan } from '../plan'
import { dropPart, PartFile, partOf, takeName } from './part-file'

/** The files of a run: those of its output, and after them the one for rows in error where it has one. */
export class Files {
  readonly #parts: PartFile[]

  private constructor(parts: PartFile[]) {
    this.#parts = parts
  }

  /** Begins the files, or goes on with them from the sizes of a checkpoint. */
  static async open(plan: OutputPlan, errors: string | null, sizes: readonly number[] | null): Promise<Files> {
    const paths = [...plan.files, ...(errors === null ? [] : [errors])]
    const parts: PartFile[] = []
    for (const [i, path] of paths.entries()) {
      const part = await PartFile.open(path, sizes?.[i])
      parts.push(part)
      const head = plan.heads[i] ?? ''
      if (!sizes && i < plan.files.length && head) await part.write(plan.gzip ? gzipSync(head) : Buffer.from(head))
    }
    return new Files(parts)
  }

  /** Adds to each file its stretch. */
  async write(stretches: readonly Uint8Array[]): Promise<void> {
    for (const [i, stretch] of stretches.entries()) await this.#parts[i].write(stretch)
  }

  async writeErrors(bytes: Uint8Array): Promise<void> {
    await this.#parts.at(-1)?.write(bytes)
  }

  get sizes(): number[] {
    return this.#parts.map(({ size }) => size)
  }

  async sync(): Promise<void> {
    for (const part of this.#parts) await part.sync()
  }

  async close(): Promise<void> {
    for (const part of this.#parts) await part.close()
  }

  /** Removes what has been written. */
  async drop(): Promise<void> {
    for (const { path } of this.#parts) await dropPart(path)
  }
}

/** Gives the closed files of a run their names. May be done again after an interruption at any step. */
export async function finish(plan: OutputPlan, errors: string | null): Promise<void> {
  if (plan.format === 'parquet' && plan.path !== null) await makeParquet(plan.path)
  else for (const path of plan.files) await takeName(path)
  if (errors !== null) await takeName(errors)
}

async function makeParquet(path: string): Promise<void> {
  const lines = partOf(linesOf(path))
  const handle = await open(lines, 'r').catch(() => null)
  // gone: the Parquet file had its name before the interruption
  if (!handle) return
  await handle.close()
  const { writeParquet } = await import('./parquet')
  await writeParquet(lines, partOf(path))
  const made = await open(partOf(path), 'r')
  await made.sync()
  await made.close()
  await takeName(path)
  await rm(lines, { force: true })
}
