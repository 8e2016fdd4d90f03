import { readdirSync, readFileSync } from 'node:fs'

/** An article to begin with. */
export interface Example {
  name: string
  /** `YYYY-MM-DD`, or empty. */
  published: string
  text: string
}

/** The articles in `fixtures/`, which were written for this project, without their marks. */
export function readExamples(): Example[] {
  const folder = new URL('../fixtures/', import.meta.url)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.marked.txt'))
    .sort()
    .map((name) => exampleOf(name, readFileSync(new URL(name, folder), 'utf8')))
}

/** `published: …`, an empty line, the article with `[[TYPE|…]]` around what is to be found, and `===` before other things. */
function exampleOf(file: string, source: string): Example {
  const [head, ...rest] = source.split('\n\n')
  const published = /^published: (\d{4}-\d{2}-\d{2})$/m.exec(head)?.[1]
  const marked = (published ? rest.join('\n\n') : source).split(/^===$/m)[0]
  const text = marked.replace(/\[\[[^|\]]*\||\]\]/g, '').trim()
  return { name: file.replace('.marked.txt', '').replaceAll('-', ' '), published: published ?? '', text }
}
