import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { type RenderOptions, render } from '../../src/view/render'
import { scratch } from '../batch/scratch'
import { marked, mention, nothing } from '../view/marked'
import { describeInBrowser, expectAccessible, picture } from './browser'

const SOURCE = `[[ROLE|وزیر داخلہ]] سے [[ROLE|اطالوی سفیر]] کی ملاقات، ٹاسک فورس پر [[AGR:g1|اتفاق]]

[[LOC|اسلام آباد]]: [[ROLE|[[LOC|اٹلی]] کے سفیر]] [[PER|لورینزو فیراری]] نے [[DATE=2026-02-10|منگل کے روز]] [[ORG|ایف آئی اے]] (FIA) کے دفتر میں 1,200 افراد سے ملاقات کی۔ دونوں جانب نے مشترکہ ٹاسک فورس بنانے پر [[AGR:g1|اتفاق کیا]]۔ [[ORG|Getty Images]] کے مطابق [[ORG|ایف آئی اے]] [[DATE=2026-03-31|31 مارچ]] تک کام شروع کرے گی۔`

const file = scratch()

describeInBrowser('a rendered page', ({ open }) => {
  const show = async (page: Page, source = SOURCE, options: RenderOptions = {}) => {
    const { text, extraction } = marked(source)
    const path = file('page.html')
    writeFileSync(path, render(extraction, text, options))
    await page.goto(pathToFileURL(path).href)
    return { text, extraction }
  }

  it.each(['light', 'dark'] as const)('is accessible and quiet in %s colours', async (colorScheme) => {
    const { page, complaints } = await open({ colorScheme })
    await show(page)
    await expectAccessible(page)
    await picture(page, `view-${colorScheme}`)
    expect(complaints).toEqual([])
  })

  it('is accessible in English and on a narrow screen', async () => {
    const { page } = await open({ viewport: { width: 360, height: 700 } })
    await show(page, SOURCE, { labels: 'en' })
    await expectAccessible(page)
    await picture(page, 'view-narrow')
    const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
    expect(wide).toBeLessThanOrEqual(window)
  })

  it('lets no label change the order of the words', async () => {
    const { page } = await open()
    for (const labels of ['ur', 'en'] as const) {
      await show(page, SOURCE, { labels })
      const order = await page.evaluate(orderOfWords)
      expect(order.marked).toEqual(order.plain)
      expect(order.marked.length).toBeGreaterThan(2)
    }
  })

  it('sets marks that follow one another from right to left, each label at the left of its words, whole', async () => {
    const { page } = await open()
    await show(
      page,
      '[[LOC|لاہور]] [[LOC|کراچی]] [[ORG|Getty Images]] [[PER|محسن نقوی]] [[DATE=2026-01-17|17 جنوری]]',
      { labels: 'en' },
    )
    await page.addStyleTag({ content: '.khabar .text p{white-space:nowrap}' }).catch(() => {})
    const boxes = await page.evaluate(() =>
      [...document.querySelectorAll('.text mark')].map((mark) => {
        const label = mark.querySelector('.khabar-label a') as HTMLElement
        const range = document.createRange()
        range.setStart(mark, 0)
        range.setEndBefore(mark.querySelector('.khabar-label') as Node)
        const [outer, inner, words] = [mark, label, range].map((of) => of.getBoundingClientRect().toJSON())
        return { outer, inner, words, cut: label.scrollWidth > label.clientWidth + 1 }
      }),
    )
    expect(boxes).toHaveLength(5)
    for (const [i, { outer, inner, words, cut }] of boxes.entries()) {
      expect(cut).toBe(false)
      expect(inner.width).toBeGreaterThan(15)
      expect(inner.right).toBeLessThanOrEqual(words.left + 1)
      expect(inner.left).toBeGreaterThanOrEqual(outer.left - 1)
      if (i > 0) expect(outer.right).toBeLessThanOrEqual(boxes[i - 1].outer.left + 1)
    }
  })

  it('never parts a label from the last word before it', async () => {
    const { page } = await open({ viewport: { width: 340, height: 700 } })
    for (const labels of ['ur', 'en'] as const) {
      await show(page, SOURCE, { labels })
      const apart = await page.evaluate(
        () =>
          [...document.querySelectorAll('.text .khabar-label')].filter((label) => {
            const range = document.createRange()
            let before = label.previousSibling as Node
            while (before.lastChild) before = before.lastChild
            range.setStart(before, Math.max(0, (before.textContent?.length ?? 1) - 1))
            range.setEndAfter(before)
            const [word, mine] = [range, label].map((of) => of.getBoundingClientRect())
            return mine.top > word.bottom || mine.bottom < word.top
          }).length,
      )
      expect(apart).toBe(0)
    }
  })

  it('lights up all mentions of one agency on hover, and on focus', async () => {
    const { page, complaints } = await open()
    await show(page)
    const lit = () =>
      page.evaluate(() => {
        const seen = (element: Element) => getComputedStyle(element).outlineColor !== 'rgba(0, 0, 0, 0)'
        return [...document.querySelectorAll('.text mark')].filter(seen).map((mark) => mark.getAttribute('data-of'))
      })
    expect(await lit()).toEqual([])
    await page.hover('mark[data-of="a1"]')
    expect(await lit()).toEqual(['a1', 'a1'])
    expect(await page.isVisible('.khabar-tip[data-of="a1"]')).toBe(true)
    await page.mouse.move(0, 0)
    await page.focus('mark[data-of="a1"] .khabar-label a')
    expect(await lit()).toEqual(['a1', 'a1'])
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#khabar-a1')
    expect(complaints).toEqual([])
  })

  it('reaches every mark with the keyboard, in the order of the text', async () => {
    const { page } = await open()
    const { text } = await show(page, '[[LOC|لاہور]] میں [[PER|محسن نقوی]] نے [[ORG|ایف آئی اے]] کا دورہ کیا')
    await page.focus('#khabar-auto')
    const reached: (string | null)[] = []
    for (let i = 0; i < 3; i++) {
      await page.keyboard.press('Tab')
      reached.push(await page.evaluate(() => document.activeElement?.closest('mark')?.getAttribute('data-of') ?? null))
    }
    expect(text).toContain('لاہور')
    expect(reached).toEqual(['l1', 'p1', 'a1'])
  })

  it('hides a kind when its box is unchecked, and leaves the words', async () => {
    const { page } = await open()
    const { text } = await show(page)
    await page.uncheck('#khabar-show-agency')
    expect(await page.isVisible('mark.khabar-agency .khabar-label')).toBe(false)
    expect(await page.isVisible('mark.khabar-person .khabar-label')).toBe(true)
    await page.uncheck('#khabar-show-label')
    expect(await page.isVisible('mark.khabar-person .khabar-label')).toBe(false)
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden must not count
    const shown = await page.evaluate(() => (document.querySelector('.text') as HTMLElement).innerText)
    expect(shown).toContain(text.split('\n')[0])
  })

  it('changes colours', async () => {
    const { page } = await open({ colorScheme: 'light' })
    await show(page)
    const paper = () =>
      page.evaluate(() => getComputedStyle(document.querySelector('.khabar') as Element).backgroundColor)
    const light = await paper()
    await page.check('#khabar-dark')
    expect(await paper()).not.toBe(light)
  })

  it('prints the article without the controls', async () => {
    const { page } = await open()
    await show(page)
    await page.emulateMedia({ media: 'print' })
    expect(await page.isVisible('.khabar-controls')).toBe(false)
    expect(await page.isVisible('.text mark')).toBe(true)
    await picture(page, 'view-print')
  })

  it('runs nothing of a hostile article', async () => {
    const { page, complaints } = await open()
    const text = `<script>alert(1)</script> "><img src=x onerror=alert(1)> </style><svg onload=alert(1)>\n\u202eالٹا <a href="javascript:alert(1)">x</a>\r\nآخر`
    const extraction = nothing()
    const name = `"><img src=x onerror=alert(2)>`
    extraction.people.push({
      id: `p1"]{}</style><script>alert(3)</script>`,
      name,
      latin: name,
      roles: [],
      mentions: [{ ...mention(text, 0, 8), by: name }, mention(text, 20, 60)],
    })
    writeFileSync(file('hostile.html'), render(extraction, text, { title: `</title><script>alert(4)</script>` }))
    await page.goto(pathToFileURL(file('hostile.html')).href)
    await page.hover('.text mark')
    expect(await page.locator('script, img, svg, .text a[href*=javascript]').count()).toBe(0)
    const shown = await page.evaluate(() => {
      const copy = document.querySelector('.text')?.cloneNode(true) as Element
      for (const label of copy.querySelectorAll('.khabar-label')) label.remove()
      return copy.textContent
    })
    expect(shown).toBe(text)
    await picture(page, 'view-hostile')
    expect(complaints).toEqual([])
  })
})

