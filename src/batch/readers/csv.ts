import { type CsvError, Parser } from 'csv-parse'
import { peek } from '../bytes'
import type { Row } from '../row'

const DELIMITERS = [',', ';', '\t', '|']
/** A quote that is never closed would make one record of all that follows. */
const LONGEST_RECORD = 64 * 1024 * 1024

/** CSV or TSV with a header; each record becomes a JSON row of the header's names. */
export async function* readCsv(
  source: string,
  chunks: AsyncIterable<Uint8Array>,
  format: 'csv' | 'tsv',
): AsyncGenerator<Row> {
  const [head, whole] = await peek(chunks)
  const rows: Row[] = []
  let header: string[] | null = null
  let [bytes, lines] = [0, 0]
  const add = (row: Pick<Row, 'bytes' | 'error'>, info: { bytes: number; lines: number }) => {
    rows.push({ source, line: lines + 1, offset: bytes, form: 'json', ...row })
    bytes = info.bytes
    lines = info.lines
  }
  const parser = new Parser({
    bom: true,
    delimiter: format === 'tsv' ? '\t' : delimiterOf(head),
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: LONGEST_RECORD,
    on_skip: (error?: CsvError) => {
      if (!error) return
      const info = { bytes: Number(error.bytes ?? bytes), lines: Number(error.lines ?? lines + 1) }
      add({ bytes: new Uint8Array(0), error: { code: 'csv-invalid', message: error.message } }, info)
    },
    on_record: (record: string[], info) => {
      if (!header) {
        header = record
        bytes = info.bytes
        lines = info.lines
      } else if (record.length !== header.length) {
        const message = `the record has ${record.length} fields and the header ${header.length}`
        add({ bytes: new Uint8Array(0), error: { code: 'csv-invalid', message } }, info)
      } else add({ bytes: jsonOf(header, record) }, info)
      return null
    },
  })
  // nothing is ever pushed to its readable side, which must flow all the same for the end to be reached
  parser.resume()
  for await (const chunk of whole) {
    await write(parser, chunk)
    yield* rows.splice(0)
  }
  await end(parser)
  yield* rows.splice(0)
}

const jsonOf = (header: string[], record: string[]) =>
  Buffer.from(JSON.stringify(Object.fromEntries(header.map((name, i) => [name, record[i]]))))

/** The delimiter that the header line holds most of. */
function delimiterOf(head: Uint8Array): string {
  const line = new TextDecoder().decode(head).split('\n', 1)[0]
  const count = (delimiter: string) => line.split(delimiter).length
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best))
}

const write = (parser: Parser, chunk: Uint8Array) =>
  new Promise<void>((resolve, reject) => {
    parser.write(chunk, (error) => (error ? reject(error) : resolve()))
  })

const end = (parser: Parser) =>
  new Promise<void>((resolve, reject) => {
    parser.once('error', reject)
    parser.once('end', resolve)
    parser.end()
  })
