/** `npm run docs:picture`: `docs/article.png`, a fixture as `khabar view` shows it. Needs Chromium and Nastaliq faces. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { extract, render } from '../../src/index'

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const FIXTURE = '../../fixtures/interior-minister-ambassador'

const text = readFileSync(file(`${FIXTURE}.txt`), 'utf8')
const { published } = JSON.parse(readFileSync(file(`${FIXTURE}.json`), 'utf8')) as { published: string }

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
})
const page = await browser.newPage({
  viewport: { width: 1160, height: 860 },
  deviceScaleFactor: 1.5,
  colorScheme: 'light',
})
await page.setContent(render(extract(text, { published }), text, { labels: 'en' }))
await page.screenshot({ path: file('../article.png'), clip: { x: 0, y: 0, width: 1160, height: 860 } })
await browser.close()
