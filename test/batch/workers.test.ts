import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rowsOf } from '../cli/khabar'
import { asLines } from './articles'
import { runHere } from './run'
import { scratch } from './scratch'

const file = scratch()
const extractorModule = new URL('./troubled-extractor.mjs', import.meta.url).href

/** 200 articles, some of which do this. */
function dump(name: string, trouble: string, at: readonly number[]): string {
  const rows = Array.from({ length: 200 }, (_, i) => ({ id: `n${i}`, text: at.includes(i) ? trouble : 'لاہور' }))
  writeFileSync(file(name), asLines(rows))
  return file(name)
}

describe('an article that', () => {
  it.each([
    ['ends its worker', 'exit', 'worker-died', {}],
    ['fills the memory', 'memory', 'worker-died', {}],
    ['hangs', 'hang', 'timeout', { timeout: 300 }],
    ['is met by a mistake', 'fail', 'internal', {}],
  ])(
    '%s is reported, and all others are read',
    async (_, trouble, code, options) => {
      const at = trouble === 'memory' ? [70] : [0, 70, 199]
      const inputs = [dump(`${trouble}.jsonl`, trouble, at)]
      const { summary, errors, stdout } = await runHere({ inputs, extractorModule, ...options })
      expect(errors.map((error) => [error.line, error.code])).toEqual(at.map((i) => [i + 1, code]))
      expect(summary).toEqual({ rowsIn: 200, rowsOut: 200 - at.length, rowsInError: at.length, end: 'done' })
      const ids = rowsOf(stdout).map(({ id }) => id)
      expect(ids).toEqual(Array.from({ length: 200 }, (_, i) => `n${i}`).filter((_, i) => !at.includes(i)))
    },
    60_000,
  )
})

it('workers that cannot work at all end the run', async () => {
  const inputs = [dump('none.jsonl', '', [])]
  const run = runHere({ inputs, extractorModule: new URL('./no-such-module.mjs', import.meta.url).href })
  await expect(run).rejects.toThrow('no-such-module')
})

it('a signal ends the run after whole batches', async () => {
  const controller = new AbortController()
  const inputs = [dump('stopped.jsonl', '', [])]
  controller.abort()
  const { summary } = await runHere({ inputs, extractorModule }, controller.signal)
  expect(summary).toEqual({ rowsIn: 0, rowsOut: 0, rowsInError: 0, end: 'interrupted' })
})
