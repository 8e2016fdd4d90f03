import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { tableOf } from '../../src/cli/table'

const COLUMNS = [{ name: 'parties' }, { name: 'status' }, { name: 'topic' }]
const URDU = ['پاکستان + چین', 'signed', 'تجارت اور سرمایہ کاری میں تعاون بڑھانے']
const linesOf = (text: string) => text.trimEnd().split('\n')

describe('tableOf', () => {
  it('is Markdown with columns of one width, whatever marks and joiners stand in the words', () => {
    const table = tableOf(COLUMNS, [URDU, ['محمّد', 'ended', 'نہ‌کرنا']], null)
    expect(linesOf(table)[0]).toMatch(/^\| parties {7}\| status \| topic +\|$/)
    expect(new Set(linesOf(table).map((line) => stringWidth(line))).size).toBe(1)
    expect(table).not.toMatch(/[\u2066-\u2069]/)
  })

  it('sets figures to the right', () => {
    const table = tableOf([{ name: 'type' }, { name: 'found', align: 'right' }], [['places', '7']], null)
    expect(linesOf(table)).toEqual(['| type   | found |', '| ------ | ----: |', '| places |     7 |'])
  })

  it('keeps cells on one line, and what Markdown or a terminal would take for its own', () => {
    const [, , row] = linesOf(tableOf([{ name: 'name' }], [['a|b\nc\x1b[31m\u202ed']], null))
    expect(row).toBe('| a\\|b c␛[31m�d |')
  })

  it('isolates Urdu on a screen, so that cells do not change places', () => {
    const [, , row] = linesOf(tableOf(COLUMNS, [URDU], { columns: 200 }))
    expect(row.match(/\u2067[^\u2067\u2069]+\u2069/g)).toEqual([`\u2067${URDU[0]}\u2069`, `\u2067${URDU[2]}\u2069`])
    expect(row).toContain(' signed ')
  })

  it('breaks wide cells into lines that fit the screen, and loses no word', () => {
    const rows = linesOf(tableOf(COLUMNS, [URDU, ['x'.repeat(40), 'agreed', '']], { columns: 50 }))
    for (const row of rows) expect(stringWidth(row), row).toBeLessThanOrEqual(50)
    const topic = rows.map(
      (row) =>
        row
          .split(' | ')[2]
          ?.replace(/[\u2067\u2069]/g, '')
          .trim() ?? '',
    )
    expect(topic.slice(2).filter(Boolean).join(' ')).toBe(URDU[2])
    expect(rows.join('').match(/x/g)).toHaveLength(40)
  })

  it('breaks no status or instrument on a narrow screen', () => {
    expect(tableOf([{ name: 'instrument' }], [['understanding']], { columns: 5 })).toContain('understanding')
  })
})
