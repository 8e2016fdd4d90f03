import { RowFault } from '../batch/article'
import type { RowError } from '../batch/row'
import { UsageError } from '../batch/usage-error'
import { WorkersFailed } from '../batch/workers-failed'
import { KhabarError } from '../errors'

/** Exit codes, the same for every command. */
export const EXIT = { done: 0, errors: 1, usage: 2, interrupted: 130 }

export const say = (message: string) => process.stderr.write(`khabar: ${message}\n`)

/** Tells of an error that the user can do something about and gives its exit code; any other is thrown again. */
export function failed(error: unknown): number {
  if (!isExpected(error)) throw error
  say(error.message)
  return EXIT.usage
}

/** Wrong words, wrong lists, an article that is none, a full disk, a file that may not be read or written. */
const isExpected = (error: unknown): error is Error =>
  error instanceof UsageError ||
  error instanceof KhabarError ||
  error instanceof RowFault ||
  error instanceof WorkersFailed ||
  (error instanceof Error && 'syscall' in error)

/** A row in error, in a line. */
export function wordsOf({ source, line, offset, id, code, message }: RowError): string {
  const place = [
    `line ${line}`,
    ...(offset === null ? [] : [`byte ${offset}`]),
    ...(id === undefined ? [] : [`id ${id}`]),
  ]
  return `${source}, ${place.join(', ')}: ${code}: ${message}`
}

/** Aborts at the first SIGINT or SIGTERM, so that the run can end well; a second one ends it at once. */
export function untilSignal(): { signal: AbortSignal; forget: () => void } {
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
