import type { Writable } from 'node:stream'

/** The reader at the other end of a pipe has gone. */
export class PipeClosed extends Error {}

/** Output that goes to a pipe or a terminal as it is made. */
export class StreamOutput {
  readonly #stream: Writable
  #closed = false

  constructor(stream: Writable) {
    this.#stream = stream
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      this.#closed = true
    })
  }

  /** Returns when the stream has taken the bytes, so that a slow reader holds back the run. Raises `PipeClosed`. */
  async write([bytes]: readonly Uint8Array[]): Promise<void> {
    if (this.#closed) throw new PipeClosed()
    if (!bytes || bytes.length === 0) return
    await new Promise<void>((resolve, reject) => {
      this.#stream.write(bytes, (error) => (error ? reject(asPipeClosed(error)) : resolve()))
    })
  }
}

const asPipeClosed = (error: NodeJS.ErrnoException) => (error.code === 'EPIPE' ? new PipeClosed() : error)
