/** What a dump may be written in. */
export const FORMATS = ['jsonl', 'json', 'csv', 'tsv', 'text', 'html', 'parquet', 'warc'] as const
export type Format = (typeof FORMATS)[number]

/** What its output may be written in. */
export const OUTPUTS = ['jsonl', 'csv', 'parquet'] as const
export type OutputFormat = (typeof OUTPUTS)[number]

export type Compression = 'gz' | 'zst'

const EXTENSIONS: Record<string, Format> = {
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  json: 'json',
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  txt: 'text',
  text: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  parquet: 'parquet',
  warc: 'warc',
  wet: 'warc',
}
const COMPRESSIONS: Record<string, Compression> = { gz: 'gz', gzip: 'gz', zst: 'zst', zstd: 'zst' }

/** Endings of the files that a folder is searched for. */
export const ENDINGS = Object.keys(EXTENSIONS).flatMap((ending) => [
  ending,
  ...Object.keys(COMPRESSIONS).map((compression) => `${ending}.${compression}`),
])

/** Format and compression as a file's name tells them: `news.csv.gz` is CSV in gzip. */
export function formatOf(name: string): { format: Format | null; compression: Compression | null } {
  const parts = name.toLowerCase().split('.')
  const compression = COMPRESSIONS[parts.at(-1) ?? ''] ?? null
  if (compression) parts.pop()
  return { format: parts.length > 1 ? (EXTENSIONS[parts.at(-1) ?? ''] ?? null) : null, compression }
}

/** Compression as the first bytes tell it, for what has no name. */
export function compressionOf(head: Uint8Array): Compression | null {
  const [a, b, c, d] = head
  if (a === 0x1f && b === 0x8b) return 'gz'
  if (a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd) return 'zst'
  return null
}

/** Format as the first bytes tell it; text that says nothing of itself is taken for JSON lines. */
export function formatOfBytes(head: Uint8Array): Format {
  const start = new TextDecoder().decode(head.subarray(0, 256)).trimStart()
  if (start.startsWith('PAR1')) return 'parquet'
  if (start.startsWith('WARC/')) return 'warc'
  if (start.startsWith('[')) return 'json'
  if (/^<(!doctype html|html)/i.test(start)) return 'html'
  return 'jsonl'
}
