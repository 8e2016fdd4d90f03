import { existsSync, readdirSync, readFileSync } from 'node:fs'

const SHARED = new URL('../../shared/corpora/articles.jsonl', import.meta.url)
const FIXTURES = new URL('../fixtures/', import.meta.url)

/** Real articles where they stand beside the checkout, the project's own, again and again, otherwise; `from` says which. */
export function articles(most: number): { texts: string[]; from: string } {
  if (existsSync(SHARED)) {
    const lines = readFileSync(SHARED, 'utf8').split('\n', most)
    return {
      texts: lines.filter(Boolean).map((line) => JSON.parse(line).text),
      from: '../shared/corpora/articles.jsonl',
    }
  }
  const names = readdirSync(FIXTURES).filter((name) => name.endsWith('.txt') && !name.endsWith('.marked.txt'))
  const own = names.map((name) => readFileSync(new URL(name, FIXTURES), 'utf8'))
  return { texts: Array.from({ length: most }, (_, i) => own[i % own.length]), from: 'fixtures/' }
}

/** One text of so many bytes, of one article after the other. */
export function textOf(bytes: number, texts: readonly string[]): string {
  let text = ''
  for (let i = 0, size = 0; size < bytes; i++) {
    const article = `${texts[i % texts.length]}\n\n`
    text += article
    size += Buffer.byteLength(article)
  }
  return Buffer.from(text).subarray(0, bytes).toString()
}
