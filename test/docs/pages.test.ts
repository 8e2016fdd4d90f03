import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { resultPage } from '../../docs/build/result'
import { scratch } from '../batch/scratch'
import { blocksOf } from './blocks'
import { Runner } from './runner'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const PAGES = [
  ...(existsSync(join(ROOT, 'README.md')) ? ['README.md'] : []),
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]
/** Its blocks are for clusters of machines; `test/batch` runs shards. */
const ELSEWHERE = ['docs/sharding.md']

const read = (page: string) => readFileSync(join(ROOT, page), 'utf8')
const folder = scratch()

describe.each(PAGES.filter((page) => !ELSEWHERE.includes(page) && blocksOf(read(page)).length > 0))('%s', (page) => {
  const runner = new Runner(folder(page.replaceAll('/', '-')))
  for (const block of blocksOf(read(page))) {
    it(`line ${block.line}: ${block.language} ${block.text.trim().split('\n')[0].slice(0, 60)}`, () => {
      runner.run(block)
    })
  }
})

describe('links', () => {
  it.each(PAGES)('%s leads to files that are there', (page) => {
    for (const [, target] of read(page).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(target)) continue
      const [path, anchor] = target.split('#')
      const file = path === '' ? page : join(dirname(page), path)
      expect(existsSync(join(ROOT, file)), `${page}: ${target}`).toBe(true)
      if (anchor && file.endsWith('.md')) expect(anchorsOf(read(file)), `${page}: ${target}`).toContain(anchor)
    }
  })
})

describe('docs/result.md', () => {
  it('says what the types say (npm run docs makes it)', () => {
    expect(read('docs/result.md')).toBe(resultPage(read('src/generated/schema.json')))
  })
})

/** Anchors as GitHub makes them of headings. */
function anchorsOf(markdown: string): string[] {
  const headings = [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading)
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  )
}
