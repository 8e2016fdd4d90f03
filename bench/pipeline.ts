/**
 * `npm run bench`: what the whole pipeline costs, as multiples of `text.split(/\s+/)` over the same articles in the same
 * process. Times themselves say nothing on another machine; ratios do.
 */
import { createExtractor, extract } from '../dist/index.js'
import { articles } from './articles'
import { timesSplit } from './paired'

const { texts, from } = articles(1500)
console.log(`${texts.length} articles of ${from}; multiples of text.split(/\\s+/), median of the rounds [least, most]`)

const dates = createExtractor({ kinds: ['dates'] })
const rows: [string, (text: string) => unknown][] = [
  ['extract', (text) => extract(text)],
  ['extract, day given', (text) => extract(text, { published: '2026-01-17' })],
  ['dates only', (text) => dates.extract(text)],
]
for (const [name, run] of rows) {
  const { median, least, most } = timesSplit(texts, run)
  console.log(`${name.padEnd(20)} ${median.toFixed(1)} × [${least.toFixed(1)}, ${most.toFixed(1)}]`)
}
