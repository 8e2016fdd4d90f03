import type { ErrorCode } from '../errors'

/** What may be wrong with a row of a dump, beside what `extract` itself refuses. */
export type RowErrorCode =
  | ErrorCode
  | 'encoding-invalid'
  | 'json-invalid'
  | 'field-missing'
  | 'csv-invalid'
  | 'html-empty'
  | 'input-broken'
  | 'worker-died'
  | 'timeout'
  | 'internal'

/** Where a row stands in its input. */
export interface Place {
  /** The file as it was named, or `stdin`. */
  source: string
  /** From 1: the line it begins on, or its number where the format has no lines. */
  line: number
  /** Of its first byte, after decompression; of Parquet rows, which have none, null. */
  offset: number | null
}

/** A row of the error output. */
export interface RowError extends Place {
  /** Where it could be read. */
  id?: string
  code: RowErrorCode
  message: string
}

/** What the input says of an article beside its text. */
export interface Given {
  id?: string
  published?: string
  title?: string
  /** Of HTML, as the server named it. */
  charset?: string
}

/** One row as a reader hands it over: still bytes, so that the parsing is done by the workers. */
export interface Row extends Place {
  /** `json`: an object with named fields; `text` and `html`: the article itself; `extraction`: what came of one. */
  form: 'json' | 'text' | 'html' | 'extraction'
  bytes: Uint8Array
  given?: Given
  /** The reader could not make a row of it. */
  error?: { code: RowErrorCode; message: string }
}

/** Which field of a JSON, CSV or Parquet row holds what; null where none does. A dot goes into an object. */
export interface Fields {
  text: string
  id: string | null
  published: string | null
  title: string | null
}
