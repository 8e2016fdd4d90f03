import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { reportHtml } from '../../src/report/html'
import { Summariser } from '../../src/report/summarise'
import { scratch } from '../batch/scratch'
import { extractionNumber } from '../report/extractions'
import { describeInBrowser, expectAccessible, picture } from './browser'

const file = scratch()
const script = readFileSync(new URL('../../dist/report-page.js', import.meta.url), 'utf8')

describeInBrowser('a report', ({ open }) => {
  const show = async (page: Page, count = 3000) => {
    const summariser = new Summariser()
    for (let i = 0; i < count; i++) summariser.add(extractionNumber(i))
    writeFileSync(file('report.html'), reportHtml(summariser.summary('3,000 articles'), script))
    await page.goto(pathToFileURL(file('report.html')).href)
    await page.waitForSelector('main')
  }

  it.each(['light', 'dark'] as const)('is accessible and quiet in %s colours', async (colorScheme) => {
    const { page, complaints } = await open({ colorScheme })
    await show(page)
    await expectAccessible(page)
    await picture(page, `report-${colorScheme}`)
    expect(complaints).toEqual([])
  })

  it('draws its charts', async () => {
    const { page } = await open()
    await show(page)
    await page.waitForTimeout(100)
    const drawn = await page.evaluate(() =>
      [...document.querySelectorAll('canvas')].map((canvas) => {
        const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(
          0,
          0,
          canvas.width,
          canvas.height,
        )
        return data.some((value) => value !== 0)
      }),
    )
    expect(drawn).toEqual([true, true, true, true])
  })

  it('finds by Urdu, by English, and by letters of another keyboard', async () => {
    const { page, complaints } = await open()
    await show(page)
    for (const [query, name] of [
      ['نقوی', 'محسن نقوی'],
      ['naqvi', 'محسن نقوی'],
      ['نقوي', 'محسن نقوی'],
    ]) {
      await page.fill('#search', query)
      await page.waitForFunction(() => document.querySelector('caption')?.textContent === 'People: 1 of 1,000')
      expect(await page.textContent('tbody tr bdi')).toBe(name)
    }
    expect(complaints).toEqual([])
  })

  it('shows a hundred rows and more on demand', async () => {
    const { page } = await open()
    await show(page)
    const rows = () => page.locator('section:nth-of-type(1) tbody').first().locator('tr').count()
    expect(await rows()).toBe(100)
    await page.locator('button', { hasText: 'Show more' }).first().click()
    expect(await rows()).toBe(200)
  })

  it('shows the partners of one party', async () => {
    const { page } = await open()
    await show(page)
    await page.focus('svg g.node')
    expect(await page.locator('svg.pointed .lit').count()).toBeGreaterThan(1)
  })
})
