import { KhabarError } from '../errors'

/** One element of a pattern; see `parsePattern`. */
export type Element = (
  | { kind: 'word'; text: string }
  | { kind: 'class'; name: string; capture: string }
  | { kind: 'oneOf'; alternatives: Element[][] }
  | { kind: 'free'; most: number; capture: string }
) & { optional: boolean; zone: Zone }

/** Where an element stands: context before the match, the match itself, context after it. */
export const Zone = { before: 0, inside: 1, after: 2 } as const
export type Zone = (typeof Zone)[keyof typeof Zone]

/** Free tokens in a row are few, so that matching stays bounded. */
const MOST_FREE = 15

/**
 * Reads a pattern as it stands in a rule table: elements separated by spaces.
 *
 * - `کے` the word itself, a number in digits, a Latin word or a punctuation mark such as `،` or `/`
 * - `<month>` a word or phrase of a class, captured under the name of the class; `<from:month>` under another name
 * - `(روز|دن|یوم آزادی)` one of several, each of one or more elements
 * - `~3` at most three tokens, whatever they are, within the sentence; `<name:~3>` captures them
 * - `x?` after any of these: it may be absent
 * - `[x y]` at the beginning or the end: must stand there, but is no part of what is found
 *
 * @throws KhabarError `list-invalid`, naming the row
 */
export function parsePattern(pattern: string, id: string): Element[] {
  const parser = new Parser(pattern, id)
  const elements = parser.sequence('')
  if (!elements.some(({ zone }) => zone === Zone.inside)) parser.fail('it matches nothing')
  return elements
}

class Parser {
  private at = 0
  private zone: Zone = Zone.inside
  /** Behind the context at the end. */
  private closed = false
  private readonly pattern: string
  private readonly id: string

  constructor(pattern: string, id: string) {
    this.pattern = pattern
    this.id = id
  }

  fail(why: string): never {
    throw new KhabarError('list-invalid', `${this.id}: the pattern «${this.pattern}» cannot be read: ${why}`)
  }

  /** Elements up to one of the marks that end the sequence, which is left unread. */
  sequence(enders: string): Element[] {
    const elements: Element[] = []
    for (this.spaces(); this.at < this.pattern.length; this.spaces()) {
      const next = this.pattern[this.at]
      if (enders.includes(next)) return elements
      if (next === '[') elements.push(...this.context(elements.length === 0 && enders === ''))
      else if (this.closed) this.fail('context may stand only at its beginning and its end')
      else elements.push(this.element())
    }
    if (enders !== '') this.fail(`«${enders.at(-1)}» is missing`)
    return elements
  }

  private context(first: boolean): Element[] {
    this.at++
    this.zone = first ? Zone.before : Zone.after
    const elements = this.sequence(']')
    this.at++
    if (first) this.zone = Zone.inside
    else this.closed = true
    return elements
  }

  private element(): Element {
    const { zone } = this
    const next = this.pattern[this.at]
    let element: Element
    if (next === '<') element = this.classed()
    else if (next === '(') element = this.oneOf()
    else element = this.plain()
    element.zone = zone
    if (this.pattern[this.at] === '?') {
      this.at++
      element.optional = true
    }
    return element
  }

  private classed(): Element {
    const end = this.pattern.indexOf('>', this.at)
    if (end < 0) this.fail('«>» is missing')
    const [capture, name = capture] = this.pattern.slice(this.at + 1, end).split(':')
    if (!name || !capture) this.fail('a class has no name')
    this.at = end + 1
    if (name.startsWith('~')) return this.free(name, capture)
    return { kind: 'class', name, capture, optional: false, zone: this.zone }
  }

  private oneOf(): Element {
    const alternatives: Element[][] = []
    do {
      this.at++
      alternatives.push(this.sequence('|)'))
      if (alternatives.at(-1)?.length === 0) this.fail('an alternative is empty')
    } while (this.pattern[this.at] === '|')
    this.at++
    return { kind: 'oneOf', alternatives, optional: false, zone: this.zone }
  }

  private plain(): Element {
    const start = this.at
    while (this.at < this.pattern.length && !' ()[]<>|?'.includes(this.pattern[this.at])) this.at++
    const text = this.pattern.slice(start, this.at)
    if (text === '') this.fail(`«${this.pattern[start]}» is out of place`)
    if (text.startsWith('~')) return this.free(text, '')
    return { kind: 'word', text, optional: false, zone: this.zone }
  }

  private free(text: string, capture: string): Element {
    const most = Number(text.slice(1))
    if (!Number.isInteger(most) || most < 1 || most > MOST_FREE) this.fail(`~ takes a number from 1 to ${MOST_FREE}`)
    return { kind: 'free', most, capture, optional: false, zone: this.zone }
  }

  private spaces(): void {
    while (this.pattern[this.at] === ' ') this.at++
  }
}
