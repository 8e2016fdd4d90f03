import { type Lexicon, tableOf } from '../gazetteer/lexicon'
import { noneFound, type Phrases } from '../gazetteer/phrases'
import { byteByWord } from '../gazetteer/word-columns'
import type { Reading } from '../reading'
import { wordClasses } from '../rules/classes'

/** A table of words with the columns `form`, `class` and `value`. */
export interface WordTable {
  phrases: Phrases
  /** By number of the phrase. */
  classes: string[]
  values: string[]
  /** By word id: 1 where a phrase begins; marks are asked each time. */
  first: Uint8Array
}
const tables = new WeakMap<Lexicon, Map<string, WordTable>>()

/** The table of a name, made at the first call for a lexicon. */
export function wordTable(lexicon: Lexicon, name: string): WordTable {
  let known = tables.get(lexicon)
  if (!known) {
    known = new Map()
    tables.set(lexicon, known)
  }
  let table = known.get(name)
  if (!table) {
    table = compiled(lexicon, name)
    known.set(name, table)
  }
  return table
}

function compiled(lexicon: Lexicon, name: string): WordTable {
  const classes = wordClasses(lexicon, name)
  const { phrases, names, classOf } = classes
  const first = byteByWord(lexicon.vocabulary.size)
  for (const word of phrases.firstWords()) if (word >= 0) first[word] = 1
  return {
    phrases,
    classes: Array.from(classOf, (cls) => names[cls]),
    values: Array.from(classOf, (_, entry) => classes.value(entry)),
    first,
  }
}

export interface Phrase {
  from: number
  to: number
  name: string
  value: string
}

/**
 * The longest phrase of a table at a token: its class, value and end; null where none begins. With `names`, of one of
 * these classes, as a word may be in several.
 */
export function phraseAt(
  { tokens }: Reading,
  { phrases, classes, values, first }: WordTable,
  t: number,
  limit: number,
  names?: readonly string[],
): Phrase | null {
  const word = tokens.word[t]
  if (word >= 0 ? first[word] === 0 : word === -1) return null
  phrases.find(tokens, t, found)
  for (let i = found.count - 1; i >= 0; i--) {
    const to = found.to[i]
    const entry = found.posts[i] >> 1
    if (to > limit || (names && !names.includes(classes[entry]))) continue
    return { from: t, to, name: classes[entry], value: values[entry] }
  }
  return null
}
/** What begins at the token asked for last. */
const found = noneFound()

const singles = new WeakMap<Lexicon, Map<string, Uint8Array>>()

/** By word id: 1 for the words of one class of `agreement-words` that stand alone. */
export function spoken(lexicon: Lexicon, cls: string): Uint8Array {
  const known = singles.get(lexicon) ?? new Map<string, Uint8Array>()
  singles.set(lexicon, known)
  let flags = known.get(cls)
  if (!flags) {
    flags = byteByWord(lexicon.vocabulary.size)
    for (const { form, class: name } of tableOf(lexicon, 'agreement-words')) {
      const id = name === cls ? lexicon.vocabulary.idOf(form) : -1
      if (id >= 0) flags[id] = 1
    }
    known.set(cls, flags)
  }
  return flags
}

/** How many words the sequence has that ends in front of token `t`, in its sentence; adverbs between are passed over. 0: none. */
export function precededBy(
  { tokens, layout }: Reading,
  t: number,
  sequences: readonly number[][],
  skip: Uint8Array,
): number {
  const first = layout.sentences[layout.sentenceOf[t]].from
  let end = t
  let most = 0
  for (let k = 0; k < 3; k++) {
    for (const words of sequences) {
      const from = end - words.length
      if (from < first) continue
      let i = 0
      while (i < words.length && tokens.word[from + i] === words[i]) i++
      if (i === words.length) most = Math.max(most, i)
    }
    const word = tokens.word[end - 1]
    if (most > 0 || end - 1 <= first || word < 0 || !skip[word]) return most
    end--
  }
  return 0
}
