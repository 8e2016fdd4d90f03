import type { Reading } from '../reading'
import { wordClasses } from '../rules/classes'
import { markId, TokenKind } from '../text/tokens'

const OPEN = markId('(')
/** Between a dateline's place and its day: `ملتان۔20 ستمبر (اے پی پی)`. */
const BEFORE_DAY = new Set(['۔', '.', '،', ',', '-'].map(markId))

/** Whether a date `[from, to)` is of a dateline inside the text, as in a round-up: what follows is counted from it. */
export function isInnerDateline(reading: Reading, from: number, to: number): boolean {
  const { tokens } = reading
  if (to >= tokens.count || tokens.word[to] !== OPEN || from === 0 || !BEFORE_DAY.has(tokens.word[from - 1]))
    return false
  return isOfClass(reading, to + 1, WIRES)
}

export const DESKS = new Set(['desk'])
const WIRES = new Set(['desk', 'wire'])

/** Whether a word or phrase of one of these classes of `date-words` begins at a token. */
export function isOfClass(reading: Reading, at: number, classes: ReadonlySet<string>): boolean {
  if (reading.tokens.kind[at] === TokenKind.mark) return false
  const words = wordClasses(reading.lexicon, 'date-words', 'date-named')
  let found = false
  words.match(reading, at, reading.tokens.count, (_to, cls) => {
    if (classes.has(words.names[cls])) found = true
  })
  return found
}
