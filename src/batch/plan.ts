import { formatOf, OUTPUTS, type OutputFormat } from './formats'
import type { Settings } from './process'
import { TABLES, tableHeads } from './tables'
import { UsageError } from './usage-error'

/** Where the output goes, and what the workers make for it. */
export interface OutputPlan extends Pick<Settings, 'shape' | 'gzip'> {
  format: OutputFormat
  /** As the user named it; null: standard output. */
  path: string | null
  /** The files that the stretches of a batch are added to, one each. */
  files: string[]
  /** What each file begins with. */
  heads: string[]
}

/** What `--output` and `--to` ask for. */
export function planOutput(path: string | null, to: OutputFormat | null): OutputPlan {
  const told = path === null ? null : formatOf(path)
  const gzip = told?.compression === 'gz'
  if (told?.compression === 'zst') throw new UsageError('output cannot be compressed by zstd here; use .gz, or a pipe')
  const format = to ?? OUTPUTS.find((output) => output === told?.format) ?? 'jsonl'
  if (format === 'jsonl') return { format, path, files: path ? [path] : [], heads: [''], shape: 'json', gzip }
  if (path === null) throw new UsageError(`${format} needs --output FILE`)
  if (format === 'csv') {
    const files = TABLES.map(({ name }) => path.replace(/(\.csv)?(\.gz)?$/i, `.${name}.csv${gzip ? '.gz' : ''}`))
    return { format, path, files, heads: tableHeads(), shape: 'tables', gzip }
  }
  if (gzip) throw new UsageError('Parquet is compressed in itself; name the file .parquet')
  return { format, path, files: [linesOf(path)], heads: [''], shape: 'json', gzip }
}

/** Parquet is made at the end, of JSON lines that are kept until then: they can be cut and continued, Parquet cannot. */
export const linesOf = (path: string) => `${path}.rows`
