import type { RowError } from './batch/row'
import type { ExtractorOptions } from './extractor'
import type { Extraction } from './types'

/** An article as `extractMany` takes it. */
export interface ManyArticle {
  /** Its place among the articles, from 1, where absent. */
  id?: string | number
  text: string
  /** A day, or a machine's time stamp, whose day is taken. */
  published?: string | null
  title?: string | null
}

export interface ManyOptions extends ExtractorOptions {
  /** Worker threads; one a core by default. */
  jobs?: number
  /** Articles that a worker takes at once, 64 by default: fewer where they come slowly and each is waited for. */
  batch?: number
  /** Milliseconds that one article may take; a minute by default. */
  timeout?: number
  /** Read every article as Urdu. */
  force?: boolean
  /** Told of each article that cannot be read; without it, the first such ends the iteration with an error. */
  onError?: (error: RowError) => void
}

export type { RowError, RowErrorCode } from './batch/row'

/**
 * Reads many articles on worker threads: results in the order of the articles, each with its `id`. No more articles
 * are taken than the workers and the reader of the results keep up with. Leaving the loop ends the workers. Node only.
 *
 * @throws KhabarError with code `row-invalid` for an article that cannot be read, unless `onError` takes it
 */
export async function* extractMany(
  articles: Iterable<string | ManyArticle> | AsyncIterable<string | ManyArticle>,
  options: ManyOptions = {},
): AsyncGenerator<Extraction> {
  const { readMany } = await import('./batch/many')
  yield* readMany(articles, options, new URL('./worker.js', import.meta.url))
}
