import { WARCParser } from 'warcio'
import type { Given, Row } from '../row'

/** Records that hold what a server answered, or what was made of it; requests and notes of the crawl are no rows. */
const KINDS = new Set(['response', 'resource', 'conversion'])

/** Pages of a WARC file, as HTML, and texts of a WET file. Their ids are their addresses. */
export async function* readWarc(source: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Row> {
  // it unpacks records that are packed one by one, and files that are not, by itself
  const parser = new WARCParser(chunks)
  let line = 0
  for await (const record of parser) {
    line++
    const type = record.httpHeaders?.headers.get('content-type') ?? record.warcContentType ?? ''
    const form = /html/i.test(type)
      ? 'html'
      : record.warcType === 'conversion' && /^text\/plain/i.test(type)
        ? 'text'
        : null
    const status = Number(record.httpHeaders?.statusCode ?? 200)
    if (!KINDS.has(record.warcType) || !form || status < 200 || status > 299) {
      await record.skipFully()
      continue
    }
    const given: Given = {}
    const id = record.warcTargetURI
    const charset = /charset=["']?([\w-]+)/i.exec(type)?.[1]
    if (id) given.id = id
    if (charset) given.charset = charset
    yield { source, line, offset: parser.offset, form, bytes: await record.readFully(true), given }
  }
}
