import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { CLI, khabar } from '../cli/khabar'
import { articles, asLines } from './articles'
import { scratch } from './scratch'

const file = scratch()
const KILLS = 20
const ROWS = 600
const HOW_OFTEN = ['--checkpoint', '0.02', '--batch', '8', '--jobs', '2']

/** Starts a run, kills it outright after so many milliseconds, and tells whether it had ended before. */
function startAndKill(words: string[], after: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [CLI, ...words], { stdio: 'ignore' })
    const timer = setTimeout(() => child.kill('SIGKILL'), after)
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve(code !== null)
    })
  })
}

/** The same in every run of the tests, so that a failure can be met again. */
function* someNumbers(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 1103515245 + 12345) & 0x7fffffff
    yield state / 0x7fffffff
  }
}

beforeAll(() => {
  const rows = articles(ROWS)
  // some rows in error, so that their file too must come out the same
  const lines = rows.map((row, i) => (i % 97 === 5 ? 'broken\n' : `${JSON.stringify(row)}\n`)).join('')
  writeFileSync(file('dump.jsonl'), lines)
  writeFileSync(file('dump.jsonl.gz'), gzipSync(lines))
})

describe('a run that is killed again and again', () => {
  it.each([
    ['dump.jsonl', 'jsonl'],
    ['dump.jsonl.gz', 'jsonl.gz'],
    ['dump.jsonl', 'csv.gz'],
    ['dump.jsonl', 'parquet'],
  ])(
    `writes from %s the same %s to the byte`,
    async (input, ending) => {
      const outputs = () => readdirSync(file('')).filter((name) => name.startsWith('out'))
      const words = [
        'extract',
        file(input),
        '--output',
        file(`out.${ending}`),
        '--errors',
        file('out.errors'),
        '--quiet',
        ...HOW_OFTEN,
      ]
      for (const name of outputs()) rmSync(file(name))
      const began = performance.now()
      await khabar(words)
      let took = performance.now() - began
      const whole = outputs().map((name) => [name, readFileSync(file(name))] as const)
      for (const name of outputs()) rmSync(file(name))

      const moments = someNumbers(input.length + ending.length)
      let kills = 0
      while (kills < KILLS / 4) {
        const after = (0.2 + moments.next().value * 0.75) * took
        if (await startAndKill([...words, '--resume'], after)) {
          // it had ended before: the machine is faster now than it was at the first run
          for (const name of outputs()) rmSync(file(name))
          took *= 0.8
        } else kills++
      }
      await khabar([...words, '--resume'])
      expect(kills).toBeGreaterThanOrEqual(KILLS / 4)
      expect(outputs()).toEqual(whole.map(([name]) => name))
      for (const [name, bytes] of whole) expect(readFileSync(file(name)).equals(bytes), name).toBe(true)
    },
    240_000,
  )
})

describe('--resume', () => {
  const words = [
    'extract',
    file('dump.jsonl'),
    '--output',
    file('other.jsonl'),
    '--errors',
    file('other.errors'),
    ...HOW_OFTEN,
  ]

  it('is what SIGINT says, after a whole batch and with exit code 130', async () => {
    const child = spawn(process.execPath, [CLI, ...words])
    let stderr = ''
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    const look = setInterval(() => {
      if (!existsSync(file('other.jsonl.checkpoint'))) return
      clearInterval(look)
      child.kill('SIGINT')
    }, 5)
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect(stderr).toContain('--resume')
    expect(code).toBe(130)
    expect(existsSync(file('other.jsonl'))).toBe(false)

    const refused = await khabar([...words, '--resume', '--text', 'title'])
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain('the choice of fields is not as it was')

    const resumed = await khabar([...words, '--resume'])
    expect(resumed.stderr).toMatch(/going on after \d+ rows/)
    expect(resumed.stderr).toContain('600 rows in = 593 out + 7 in error')
    expect(resumed.code).toBe(1)
    await khabar([
      'extract',
      file('dump.jsonl'),
      '--output',
      file('straight.jsonl'),
      '--quiet',
      '--errors',
      file('straight.errors'),
    ])
    expect(readFileSync(file('other.jsonl')).equals(readFileSync(file('straight.jsonl')))).toBe(true)
    expect(readFileSync(file('other.errors')).equals(readFileSync(file('straight.errors')))).toBe(true)
  })

  it('begins anew where there is nothing to resume', async () => {
    writeFileSync(file('small.jsonl'), asLines(articles(3)))
    const { code, stderr } = await khabar([
      'extract',
      file('small.jsonl'),
      '--output',
      file('small.out.jsonl'),
      '--resume',
    ])
    expect(stderr).toContain('nothing to resume')
    expect(code).toBe(0)
  })
})
