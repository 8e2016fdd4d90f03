import { createReadStream } from 'node:fs'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { compressionOf } from './formats'
import type { Source } from './sources'

const CHUNK = 256 * 1024

/**
 * The bytes of a source, decompressed as they come. `seen` is told of every stretch read, as it lies on the disk.
 * Throws what the file system or the decompression throws; an aborted signal ends it early.
 */
export async function openBytes(
  source: Source,
  seen: (bytes: number) => void,
  signal: AbortSignal,
): Promise<AsyncIterable<Uint8Array>> {
  const stream = source.path === null ? process.stdin : createReadStream(source.path, { highWaterMark: CHUNK })
  const stop = () => stream.destroy()
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop, { once: true })
  stream.once('close', () => signal.removeEventListener('abort', stop))
  stream.on('data', (chunk: Uint8Array) => seen(chunk.length))
  stream.pause()
  const [head, whole] = await peek(stream)
  const compression = source.compression ?? compressionOf(head)
  if (compression === 'gz') return gunzip(whole)
  if (compression === 'zst') return unzstd(whole)
  return whole
}

/** The first chunk, and all of them again. */
export async function peek(chunks: AsyncIterable<Uint8Array>): Promise<[Uint8Array, AsyncIterable<Uint8Array>]> {
  const iterator = chunks[Symbol.asyncIterator]()
  const first = await iterator.next()
  const rest = { [Symbol.asyncIterator]: () => iterator }
  return [
    first.done ? new Uint8Array(0) : first.value,
    (async function* () {
      if (first.done) return
      yield first.value
      yield* rest
    })(),
  ]
}

function gunzip(chunks: AsyncIterable<Uint8Array>): Readable {
  // `pipeline` hands every error on to the last stream, where the reader meets it
  return pipeline(chunks, createGunzip({ chunkSize: CHUNK }), () => {}) as unknown as Readable
}

async function* unzstd(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { Decompress } = await import('fzstd')
  let ready: Uint8Array[] = []
  const decompress = new Decompress((chunk) => ready.push(chunk))
  for await (const chunk of chunks) {
    decompress.push(chunk)
    yield* ready
    ready = []
  }
  decompress.push(new Uint8Array(0), true)
  yield* ready
}
