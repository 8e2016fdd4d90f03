import { readFileSync } from 'node:fs'
import { type Lexicon, openLexicon } from '../src/gazetteer/lexicon'
import { type Row, readRows } from '../src/gazetteer/rows'
import { openReading } from '../src/pipeline'
import { readData } from '../src/platform/node'
import type { Reading } from '../src/reading'
import { normalise } from '../src/text/normalise'
import { type Tokens, textOf, tokenise } from '../src/text/tokens'

/** The compiled lexicon, without compromise: what stands in Latin letters is read by its shape alone. */
export const lexicon: Lexicon = openLexicon(readData(), () => [])

export const tokensOf = (text: string): Tokens => tokenise(normalise(text, lexicon.characters), lexicon.spelling)

/** A text as the stages find it. */
export const readingOf = (text: string): Reading => openReading(text, lexicon)

/** The normalised text of each token; a word typed in two pieces as the one word that it is. */
export const wordsOf = (tokens: Tokens): string[] =>
  Array.from({ length: tokens.count }, (_, t) => {
    const text = textOf(tokens, t)
    return text.includes(' ') ? lexicon.vocabulary.word(tokens.word[t]) : text
  })

/** The rows of `fixtures/examples/NAME.tsv`; `\u200c` and its like stand for the characters that cannot be seen. */
export const examples = (name: string): Row[] =>
  readRows(readFileSync(new URL(`../fixtures/examples/${name}.tsv`, import.meta.url), 'utf8'), name, []).map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => [
        column,
        value.replace(/\\u([0-9a-f]{4})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
      ]),
    ),
  )
