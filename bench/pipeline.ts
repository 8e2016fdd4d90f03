/**
 * `npm run bench`: what the whole pipeline costs, as multiples of `text.split(/\s+/)` over the same articles in the same
 * process. Times themselves say nothing on another machine; ratios do.
 */
import { createExtractor, extract } from '../dist/index.js'
import { articles } from './articles'
import { timesSplit } from './paired'

const { texts, from } = articles(1500)
console.log(`${texts.length} articles of ${from}; multiples of text.split(/\\s+/), median of the rounds [least, most]`)

const bare = createExtractor({ tagger: false })
const rows: [string, (text: string) => unknown][] = [
  ['tagger off', (text) => bare.extract(text)],
  ['whole pipeline', (text) => extract(text)],
]
for (const [name, run] of rows) {
  const { median, least, most } = timesSplit(texts, run)
  console.log(`${name.padEnd(20)} ${median.toFixed(1)} × [${least.toFixed(1)}, ${most.toFixed(1)}]`)
}
