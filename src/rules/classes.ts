import { KhabarError } from '../errors'
import { asWritten } from '../gazetteer/compile'
import type { Lexicon } from '../gazetteer/lexicon'
import type { Sections } from '../gazetteer/pack'
import { type Found, noneFound, Phrases } from '../gazetteer/phrases'
import type { Reading } from '../reading'
import { normalise } from '../text/normalise'
import { TokenKind, type Tokens, tokenise, UNKNOWN } from '../text/tokens'

export type Value = string | number

/** A class whose members are read by code: numbers, Latin words, listed names. */
export interface Reader {
  /** Kinds of token (`TokenKind`) that may begin one, whatever the word. */
  kinds: readonly number[]
  /** Of numbers, only those of so many digits may begin one (5 for five and more); any, where left out. */
  digits?: readonly number[]
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
interface FoundAt extends Found {
  tokens: Tokens | null
  from: number
}

/** A pattern asks for the same tokens again and again, and never for so many at a time. */
const SLOTS = 64

/** The words and phrases of tables with the columns `form`, `class` and `value`, as `compile.ts` packs them. */
export class WordClasses {
  /** By number of the class. */
  readonly names: readonly string[]
  readonly phrases: Phrases
  /** By number of the phrase. */
  readonly classOf: Uint16Array
  private readonly valueOf: Uint16Array
  private readonly values: readonly string[]
  private readonly slots: FoundAt[] = Array.from({ length: SLOTS }, () => ({ tokens: null, from: -1, ...noneFound() }))

  /** @param sections see `compileClasses`; their names without prefix */
  constructor(sections: Sections, vocabularySize: number) {
    const section = <T>(name: string): T => {
      if (!sections[name]) throw new KhabarError('data-invalid', `no section ${name} of word classes`)
      return sections[name] as T
    }
    const [names, values] = namesOf(section('names'))
    this.names = names
    this.values = values
    this.classOf = section('classes')
    this.valueOf = section('values')
    this.phrases = new Phrases(
      { edges: section('edges'), words: section('words'), posts: section('posts'), entries: section('entries') },
      vocabularySize,
    )
  }

  /** The value of a phrase, by its number. */
  value(entry: number): string {
    return this.values[this.valueOf[entry]]
  }

  /** The phrases that begin at a token, as columns. They stand until as many tokens further on are asked for. */
  at(reading: Reading, from: number): FoundAt {
    const slot = this.slots[from & (SLOTS - 1)]
    if (slot.tokens === reading.tokens && slot.from === from) return slot
    slot.tokens = reading.tokens
    slot.from = from
    slot.count = 0
    if (this.phrases.mayBegin(reading.tokens.word[from])) {
      this.phrases.find(reading.tokens, from, slot)
    }
    return slot
  }

  /** Calls `found` for each phrase that begins at a token and ends by `limit`: its class number and value. */
  match(reading: Reading, from: number, limit: number, found: (to: number, cls: number, value: string) => void): void {
    const { count, to, posts } = this.at(reading, from)
    for (let i = 0; i < count; i++) {
      const entry = posts[i] >> 1
      if (to[i] <= limit) found(to[i], this.classOf[entry], this.value(entry))
    }
  }
}

/** Lists of names as one section: a line for each list, its names separated by tabs. */
export const packNames = (...lists: (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(lists.map((names) => names.join('\t')).join('\n'))
export const namesOf = (bytes: Uint8Array): string[][] =>
  new TextDecoder()
    .decode(bytes)
    .split('\n')
    .map((line) => line.split('\t'))

/** What is opened of packed sections once, by name. */
export function openedOnce<T>(): (sections: Sections, name: string, open: () => T) => T {
  const opened = new WeakMap<Sections, Map<string, T>>()
  return (sections, name, open) => {
    const known = opened.get(sections) ?? new Map<string, T>()
    opened.set(sections, known)
    const found = known.get(name) ?? open()
    known.set(name, found)
    return found
  }
}

const classesOf = openedOnce<WordClasses>()

/** The classes of a table of words, opened at the first call; own lists do not change them. */
export function wordClasses({ sections, vocabulary }: Lexicon, ...tables: string[]): WordClasses {
  const prefix = classesPrefix(tables)
  return classesOf(sections, prefix, () => new WordClasses(sectionsOf(sections, prefix), vocabulary.size))
}

/** The sections with a prefix and a point before their names, without it. */
export function sectionsOf(sections: Sections, prefix: string): Sections {
  const names = Object.keys(sections).filter((name) => name.startsWith(`${prefix}.`))
  return Object.fromEntries(names.map((name) => [name.slice(prefix.length + 1), sections[name]]))
}

export const classesPrefix = (tables: readonly string[]): string => `classes.${tables.join('+')}`

/** The token words of a form as it is written in a table. */
export function wordsOf(form: string, lexicon: Pick<Lexicon, 'characters' | 'vocabulary'>, row: string): number[] {
  const tokens = tokenise(normalise(form, lexicon.characters), asWritten(lexicon.vocabulary))
  const words = [...tokens.word.subarray(0, tokens.count)]
  if (words.length === 0 || words.includes(UNKNOWN))
    throw new KhabarError('list-invalid', `${row}: «${form}» is no word`)
  return words
}
