import type { Writable } from 'node:stream'

/** How far a run is. */
export interface Standing {
  rows: number
  errors: number
  /** Bytes read and to be read in all; 0 where that is unknown. */
  bytes: number
  ofBytes: number
}

/** Shows how far a run is, while it runs. */
export interface Progress {
  show(standing: Standing): void
  end(): void
}

const SILENT: Progress = { show: () => {}, end: () => {} }
const LINE_EVERY = 5000

const count = new Intl.NumberFormat('en')

/** A bar on a terminal, a plain line every few seconds elsewhere, nothing when `quiet`. */
export async function showProgress(stream: Writable & { isTTY?: boolean }, quiet: boolean): Promise<Progress> {
  if (quiet) return SILENT
  return stream.isTTY ? bar(stream) : lines(stream)
}

async function bar(stream: Writable): Promise<Progress> {
  const { default: cliProgress } = await import('cli-progress')
  const format = '{bar} {percentage}% · {rows} rows · {rate} rows/s · {errors} in error · {left}'
  const shown = new cliProgress.SingleBar(
    { format, stream: stream as NodeJS.WriteStream, hideCursor: true, clearOnComplete: true, fps: 5 },
    cliProgress.Presets.shades_classic,
  )
  const rate = rateMeter()
  shown.start(1, 0, { rows: 0, rate: 0, errors: 0, left: '' })
  return {
    show: (standing) => {
      if (standing.ofBytes > 0) shown.setTotal(standing.ofBytes)
      shown.update(standing.bytes, wordsOf(standing, rate(standing.rows)))
    },
    end: () => shown.stop(),
  }
}

function lines(stream: Writable): Progress {
  const rate = rateMeter()
  let last = performance.now()
  return {
    show: (standing) => {
      const now = performance.now()
      const measured = rate(standing.rows)
      if (now - last < LINE_EVERY) return
      last = now
      const words = wordsOf(standing, measured)
      const parts = [`${words.rows} rows`, `${words.rate} rows/s`, `${words.errors} in error`, words.left]
      stream.write(`khabar: ${parts.filter((part) => part !== '').join(' · ')}\n`)
    },
    end: () => {},
  }
}

function wordsOf({ rows, errors, bytes, ofBytes }: Standing, { perSecond, seconds }: Rate) {
  const done = ofBytes > 0 ? bytes / ofBytes : 0
  const left = done > 0 && done < 1 ? `${duration((seconds * (1 - done)) / done)} left` : ''
  return { rows: count.format(rows), rate: count.format(Math.round(perSecond)), errors: count.format(errors), left }
}

interface Rate {
  perSecond: number
  seconds: number
}

/** Rows a second since the run began. */
function rateMeter(): (rows: number) => Rate {
  const begin = performance.now()
  let first: number | null = null
  return (rows) => {
    // rows of an earlier run, where this one resumes it
    first ??= rows
    const seconds = (performance.now() - begin) / 1000
    return { perSecond: seconds > 0 ? (rows - first) / seconds : 0, seconds }
  }
}

/** `45 s`, `12 min`, `3 h 5 min`. */
export function duration(seconds: number): string {
  if (seconds < 100) return `${Math.round(seconds)} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 100 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
