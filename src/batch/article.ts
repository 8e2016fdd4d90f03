import { isUtf8 } from 'node:buffer'
import { fieldOf } from './fields'
import { dayOf } from './published'
import type { Fields, Given, Place, RowError, RowErrorCode } from './row'

/** A row that has been read, ready for `extract`. */
export interface Article {
  id: string | null
  text: string
  published: string | null
  title: string | null
}

/** A row that holds no article; `id` where it could be read all the same. */
export class RowFault extends Error {
  constructor(
    readonly code: RowErrorCode,
    message: string,
    readonly id: string | null = null,
  ) {
    super(message)
  }
}

/** The row of the error output for what was raised at a row. */
export function errorOf({ source, line, offset }: Place, error: unknown): RowError {
  const place = { source, line, offset }
  if (!(error instanceof RowFault)) return { ...place, code: 'internal', message: String((error as Error).message) }
  const { code, message, id } = error
  return { ...place, ...(id === null ? {} : { id }), code, message }
}

/** The object that a JSON row is. Raises `RowFault`. */
export function recordOfJson(bytes: Uint8Array): Record<string, unknown> {
  const record = parse(decode(bytes))
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    throw new RowFault('row-invalid', `the row must be an object with fields; this one is ${nameOf(record)}`)
  }
  return record as Record<string, unknown>
}

/** The article in an object. Raises `RowFault`. */
export function articleOfRecord(row: Record<string, unknown>, fields: Fields): Article {
  const id = wordOf(fieldOf(row, fields.id))
  const text = fieldOf(row, fields.text)
  if (typeof text !== 'string') {
    const got = text === undefined ? 'is not there' : `is ${nameOf(text)}`
    throw new RowFault('field-missing', `the field "${fields.text}" must hold the text, but ${got}`, id)
  }
  return { id, text, published: dayOf(fieldOf(row, fields.published)), title: wordOf(fieldOf(row, fields.title)) }
}

/** The article that a text file is. Raises `RowFault`. */
export const articleOfText = (bytes: Uint8Array, given: Given): Article => ({ ...known(given), text: decode(bytes) })

/** The article in a page. Raises `RowFault`. */
export async function articleOfHtml(bytes: Uint8Array, given: Given): Promise<Article> {
  const { articleOf, decodeHtml } = await import('./html')
  const page = articleOf(decodeHtml(bytes, given.charset))
  const { id, published, title } = known(given)
  if (!page) throw new RowFault('html-empty', 'no article was found in the page', id)
  return { id, text: page.text, published: published ?? page.published, title: title ?? page.title }
}

const known = (given: Given) => ({
  id: given.id ?? null,
  published: given.published ?? null,
  title: given.title ?? null,
})

/** Text in UTF-8, or in UTF-16 with a byte order mark. Raises `RowFault`. */
export function decode(bytes: Uint8Array): string {
  const [a, b] = bytes
  // files saved by Windows' editors
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    return new TextDecoder(a === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
  }
  if (!isUtf8(bytes)) throw new RowFault('encoding-invalid', 'the bytes are not UTF-8; convert the input first')
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new RowFault('json-invalid', (error as Error).message)
  }
}

const nameOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'an array' : `a ${typeof value}`)

function wordOf(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' ? String(value) : null
}
