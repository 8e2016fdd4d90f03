import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { median } from './paired'

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const REPORT = here('report.cjs')
export const CLI = here('../dist/cli.js')
export const FIRST = here('first.mjs')

/** What a process took: milliseconds by the clock and of all processors, and megabytes at its largest. */
export interface Taken {
  clock: number
  processor: number
  memory: number
}

/** Runs a script of Node to its end. */
export function taken(args: readonly string[]): Taken {
  const began = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['--require', REPORT, ...args], { encoding: 'utf8' })
  const clock = performance.now() - began
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`)
  return { clock, ...JSON.parse(stderr.trimEnd().split('\n').at(-1) as string) }
}

/** Several scripts by turns, so many times each, so that what disturbs one disturbs all; the least and the median of each. */
export function byTurns(scripts: readonly (readonly string[])[], times: number) {
  const runs = scripts.map((): Taken[] => [])
  for (let i = 0; i < times; i++) for (const [s, args] of scripts.entries()) runs[s].push(taken(args))
  return runs.map((all) => ({
    least: each((key) => Math.min(...all.map((run) => run[key]))),
    median: each((key) => median(all.map((run) => run[key]))),
  }))
}

const each = (of: (key: keyof Taken) => number): Taken => ({
  clock: of('clock'),
  processor: of('processor'),
  memory: of('memory'),
})
