import { availableParallelism } from 'node:os'
import { pMapIterable } from 'p-map'
import { KhabarError } from '../errors'
import type { ManyArticle, ManyOptions } from '../extract-many'
import type { Extraction } from '../types'
import { inBatches } from './batches'
import { MEMORY } from './limits'
import type { Settings } from './process'
import { readLines } from './readers/lines'
import type { Fields } from './row'
import type { SourceRow } from './rows'
import { Workers } from './workers'

const FIELDS: Fields = { text: 'text', id: 'id', published: 'published', title: 'title' }
const SOURCE = 'articles'

/** What `extractMany` does, apart from it so that threads are loaded only where it is called. */
export async function* readMany(
  articles: Iterable<string | ManyArticle> | AsyncIterable<string | ManyArticle>,
  options: ManyOptions,
  worker: URL,
): AsyncGenerator<Extraction> {
  const { jobs = availableParallelism(), batch: size = 64, timeout = 60_000, force = false, onError } = options
  const { lists, kinds } = options
  const settings: Settings = {
    extractor: null,
    options: { ...(lists ? { lists } : {}), ...(kinds ? { kinds } : {}) },
    ...{ force, day: null, shape: 'json', indent: 0, gzip: false, several: false },
  }
  const workers = new Workers({ jobs, timeout, memory: MEMORY }, settings, worker)
  const stop = new AbortController()
  const batches = inBatches(rowsOf(articles), { size, shard: null, skip: 0, signal: stop.signal, dropLast: true })
  const flow = { concurrency: jobs + 1, backpressure: 3 * jobs + 2 }
  try {
    for await (const { parts, errors } of pMapIterable(batches, (batch) => workers.read(batch), flow)) {
      for (const error of errors) {
        if (!onError) throw new KhabarError('row-invalid', `article ${error.line}: ${error.code}: ${error.message}`)
        onError(error)
      }
      for await (const { bytes } of readLines(SOURCE, once(parts))) yield JSON.parse(Buffer.from(bytes).toString())
    }
  } finally {
    stop.abort()
    await workers.close()
  }
}

/** Articles in the form in which rows of a dump go to the workers. */
async function* rowsOf(
  articles: Iterable<string | ManyArticle> | AsyncIterable<string | ManyArticle>,
): AsyncGenerator<SourceRow> {
  let line = 0
  for await (const article of articles) {
    line++
    const bytes = Buffer.from(JSON.stringify(typeof article === 'string' ? { text: article } : article))
    yield { row: { source: SOURCE, line, offset: null, form: 'json', bytes }, fields: FIELDS }
  }
}

async function* once(parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts
}
