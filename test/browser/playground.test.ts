import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildPlayground } from '../../playground/build'
import { scratch } from '../batch/scratch'
import { describeInBrowser, expectAccessible, picture } from './browser'

const TEXT = 'اسلام آباد: وفاقی وزیر داخلہ محسن نقوی نے گزشتہ روز ایف آئی اے کے دفتر کا دورہ کیا۔'
const TYPES: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' }

const file = scratch()

describeInBrowser('the playground', ({ open }) => {
  let server: Server
  let address: string

  beforeAll(async () => {
    await buildPlayground(file('site'))
    server = createServer((request, response) => {
      const name = request.url === '/' ? 'index.html' : (request.url as string).slice(1)
      response.setHeader('Content-Type', TYPES[name.split('.').at(-1) as string] ?? 'text/plain')
      try {
        response.end(readFileSync(file(`site/${name}`)))
      } catch {
        response.statusCode = 404
        response.end()
      }
    })
    await new Promise<void>((listening) => server.listen(0, 'localhost', listening))
    address = `http://localhost:${(server.address() as AddressInfo).port}/`
  }, 120_000)
  afterAll(() => {
    server?.close()
  })

  const paste = async (page: Page, text: string) => {
    await page.fill('#text', text)
    const words = `from ${text.length.toLocaleString('en')} characters`
    await page.waitForFunction((told) => document.getElementById('status')?.textContent?.includes(told), words)
  }
  const json = async (page: Page) => JSON.parse(await page.inputValue('#json'))

  it('begins with an example, is accessible and quiet', async () => {
    const { page, complaints } = await open()
    await page.goto(address)
    await page.waitForSelector('.text mark')
    await expectAccessible(page)
    await picture(page, 'playground')
    expect(await page.textContent('#status')).toMatch(/^Extracted in \d+\.\d ms from [\d,]+ characters: \d+ people/)
    expect(await page.textContent('#download')).toMatch(
      /^This visit fetched \d+\.\d\d MB\. The library .* \d+\.\d\d MB in gzip\. It opened in \d+ ms\.$/,
    )
    expect(complaints).toEqual([])
  })

  it('is accessible in dark colours and on a narrow screen', async () => {
    const { page } = await open({ colorScheme: 'dark', viewport: { width: 390, height: 800 } })
    await page.goto(address)
    await page.waitForSelector('.text mark')
    await expectAccessible(page)
    await picture(page, 'playground-dark')
  })

  it('extracts what is pasted, and shows it marked and as JSON', async () => {
    const { page, complaints } = await open()
    await page.goto(address)
    await paste(page, TEXT)
    expect((await json(page)).people[0].name).toBe('محسن نقوی')
    await page.hover('mark[data-of="p1"].khabar-person')
    expect(await page.textContent('.khabar-tip[data-of="p1"]')).toContain('Mohsin Naqvi')
    await page.uncheck('#khabar-show-person')
    await page.selectOption('#labels', 'en')
    expect(await page.isChecked('#khabar-show-person')).toBe(false)
    expect(await page.textContent('mark.khabar-place .khabar-label')).toBe('place')
    expect(complaints).toEqual([])
  })

  it('reads from the day given', async () => {
    const { page } = await open()
    await page.goto(address)
    await paste(page, TEXT)
    await page.fill('#published', '2026-01-18')
    await page.waitForFunction(() =>
      (document.getElementById('json') as HTMLTextAreaElement).value.includes('2026-01-18'),
    )
    expect(await page.inputValue('#code')).toContain("extract(text, { published: '2026-01-18' })")
  })

  it('takes own entries, and takes them out again', async () => {
    const { page, complaints } = await open()
    await page.goto(address)
    await paste(page, 'کل شام زرمینہ ویلفیئر سوسائٹی کا اجلاس ہوا اور اس میں کئی فیصلے کیے گئے۔')
    await page.click('#own summary')
    await page.selectOption('#own-type', 'agencies')
    await page.fill('#own-forms', 'زرمینہ ویلفیئر سوسائٹی | زرمینہ سوسائٹی')
    await page.fill('#own-latin', 'Zarmina Welfare Society')
    await page.click('#own-form button')
    expect((await json(page)).agencies[0].english).toBe('Zarmina Welfare Society')
    expect(await page.inputValue('#code')).toContain('createExtractor({')
    await page.click('#own-rows button')
    expect(JSON.stringify((await json(page)).agencies)).not.toContain('Zarmina')
    expect(complaints).toEqual([])
  })

  it('runs nothing of a hostile article', async () => {
    const { page, complaints } = await open()
    await page.goto(address)
    await paste(page, `<img src=x onerror=alert(1)><script>alert(1)</script> ${TEXT}`)
    expect(await page.locator('#view img, #view script').count()).toBe(0)
    expect(complaints).toEqual([])
  })

  it('works without a network after the first visit', async () => {
    const { page } = await open()
    await page.goto(address)
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await page.context().setOffline(true)
    await page.reload()
    await page.waitForSelector('.text mark')
    await paste(page, TEXT)
    expect((await json(page)).people[0].name).toBe('محسن نقوی')
  })

  it('works from a folder, without a server', async () => {
    const { page, complaints } = await open()
    await page.goto(pathToFileURL(file('site/index.html')).href)
    await page.waitForSelector('.text mark')
    expect(complaints).toEqual([])
  })
})
