import { createExtractor, extract } from '../dist/index.js'
import { articles } from './articles'
import { timesSplit } from './paired'
import { readers } from './peers'
import type { Table } from './table'

/** What reading an article costs, beside what other libraries take over the same text for what they do. */
export async function pipeline(): Promise<Table> {
  const { texts, from } = articles(1500)
  const bare = createExtractor({ tagger: false })
  const ours: [string, (text: string) => unknown, number?][] = [
    ['khabar', (text) => extract(text)],
    ['khabar, `createExtractor({ tagger: false })`', (text) => bare.extract(text)],
  ]
  const rows = [...ours, ...(await readers())].map(([name, run, rounds]) => {
    const { median, least, most } = timesSplit(texts, run, rounds)
    return [name, figure(median), `${figure(least)}–${figure(most)}`]
  })
  return {
    note: `Multiples of \`text.split(/\\s+/)\` over ${texts.length} articles of ${from}, by turns in one process, processor time, median of the rounds:`,
    head: ['', 'multiple', 'rounds'],
    rows,
  }
}

const figure = (value: number): string => value.toFixed(value < 10 ? 1 : 0)
