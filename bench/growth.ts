import { createExtractor } from '../dist/index.js'
import { articles, textOf } from './articles'
import { least } from './paired'
import type { Table } from './table'

const KILOBYTE = 1024
const SIZES = [16, 32, 64, 128, 256, 512, 1024]
const CALLS = 4

/** How the time for one text grows with its length. */
export async function growth(): Promise<Table> {
  const { texts, from } = articles(1000)
  const { extract } = createExtractor()
  const kinds: [string, (bytes: number) => string][] = [
    ['articles', (bytes) => textOf(bytes, texts)],
    ['the same in one line', (bytes) => textOf(bytes, texts).replaceAll(/\s+/g, ' ')],
    [
      'one sentence without a name',
      (bytes) => textOf(bytes, ['گھر کے باہر تیز بارش ہوئی اور سڑک پر پانی کھڑا ہو گیا ']),
    ],
    ['names', (bytes) => textOf(bytes, ['محمد علی احمد خان شریف '])],
    ['days', (bytes) => textOf(bytes, ['17 جنوری 2026، '])],
    ['agreements', (bytes) => textOf(bytes, ['پاکستان اور ایران نے معاہدے پر دستخط کیے۔ '])],
  ]
  const rows = kinds.map(([name, of]) => {
    const times = SIZES.map((size) => {
      const text = of(size * KILOBYTE)
      return least(() => extract(text, { force: true, published: '2026-01-17' }), CALLS)
    })
    return [name, ...times.slice(1).map((time, i) => (time / times[i]).toFixed(2)), `${times.at(-1)?.toFixed(0)} ms`]
  })
  return {
    note: `How many times longer a text of twice the length takes, up to 1 MB (2 is linear); processor time, least of ${CALLS} calls, articles of ${from}:`,
    head: ['text of', ...SIZES.slice(1).map((size) => `${size} kB`), 'at 1 MB'],
    rows,
  }
}
