import { once } from 'node:events'
import { createWriteStream, readFileSync, statSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { asLines } from '../batch/articles'
import { scratch } from '../batch/scratch'
import { khabar } from '../cli/khabar'
import { extractionNumber } from './extractions'

const file = scratch()

describe('khabar report', () => {
  it('writes one page that fetches nothing', async () => {
    writeFileSync(file('a.jsonl.gz'), gzipSync(asLines([0, 1, 2, 3].map(extractionNumber))))
    const { code, stderr } = await khabar([
      'report',
      file('a.jsonl.gz'),
      '--title',
      'خبریں <1>',
      '--output',
      file('a.html'),
    ])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const page = readFileSync(file('a.html'), 'utf8')
    expect(page).toContain('<title>خبریں &lt;1&gt;</title>')
    expect(page).toMatch(/content="default-src 'none'; script-src 'sha256-[^']+'/)
    expect(page).not.toMatch(/<(link|img|script src)/)
  })

  it('leaves out lines that are no extractions, says so and exits with 1', async () => {
    const input = `${asLines([extractionNumber(0)])}{"text":"x"}\nnot json\n`
    const { code, stdout, stderr } = await khabar(['report', '-'], input)
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'khabar: 2 lines were no extractions and are left out\n' })
    expect(stdout).toContain('"articles":1,"faults":2')
  })

  it('keeps hostile data from becoming markup', async () => {
    const nasty = '</script><script>alert(1)</script><!--'
    const hostile = { ...extractionNumber(0), id: nasty }
    hostile.people[0].name = nasty
    const { stdout } = await khabar(['report', '-', '--title', nasty], asLines([hostile]))
    expect(stdout.match(/<script/g)).toHaveLength(2)
    expect(stdout.match(/<\/script/g)).toHaveLength(2)
  })

  it('says what is wrong with its input', async () => {
    const { code, stderr } = await khabar(['report', file('none.jsonl')])
    expect(code).toBe(2)
    expect(stderr).toContain('there is no file')
  })

  it('reads a hundred thousand rows, and writes a page that a browser opens at once', async () => {
    const lines = createWriteStream(file('many.jsonl'))
    for (let i = 0; i < 100_000; i++) {
      if (!lines.write(`${JSON.stringify(extractionNumber(i))}\n`)) await once(lines, 'drain')
    }
    lines.end()
    await once(lines, 'finish')
    const { code } = await khabar(['report', file('many.jsonl'), '--output', file('many.html')])
    expect(code).toBe(0)
    expect(statSync(file('many.html')).size).toBeLessThan(3_000_000)
  }, 120_000)
})
