import type { Row } from '../row'

/** A file that is one article. */
export async function* readText(
  source: string,
  chunks: AsyncIterable<Uint8Array>,
  form: 'text' | 'html',
): AsyncGenerator<Row> {
  const pieces: Uint8Array[] = []
  for await (const chunk of chunks) pieces.push(chunk)
  yield { source, line: 1, offset: 0, form, bytes: Buffer.concat(pieces), given: { id: source } }
}
