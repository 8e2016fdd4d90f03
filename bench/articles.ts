import { existsSync, readdirSync, readFileSync } from 'node:fs'

const SHARED = new URL('../../shared/corpora/articles.jsonl', import.meta.url)
const FIXTURES = new URL('../fixtures/', import.meta.url)

/** Real articles where they stand beside the checkout, the project's own otherwise; `from` says which. */
export function articles(most: number): { texts: string[]; from: string } {
  if (existsSync(SHARED)) {
    const lines = readFileSync(SHARED, 'utf8').split('\n', most)
    return {
      texts: lines.filter(Boolean).map((line) => JSON.parse(line).text),
      from: '../shared/corpora/articles.jsonl',
    }
  }
  const names = readdirSync(FIXTURES).filter((name) => name.endsWith('.txt') && !name.endsWith('.marked.txt'))
  return { texts: names.map((name) => readFileSync(new URL(name, FIXTURES), 'utf8')), from: 'fixtures/' }
}
