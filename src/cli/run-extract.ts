import type { Shard } from '../batch/batches'
import type { Format } from '../batch/formats'
import { MEMORY, WorkersFailed } from '../batch/limits'
import type { OutputFormat } from '../batch/plan'
import { duration, showProgress } from '../batch/progress'
import type { RowError } from '../batch/row'
import { run } from '../batch/run'
import type { RunOptions, Summary } from '../batch/run-options'
import { UsageError } from '../batch/usage-error'
import { KhabarError } from '../errors'
import type { Kind } from '../extractor'
import { readList } from './lists'

/** The options of `khabar extract` as commander hands them over. */
export interface Flags {
  format?: Format
  text?: string
  id?: string
  published?: string
  title?: string
  day?: string
  shard?: Shard
  output?: string
  to?: OutputFormat
  errors?: string
  strict: boolean
  pretty?: boolean
  quiet: boolean
  only?: Kind[]
  lists?: string[]
  force: boolean
  jobs: number
  batch: number
  timeout: number
  resume: boolean
  checkpoint: number
}

const EXIT = { done: 0, errors: 1, usage: 2, interrupted: 130 }

/** `khabar extract`: runs, tells of it on standard error, and returns the exit code. */
export async function extract(inputs: string[], flags: Flags): Promise<number> {
  const say = (message: string) => process.stderr.write(`khabar: ${message}\n`)
  const note = flags.quiet ? () => {} : say
  const began = performance.now()
  const { signal, forget } = untilSignal()
  try {
    const options = await optionsOf(inputs, flags)
    const progress = await showProgress(process.stderr, flags.quiet || (options.output === null && isTerminal()))
    const error = (row: RowError) => say(wordsOf(row))
    const worker = new URL('./worker.js', import.meta.url)
    const summary = await run(options, { note, error, progress, stdout: process.stdout, signal, worker })
    if (summary.end !== 'pipe-closed') tell(summary, options, (performance.now() - began) / 1000, note, say)
    return codeOf(summary)
  } catch (error) {
    if (!isExpected(error)) throw error
    say(error.message)
    return EXIT.usage
  } finally {
    forget()
  }
}

async function optionsOf(inputs: string[], flags: Flags): Promise<RunOptions> {
  if (inputs.length === 0 && process.stdin.isTTY) {
    throw new UsageError('name a file or folder, or pipe rows in; khabar extract --help shows how')
  }
  const { text, id, published, title } = flags
  const named = Object.fromEntries(Object.entries({ text, id, published, title }).filter(([, name]) => name))
  return {
    inputs,
    format: flags.format ?? null,
    named,
    output: flags.output === undefined || flags.output === '-' ? null : flags.output,
    to: flags.to ?? null,
    errors: flags.errors ?? null,
    strict: flags.strict,
    pretty: flags.pretty ?? isTerminal(),
    force: flags.force,
    day: flags.day ?? null,
    extractor: {
      ...(flags.only ? { kinds: flags.only } : {}),
      ...(flags.lists ? { lists: await Promise.all(flags.lists.map(readList)) } : {}),
    },
    extractorModule: null,
    jobs: flags.jobs,
    batch: flags.batch,
    timeout: flags.timeout * 1000,
    memory: MEMORY,
    resume: flags.resume,
    checkpointEvery: flags.checkpoint * 1000,
    shard: flags.shard ?? null,
  }
}

const isTerminal = () => process.stdout.isTTY === true
/** What the user can do something about: wrong words, wrong lists, a full disk, a file that may not be written. */
const isExpected = (error: unknown): error is Error =>
  error instanceof UsageError ||
  error instanceof KhabarError ||
  error instanceof WorkersFailed ||
  (error instanceof Error && 'syscall' in error)
const count = new Intl.NumberFormat('en')

function wordsOf({ source, line, offset, id, code, message }: RowError): string {
  const place = [
    `line ${line}`,
    ...(offset === null ? [] : [`byte ${offset}`]),
    ...(id === undefined ? [] : [`id ${id}`]),
  ]
  return `${source}, ${place.join(', ')}: ${code}: ${message}`
}

function tell(
  { rowsIn, rowsOut, rowsInError, end }: Summary,
  { inputs, output, strict }: RunOptions,
  seconds: number,
  note: (message: string) => void,
  say: (message: string) => void,
): void {
  const balance = `${count.format(rowsIn)} rows in = ${count.format(rowsOut)} out + ${count.format(rowsInError)} in error`
  // one article that was read needs no account
  if (rowsIn !== 1 || rowsInError > 0) {
    note(`${balance} · ${duration(seconds)} · ${count.format(Math.round(rowsIn / seconds))} rows/s`)
  }
  if (end === 'strict' && strict) say('stopped at the first row in error, as --strict asks; nothing is written')
  if (end !== 'interrupted') return
  if (output === null) say(`interrupted after ${rowsIn} rows; with --output FILE a run can be resumed`)
  else
    say(
      `interrupted; the same command with --resume goes on: khabar extract ${inputs.join(' ')} --output ${output} … --resume`,
    )
}

function codeOf({ end, rowsInError }: Summary): number {
  if (end === 'interrupted') return EXIT.interrupted
  return end !== 'pipe-closed' && rowsInError > 0 ? EXIT.errors : EXIT.done
}

/** Aborts at the first SIGINT or SIGTERM, so that the run can end well; a second one ends it at once. */
function untilSignal(): { signal: AbortSignal; forget: () => void } {
  const controller = new AbortController()
  const stop = () => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted)
    controller.abort()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  const forget = () => {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
  return { signal: controller.signal, forget }
}
