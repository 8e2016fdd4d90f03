import { KhabarError } from '../errors'
import type { Extraction } from '../types'
import { ansi } from './ansi'
import { fragmentHtml, pageHtml } from './page'
import { type LabelLanguage, WORDS } from './words'

export interface RenderOptions {
  /**
   * `html`: a whole self-contained page, the default; `fragment`: one element with its style, to be put into a page of
   * your own; `ansi`: for a terminal.
   */
  format?: 'html' | 'fragment' | 'ansi'
  /** The language of labels and headings; Urdu by default. */
  labels?: LabelLanguage
  /** Title of the page; the article's first line by default. */
  title?: string
  /** Of `ansi`: false writes marks in brackets and not in colour. */
  colour?: boolean
}

/**
 * The article with everything found in it, to look at. Every piece of the article and of the extraction is escaped, and
 * the page has no script and allows none.
 *
 * @param extraction what `extract` returned for this text
 * @throws KhabarError `option-invalid` where the extraction is of another text, or an option is not understood
 */
export function render(extraction: Extraction, text: string, options: RenderOptions = {}): string {
  if (typeof text !== 'string') throw new KhabarError('text-not-string', `got ${text === null ? 'null' : typeof text}`)
  const { format = 'html', labels = 'ur', title, colour = true } = options
  if (!Object.hasOwn(WORDS, labels))
    throw new KhabarError('option-invalid', `labels: ${String(labels)} is none of ur, en`)
  switch (format) {
    case 'html':
      return pageHtml(extraction, text, labels, title)
    case 'fragment':
      return fragmentHtml(extraction, text, labels)
    case 'ansi':
      return ansi(extraction, text, labels, colour)
    default:
      throw new KhabarError('option-invalid', `format: ${String(format)} is none of html, fragment, ansi`)
  }
}