/**
 * The words of each line of the article as the eye meets them from the right, once with marks and labels and once
 * without; run in the page, with lines that do not wrap.
 */
function orderOfWords(): { marked: string[]; plain: string[] } {
  const article = document.querySelector('.text') as HTMLElement
  const plain = article.cloneNode(true) as HTMLElement
  for (const label of plain.querySelectorAll('.khabar-label')) label.remove()
  for (const line of plain.querySelectorAll('p')) line.textContent = line.textContent ?? ''
  article.after(plain)
  const read = (root: HTMLElement): string[] => {
    for (const line of root.querySelectorAll('p')) line.style.whiteSpace = 'nowrap'
    return [...root.querySelectorAll('p')].map((line) => {
      const words: { word: string; right: number }[] = []
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement?.closest('.khabar-label')) continue
        for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\p{N},]+/gu)) {
          const range = document.createRange()
          range.setStart(node, index)
          range.setEnd(node, index + word.length)
          words.push({ word, right: range.getBoundingClientRect().right })
        }
      }
      return words
        .sort((a, b) => b.right - a.right)
        .map(({ word }) => word)
        .join(' ')
    })
  }
  const seen = { marked: read(article), plain: read(plain) }
  plain.remove()
  return {
    marked: seen.marked.flatMap((line) => line.split(' ')),
    plain: seen.plain.flatMap((line) => line.split(' ')),
  }
}
