import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { scratch } from '../batch/scratch'
import { khabar } from '../cli/khabar'

const TEXT = 'اسلام آباد: وفاقی وزیر داخلہ محسن نقوی نے منگل کو لاہور کا دورہ کیا۔'

const file = scratch()

describe('khabar view', () => {
  it('writes a page', async () => {
    writeFileSync(file('article.txt'), TEXT)
    const ended = await khabar(['view', file('article.txt'), '--day', '2026-02-12', '--output', file('page.html')])
    expect(ended).toEqual({ code: 0, stdout: '', stderr: '' })
    const page = readFileSync(file('page.html'), 'utf8')
    expect(page).toMatch(/^<!doctype html>/)
    expect(page).toContain('<time datetime="2026-02-10">')
  })

  it('writes colours', async () => {
    const { stdout } = await khabar(['view', '-', '--format', 'ansi'], TEXT)
    expect(stdout).toContain('\x1b[32;1mلاہور\x1b[0m')
  })

  it('reads a page of the web, with its headline', async () => {
    const paragraphs = Array.from({ length: 6 }, () => `<p>${TEXT}</p>`).join('')
    const html = `<html lang="ur"><head><title>دورہ</title></head><body><article><h1>دورہ</h1>${paragraphs}</article></body></html>`
    writeFileSync(file('page-of-paper.html'), html)
    const { code, stdout } = await khabar(['view', file('page-of-paper.html'), '--format', 'html', '--labels', 'en'])
    expect(code).toBe(0)
    expect(stdout).toContain('data-of="p1"')
  })

  it('takes own lists', async () => {
    writeFileSync(file('agencies.tsv'), 'forms\tenglish\nزرمینہ ویلفیئر سوسائٹی\tZarmina Welfare Society\n')
    const text = 'زرمینہ ویلفیئر سوسائٹی نے ملتان میں کیمپ لگایا۔'
    const { stdout } = await khabar(['view', '-', '--format', 'ansi', '--lists', file('agencies.tsv')], text)
    expect(stdout).toContain('Zarmina Welfare Society')
  })

  it.each([
    [['view', 'none.txt'], 'there is no file none.txt'],
    [['view', '-', '--day', 'x'], 'published must be a day'],
    [['view', '-', '--output', '/nowhere/page.html'], 'cannot write /nowhere/page.html'],
    [['view', '-', '--format', 'pdf'], 'Allowed choices are html, ansi'],
  ])('says what is wrong: %j', async (words, message) => {
    const { code, stderr } = await khabar(words, TEXT)
    expect(code).toBe(2)
    expect(stderr).toContain(message)
    expect(existsSync('/nowhere')).toBe(false)
  })

  it('refuses bytes that are no text', async () => {
    const { code, stderr } = await khabar(['view', '-'], new Uint8Array([0xd8, 0xa7, 0xff, 0xfe]))
    expect(code).toBe(2)
    expect(stderr).toContain('not UTF-8')
  })
})
