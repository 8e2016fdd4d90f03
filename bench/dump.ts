import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../src/batch/run'
import type { RunOptions } from '../src/batch/run-options'
import { articles } from './articles'
import { CLI, taken } from './child'
import { processorTime } from './paired'
import type { Table } from './table'

const ROWS = 6000
/** What a run takes before its first row: that of so few rows is taken off. */
const FEW = 64
const TIMES = 3
const WORKER = new URL('../dist/worker.js', import.meta.url)
const ANSWERS = new URL('answers.mjs', import.meta.url)

/** `khabar extract` over a dump: two workers against one, what is not reading names, and how it grows. */
export async function dump(): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'khabar-bench-'))
  try {
    const { texts, from } = articles(ROWS)
    const dumpOf = (rows: number) => {
      const path = join(folder, `${rows}.jsonl`)
      writeFileSync(
        path,
        texts
          .slice(0, rows)
          .map((text, id) => `${JSON.stringify({ id, text })}\n`)
          .join(''),
      )
      return path
    }
    const sizes = [FEW, ROWS / 4, ROWS / 2, ROWS].map((rows) => [rows, dumpOf(rows)] as const)
    const [few, quarter, half, all] = sizes.map(([, path]) => path)
    const output = join(folder, 'out.jsonl')
    const withJobs = (jobs: number) => {
      const runs = Array.from({ length: TIMES }, () => {
        const of = (path: string) =>
          taken([CLI, 'extract', '--quiet', '--jobs', String(jobs), '--output', output, path])
        const [whole, start] = [of(all), of(few)]
        return { clock: whole.clock - start.clock, processor: whole.processor - start.processor, memory: whole.memory }
      })
      return {
        rate: (ROWS - FEW) / (Math.min(...runs.map(({ clock }) => clock)) / 1000),
        processor: Math.min(...runs.map(({ processor }) => processor)),
        memory: Math.max(...runs.map(({ memory }) => memory)),
      }
    }
    const [one, two] = [1, 2].map(withJobs)
    // by processor time: two workers on two free cores take half of what both take together, but no less than the one
    // that does most
    const times: number[] = []
    for (const path of [few, quarter, half, all]) times.push(await least(path, output, null))
    const answers = join(folder, 'answers.jsonl')
    await processorOf(all, answers, null)
    process.env.KHABAR_BENCH_ANSWERS = answers
    const bare = (await least(all, output, ANSWERS.href)) - (await least(few, output, ANSWERS.href))
    const [start, ...grown] = times
    const rest = grown.map((time) => time - start)
    return {
      note: `\`khabar extract dump.jsonl --output out.jsonl\`, ${ROWS} rows of ${from}, start-up taken off, best of ${TIMES}:`,
      head: ['', ''],
      rows: [
        ['rows a second, `--jobs 1`', one.rate.toFixed(0)],
        ['rows a second, `--jobs 2`', `${two.rate.toFixed(0)} (×${(two.rate / one.rate).toFixed(2)})`],
        ['processor time of both workers over that of one', `×${(two.processor / one.processor).toFixed(2)}`],
        ['memory at most, `--jobs 1`', `${one.memory.toFixed(0)} MB`],
        ['memory at most, `--jobs 2`', `${two.memory.toFixed(0)} MB`],
        [
          'share of reading, writing and JSON in the processor time of one worker',
          `${((100 * bare) / rest[2]).toFixed(0)} %`,
        ],
        [
          'a dump of twice the rows takes',
          rest
            .slice(1)
            .map((time, i) => `×${(time / rest[i]).toFixed(2)}`)
            .join(', '),
        ],
      ],
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function least(path: string, output: string, extractor: string | null): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < TIMES; i++) times.push(await processorOf(path, output, extractor))
  return Math.min(...times)
}

/** Processor time of a run with one worker in this process. */
async function processorOf(path: string, output: string, extractorModule: string | null): Promise<number> {
  const start = processorTime()
  const face = {
    note: () => {},
    error: () => {},
    progress: { show: () => {}, end: () => {} },
    stdout: process.stdout,
    signal: new AbortController().signal,
    worker: WORKER,
  }
  await run({ ...OPTIONS, inputs: [path], output, extractorModule }, face)
  return processorTime() - start
}

const OPTIONS: RunOptions = {
  inputs: [],
  format: null,
  named: {},
  output: null,
  to: null,
  errors: null,
  strict: false,
  pretty: false,
  force: false,
  day: null,
  extractor: {},
  extractions: false,
  extractorModule: null,
  jobs: 1,
  batch: 64,
  timeout: 60_000,
  memory: 1024,
  resume: false,
  checkpointEvery: 60_000,
  shard: null,
}
