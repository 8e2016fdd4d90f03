import type { Format, OutputFormat } from '../batch/formats'
import { showProgress } from '../batch/progress'
import type { RowError } from '../batch/row'
import { run } from '../batch/run'
import type { RunOptions, Summary } from '../batch/run-options'
import type { Kind } from '../extractor'
import { failed, say, untilSignal, wordsOf } from './ending'
import { balanceOf, codeOf, type ReadingFlags, runOptionsOf } from './reading'

/** The options of `khabar extract` as commander hands them over. */
export interface Flags extends ReadingFlags {
  format?: Format
  output?: string
  to?: OutputFormat
  strict: boolean
  pretty?: boolean
  only?: Kind[]
  resume: boolean
  checkpoint: number
}

/** `khabar extract`: runs, tells of it on standard error, and returns the exit code. */
export async function extract(inputs: string[], flags: Flags): Promise<number> {
  const note = flags.quiet ? () => {} : say
  const began = performance.now()
  const { signal, forget } = untilSignal()
  try {
    const options = await optionsOf(inputs, flags)
    const progress = await showProgress(process.stderr, flags.quiet || (options.output === null && isTerminal()))
    const error = (row: RowError) => say(wordsOf(row))
    const worker = new URL('./worker.js', import.meta.url)
    const summary = await run(options, { note, error, progress, stdout: process.stdout, signal, worker })
    if (summary.end !== 'pipe-closed') tell(summary, options, (performance.now() - began) / 1000, note)
    return codeOf(summary)
  } catch (error) {
    return failed(error)
  } finally {
    forget()
  }
}

async function optionsOf(inputs: string[], flags: Flags): Promise<RunOptions> {
  const options = await runOptionsOf('extract', inputs, flags.format, flags)
  return {
    ...options,
    output: flags.output === undefined || flags.output === '-' ? null : flags.output,
    to: flags.to ?? null,
    strict: flags.strict,
    pretty: flags.pretty ?? isTerminal(),
    extractor: { ...options.extractor, ...(flags.only ? { kinds: flags.only } : {}) },
    resume: flags.resume,
    checkpointEvery: flags.checkpoint * 1000,
  }
}

const isTerminal = () => process.stdout.isTTY === true

function tell(
  summary: Summary,
  { inputs, output, strict }: RunOptions,
  seconds: number,
  note: (message: string) => void,
): void {
  const { rowsIn, rowsInError, end } = summary
  // one article that was read needs no account
  if (rowsIn !== 1 || rowsInError > 0) note(balanceOf(summary, seconds))
  if (end === 'strict' && strict) say('stopped at the first row in error, as --strict asks; nothing is written')
  if (end !== 'interrupted') return
  if (output === null) say(`interrupted after ${rowsIn} rows; with --output FILE a run can be resumed`)
  else
    say(
      `interrupted; the same command with --resume goes on: khabar extract ${inputs.join(' ')} --output ${output} … --resume`,
    )
}
