import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** A file that is written under a temporary name beside its own, and takes its own when it is whole. */
export class PartFile {
  readonly #handle: FileHandle
  #size: number

  private constructor(
    readonly path: string,
    handle: FileHandle,
    size: number,
  ) {
    this.#handle = handle
    this.#size = size
  }

  /** Begins the file; of an earlier attempt the first `keep` bytes are kept. */
  static async open(path: string, keep = 0): Promise<PartFile> {
    const handle = await open(partOf(path), keep > 0 ? 'r+' : 'w')
    await handle.truncate(keep)
    return new PartFile(path, handle, keep)
  }

  /** Bytes written. */
  get size(): number {
    return this.#size
  }

  async write(bytes: Uint8Array): Promise<void> {
    for (let from = 0; from < bytes.length; ) {
      const { bytesWritten } = await this.#handle.write(bytes, from, bytes.length - from, this.#size)
      from += bytesWritten
      this.#size += bytesWritten
    }
  }

  /** Returns when what was written is on the disk. */
  async sync(): Promise<void> {
    await this.#handle.sync()
  }

  async close(): Promise<void> {
    await this.#handle.close()
  }
}

export const partOf = (path: string) => `${path}.part`

/** Gives a whole file its own name. Does nothing where an interrupted run has done so already. */
export async function takeName(path: string): Promise<void> {
  await rename(partOf(path), path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
  // the new name itself must survive a power cut too
  const folder = await open(dirname(path), 'r')
  await folder.sync().catch(() => {})
  await folder.close()
}

export const dropPart = (path: string) => rm(partOf(path), { force: true })
