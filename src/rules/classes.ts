import { KhabarError } from '../errors'
import { asWritten } from '../gazetteer/compile'
import type { Lexicon } from '../gazetteer/lexicon'
import { Phrases } from '../gazetteer/phrases'
import type { Row } from '../gazetteer/rows'
import type { Reading } from '../reading'
import { normalise } from '../text/normalise'
import { TokenKind, type Tokens, tokenise, UNKNOWN } from '../text/tokens'

export type Value = string | number

/** A class whose members are read by code: numbers, Latin words, listed names. */
export interface Reader {
  /** Kinds of token (`TokenKind`) that may begin one, whatever the word. */
  kinds: readonly number[]
  /** By word id: 1 where the word may begin one. */
  words?: Uint8Array
  /**
   * What a second token of it may be, where it may have more than one token: lets most places be passed over at the
   * sight of the next token: kinds of token, ids of marks, flags by word id. Left out: anything.
   */
  continues?: { kinds: readonly number[]; marks: readonly number[]; words: Uint8Array }
  /** Only asked at tokens of `kinds` and `words`. Calls `found` for each that begins at token `from` and ends by `limit`. */
  read(reading: Reading, from: number, limit: number, found: (to: number, value: Value) => void): void
}

/** For readers of single tokens: no second one. */
export const SINGLE = { kinds: [], marks: [], words: new Uint8Array(0) }

const one = (...kinds: number[]): Reader => ({
  kinds,
  continues: SINGLE,
  read(reading, from, _limit, found) {
    if (kinds.includes(reading.tokens.kind[from])) found(from + 1, '')
  },
})

/** Classes that every rule set has. */
export const READERS: Record<string, Reader> = {
  word: one(TokenKind.word),
  latin: one(TokenKind.latin),
  digits: {
    kinds: [TokenKind.number],
    continues: SINGLE,
    read({ tokens }, from, _limit, found) {
      if (tokens.kind[from] !== TokenKind.number) return
      found(from + 1, Number(tokens.normalised.text.slice(tokens.start[from], tokens.end[from])))
    },
  },
  mark: one(TokenKind.mark),
  token: one(TokenKind.word, TokenKind.latin, TokenKind.number),
}

/** The phrases that begin at token `from`, each to its last token, by number. */
interface Found {
  tokens: Tokens | null
  from: number
  count: number
  to: number[]
  entry: number[]
}

/** A pattern asks for the same tokens again and again, and never for so many at a time. */
const SLOTS = 64

/** The words and phrases of tables with the columns `form`, `class` and `value`. */
export class WordClasses {
  readonly names = new Map<string, number>()
  private readonly phrases: Phrases
  /** By number of the phrase. */
  readonly classOf: number[] = []
  readonly valueOf: string[] = []
  /** By word id: 1 where a phrase begins with the word. */
  private readonly begins: Uint8Array
  private readonly slots: Found[] = Array.from({ length: SLOTS }, () => ({
    tokens: null,
    from: -1,
    count: 0,
    to: [],
    entry: [],
  }))
  /** By class number: the words that its phrases begin with. */
  readonly firsts: Set<number>[] = []
  /** By class number: how many words its longest phrase has. */
  readonly longest: number[] = []
  /** By class number: the words that are phrases by themselves. */
  readonly singles: Set<number>[] = []
  /** By class number: the second words of phrases by their first. */
  readonly seconds: Map<number, Set<number>>[] = []

  constructor(lexicon: Lexicon, rows: readonly Row[]) {
    const phrases: { words: number[]; entry: number; weak: boolean }[] = []
    for (const row of rows) {
      let number = this.names.get(row.class)
      if (number === undefined) {
        number = this.names.size
        this.names.set(row.class, number)
        this.firsts.push(new Set())
        this.singles.push(new Set())
        this.longest.push(0)
        this.seconds.push(new Map())
      }
      for (const form of row.form.split('|')) {
        const words = wordsOf(form.trim(), lexicon, `${row.class} ${row.form}`)
        this.firsts[number].add(words[0])
        this.longest[number] = Math.max(this.longest[number], words.length)
        if (words.length === 1) this.singles[number].add(words[0])
        else {
          const seconds = this.seconds[number].get(words[0]) ?? new Set()
          this.seconds[number].set(words[0], seconds.add(words[1]))
        }
        phrases.push({ words, entry: this.classOf.length, weak: false })
      }
      this.classOf.push(number)
      this.valueOf.push(row.value ?? '')
    }
    this.phrases = new Phrases(Phrases.build(phrases), lexicon.vocabulary.size)
    this.begins = new Uint8Array(lexicon.vocabulary.size)
    for (const { words } of phrases) if (words[0] >= 0) this.begins[words[0]] = 1
  }

  /** The phrases that begin at a token, as columns. They stand until as many tokens further on are asked for. */
  at(reading: Reading, from: number): Found {
    const slot = this.slots[from & (SLOTS - 1)]
    if (slot.tokens === reading.tokens && slot.from === from) return slot
    slot.tokens = reading.tokens
    slot.from = from
    slot.count = 0
    const { word } = reading.tokens
    if (word[from] < 0 || this.begins[word[from]] === 1) {
      this.phrases.match(reading.tokens, from, (to, entry) => {
        slot.to[slot.count] = to
        slot.entry[slot.count++] = entry
      })
    }
    return slot
  }

  /** Calls `found` for each phrase that begins at a token and ends by `limit`: its class number and value. */
  match(reading: Reading, from: number, limit: number, found: (to: number, cls: number, value: string) => void): void {
    const { count, to, entry } = this.at(reading, from)
    for (let i = 0; i < count; i++) if (to[i] <= limit) found(to[i], this.classOf[entry[i]], this.valueOf[entry[i]])
  }
}

/** The token words of a form as it is written in a table. */
export function wordsOf(form: string, lexicon: Lexicon, row: string): number[] {
  const tokens = tokenise(normalise(form, lexicon.characters), asWritten(lexicon.vocabulary))
  const words = [...tokens.word.subarray(0, tokens.count)]
  if (words.length === 0 || words.includes(UNKNOWN))
    throw new KhabarError('list-invalid', `${row}: «${form}» is no word`)
  return words
}
