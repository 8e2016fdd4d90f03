import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { dayOf } from './published'

/** What a page holds of an article. */
export interface Page {
  text: string
  title: string | null
  published: string | null
}

/** As much of a node as is looked at; the types of a browser are not for code that runs in Node. */
interface HtmlNode {
  nodeType: number
  nodeName: string
  textContent: string | null
  childNodes: Iterable<HtmlNode>
}

const TEXT_NODE = 3

/** Elements that end a line of text. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE BLOCKQUOTE BR DD DIV DL DT FIGCAPTION H1 H2 H3 H4 H5 H6 LI OL P PRE SECTION TABLE TR UL'.split(' '),
)

/** The article of a page, without menus, advertisements and the like; null where the page has none. */
export function articleOf(html: string): Page | null {
  const { document } = parseHTML(html)
  const found = new Readability(document as ConstructorParameters<typeof Readability>[0]).parse()
  if (!found?.content) return null
  const text = textOf(parseHTML(`<html><body>${found.content}</body></html>`).document.body)
  if (text === '') return null
  return { text, title: found.title || null, published: dayOf(found.publishedTime) }
}

/** Text with a line for each block, so that a heading does not run into the sentence below it. */
function textOf(root: HtmlNode): string {
  const pieces: string[] = []
  const visit = (node: HtmlNode) => {
    if (node.nodeType === TEXT_NODE) pieces.push((node.textContent ?? '').replace(/\s+/g, ' '))
    else for (const child of node.childNodes) visit(child)
    if (BLOCKS.has(node.nodeName)) pieces.push('\n')
  }
  visit(root)
  return pieces
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** Text of a page in the encoding that its server or its own head names; UTF-8 where neither does. */
export function decodeHtml(bytes: Uint8Array, charset?: string): string {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  const label = charset ?? /<meta[^>]{0,200}charset=["']?([\w-]+)/i.exec(head)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}
