/** `npx tsx src/build/fixtures.ts`: of every `fixtures/NAME.marked.txt` the article and what is expected of it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { readMarked } from '../evaluate/marked'

const FOLDER = new URL('../../fixtures/', import.meta.url)
const MARKED = '.marked.txt'

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith(MARKED))) {
  const id = file.slice(0, -MARKED.length)
  const { text, expected } = readMarked(id, readFileSync(new URL(file, FOLDER), 'utf8'))
  writeFileSync(new URL(`${id}.txt`, FOLDER), text)
  writeFileSync(new URL(`${id}.json`, FOLDER), `${JSON.stringify(expected, null, 2)}\n`)
}
