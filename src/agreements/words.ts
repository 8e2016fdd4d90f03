import { type Lexicon, tableOf } from '../gazetteer/lexicon'
import type { Reading } from '../reading'
import { WordClasses } from '../rules/classes'

/** A table of words by class, and a flag for the words that one of its phrases begins with. */
export interface WordTable {
  classes: WordClasses
  names: string[]
  /** By word id: 1 where a phrase begins; marks are asked each time. */
  first: Uint8Array
}
const tables = new WeakMap<Lexicon, Map<string, WordTable>>()

export function wordTable(lexicon: Lexicon, name: string): WordTable {
  const known = tables.get(lexicon) ?? new Map<string, WordTable>()
  tables.set(lexicon, known)
  let table = known.get(name)
  if (!table) {
    const classes = new WordClasses(lexicon, tableOf(lexicon, name))
    const first = new Uint8Array(lexicon.vocabulary.size)
    for (const words of classes.firsts) for (const word of words) if (word >= 0) first[word] = 1
    table = { classes, names: [...classes.names.keys()], first }
    known.set(name, table)
  }
  return table
}

/** The longest phrase of a table at a token: its class, value and end; null where none begins. */
export function phraseAt(reading: Reading, table: WordTable, t: number, limit: number): Phrase | null {
  const word = reading.tokens.word[t]
  if (word >= 0 ? !table.first[word] : word === -1) return null
  let phrase: Phrase | null = null
  table.classes.match(reading, t, limit, (to, cls, value) => {
    phrase = { from: t, to, name: table.names[cls], value }
  })
  return phrase
}
export interface Phrase {
  from: number
  to: number
  name: string
  value: string
}

const singles = new WeakMap<Lexicon, Map<string, Uint8Array>>()

/** By word id: 1 for the words of one class of `agreement-words` that stand alone. */
export function spoken(lexicon: Lexicon, cls: string): Uint8Array {
  const known = singles.get(lexicon) ?? new Map<string, Uint8Array>()
  singles.set(lexicon, known)
  let flags = known.get(cls)
  if (!flags) {
    flags = new Uint8Array(lexicon.vocabulary.size)
    for (const { form, class: name } of tableOf(lexicon, 'agreement-words')) {
      const id = name === cls ? lexicon.vocabulary.idOf(form) : -1
      if (id >= 0) flags[id] = 1
    }
    known.set(cls, flags)
  }
  return flags
}

/** Whether one of the sequences ends in front of token `t`, in its sentence; adverbs between are passed over. */
export function precededBy(
  { tokens, layout }: Reading,
  t: number,
  sequences: readonly number[][],
  skip: Uint8Array,
): boolean {
  const first = layout.sentences[layout.sentenceOf[t]].from
  let end = t
  for (let k = 0; k < 3; k++) {
    for (const words of sequences) {
      const from = end - words.length
      if (from < first) continue
      let i = 0
      while (i < words.length && tokens.word[from + i] === words[i]) i++
      if (i === words.length) return true
    }
    const word = tokens.word[end - 1]
    if (end - 1 <= first || word < 0 || !skip[word]) return false
    end--
  }
  return false
}
