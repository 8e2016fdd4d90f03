import { readdirSync, readFileSync } from 'node:fs'

/** An article to begin with. */
export interface Example {
  name: string
  /** `YYYY-MM-DD`. */
  published: string
  text: string
}

/** The articles in `fixtures/`, which were written for this project. */
export function readExamples(): Example[] {
  const folder = new URL('../fixtures/', import.meta.url)
  const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && !name.endsWith('.marked.txt'))
    .map((name) => name.replace('.txt', ''))
    .sort((a, b) => Number(b === FIRST) - Number(a === FIRST) || (a < b ? -1 : 1))
    .map((name) => {
      const { published } = JSON.parse(read(`${name}.json`)) as { published: string }
      return { name: name.replaceAll('-', ' '), published, text: read(`${name}.txt`) }
    })
}

/** The article that shows most at once. */
const FIRST = 'interior-minister-ambassador'
