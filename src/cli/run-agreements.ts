import { PassThrough } from 'node:stream'
import type { Format } from '../batch/formats'
import { showProgress } from '../batch/progress'
import { readLines } from '../batch/readers/lines'
import type { RowError } from '../batch/row'
import { run } from '../batch/run'
import type { Face } from '../batch/run-options'
import { PipeClosed } from '../batch/writers/stream'
import { entryOf } from '../register/entry'
import { isWanted, type Wanted } from '../register/wanted'
import type { Extraction } from '../types'
import { EXIT, failed, say, untilSignal, wordsOf } from './ending'
import { balanceOf, codeOf, type ReadingFlags, runOptionsOf } from './reading'
import { openRegister, type RegisterOutput } from './register-output'

/** The options of `khabar agreements` as commander hands them over. */
export interface Flags extends ReadingFlags, Wanted {
  from?: Format
  output?: string
  format?: 'table' | 'csv'
}

/** `khabar agreements`: runs, writes the register, tells of it on standard error, and returns the exit code. */
export async function agreements(inputs: string[], flags: Flags): Promise<number> {
  const note = flags.quiet ? () => {} : say
  const began = performance.now()
  const { signal, forget } = untilSignal()
  let register: RegisterOutput | null = null
  try {
    const options = { ...(await runOptionsOf('agreements', inputs, flags.from, flags)), extractions: true }
    const path = flags.output === undefined || flags.output === '-' ? null : flags.output
    const terminal = path === null && process.stdout.isTTY === true
    const format = flags.format ?? (terminal ? 'table' : 'csv')
    register = await openRegister(path, format)
    const progress = await showProgress(process.stderr, flags.quiet || (terminal && format === 'csv'))
    const lines = new PassThrough()
    const stop = new AbortController()
    const face: Face = {
      ...{ note, progress, stdout: lines, signal: AbortSignal.any([signal, stop.signal]) },
      error: (row: RowError) => say(wordsOf(row)),
      worker: new URL('./worker.js', import.meta.url),
    }
    const [summary, entries] = await Promise.all([
      run(options, face).finally(() => lines.end()),
      enter(lines, flags, register, stop),
    ])
    await register.end(summary.end === 'done')
    const { rowsIn, rowsInError, end } = summary
    if (rowsIn !== 1 || rowsInError > 0 || entries === 0) {
      note(
        `${entries} ${entries === 1 ? 'agreement' : 'agreements'} · ${balanceOf(summary, (performance.now() - began) / 1000)}`,
      )
    }
    if (end === 'interrupted') say(`interrupted after ${rowsIn} rows${path === null ? '' : '; nothing is written'}`)
    return codeOf(summary)
  } catch (error) {
    await register?.end(false)
    return error instanceof PipeClosed ? EXIT.done : failed(error)
  } finally {
    forget()
  }
}

/** Enters the agreements that are asked for, as their articles are read, and counts them; where it fails, reading stops. */
async function enter(
  lines: PassThrough,
  wanted: Wanted,
  register: RegisterOutput,
  stop: AbortController,
): Promise<number> {
  let count = 0
  try {
    // a stream that is destroyed would fail the run, which is to end well
    for await (const { bytes } of readLines('', lines.iterator({ destroyOnReturn: false }))) {
      const extraction: Extraction = JSON.parse(Buffer.from(bytes).toString('utf8'))
      const entries = extraction.agreements
        .filter((agreement) => isWanted(agreement, extraction, wanted))
        .map((agreement) => entryOf(agreement, extraction))
      if (entries.length > 0) await register.add(entries)
      count += entries.length
    }
    return count
  } catch (error) {
    stop.abort()
    lines.resume()
    throw error
  }
}
