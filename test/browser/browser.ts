import { existsSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'

/** Debian's Chromium, or the one that `CHROMIUM` names. */
const PATHS = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const executablePath = PATHS.find((path) => path !== undefined && existsSync(path))

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A page that fails its test by whatever it writes to the console or asks of a network that is not this machine's. */
export interface Watched {
  page: Page
  /** What went wrong, one line each; expected to be empty. */
  complaints: string[]
}

export interface Shared {
  open(options?: BrowserContextOptions): Promise<Watched>
}

/** Like `describe`, with a browser; skipped with a message where there is none. */
export function describeInBrowser(name: string, tests: (shared: Shared) => void): void {
  if (!executablePath) {
    process.stderr.write(`${name}: skipped, there is no Chromium (apt-get install chromium, or set CHROMIUM)\n`)
  }
  describe.skipIf(!executablePath)(name, () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: executablePath as string, args: FLAGS })
    }, 60_000)
    afterAll(() => browser?.close())
    tests({ open: (options = {}) => openPage(browser, options) })
  })
}

async function openPage(browser: Browser, options: BrowserContextOptions): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`)
    dialog.dismiss()
  })
  page.on('request', (request) => {
    if (!/^(file:|data:|blob:|http:\/\/localhost[:/])/.test(request.url()))
      complaints.push(`asked for ${request.url()}`)
  })
  return { page, complaints }
}

/** Keeps a picture of the page for whoever changed it; the folder is not in git. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = fileURLToPath(new URL('./screenshots/', import.meta.url))
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}${name}.png`, fullPage: true })
}

/** No serious finding of axe. Run in the page itself, past its policy, as a tester's own tool. */
export async function expectAccessible(page: Page): Promise<void> {
  const { source } = (await import('axe-core')).default
  await page.evaluate(source)
  const findings = await page.evaluate(async () => {
    const axe = (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe
    return (await axe.run()).violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map(({ html }) => html)
            .join(' ')
            .slice(0, 400)}`,
      )
  })
  expect(findings).toEqual([])
}

interface AxeResults {
  violations: { id: string; impact: string; nodes: { html: string }[] }[]
}
