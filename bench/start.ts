import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { byTurns, CLI, FIRST } from './child'
import type { Table } from './table'

const ARTICLE = new URL('../fixtures/interior-minister-ambassador.txt', import.meta.url)
const TIMES = 25

/** What a fresh process takes for one article. */
export async function start(): Promise<Table> {
  const scripts = [
    ['--eval', '0'],
    [FIRST, readFileSync(ARTICLE, 'utf8')],
    [CLI, 'extract', '--quiet', fileURLToPath(ARTICLE)],
  ]
  const [empty, ...ours] = byTurns(scripts, TIMES)
  const ms = (value: number) => `${value.toFixed(0)} ms`
  const over = (which: 'least' | 'median') =>
    ours
      .map((one) => one[which].clock - empty[which].clock)
      .map((more) => `+${ms(more)} (×${(more / empty[which].clock).toFixed(1)})`)
  const row = (name: string, values: string[]) => [name, ...values]
  const names = ['`node -e 0`', "`import { extract } from 'khabar'` and one article", '`khabar extract article.txt`']
  return {
    note: `A fresh process, by turns, ${TIMES} runs each; over \`node -e 0\`, and how many times it that is:`,
    head: ['', 'least', 'median', 'processor time, least', 'memory at most'],
    rows: [
      row(names[0], [
        ms(empty.least.clock),
        ms(empty.median.clock),
        ms(empty.least.processor),
        `${empty.median.memory.toFixed(0)} MB`,
      ]),
      ...ours.map((one, i) =>
        row(names[i + 1], [
          over('least')[i],
          over('median')[i],
          `+${ms(one.least.processor - empty.least.processor)}`,
          `${one.median.memory.toFixed(0)} MB`,
        ]),
      ),
    ],
  }
}
