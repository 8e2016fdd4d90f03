import type { Lexicon } from '../gazetteer/lexicon'
import type { Sections } from '../gazetteer/pack'
import { Phrases } from '../gazetteer/phrases'
import type { Row } from '../gazetteer/rows'
import { packNames, wordsOf } from './classes'

/** What the compiler of rules asks of a class of words. */
export interface WordClass {
  number: number
  /** The words that its phrases begin with. */
  firsts: Set<number>
  /** The words that are phrases by themselves. */
  singles: Set<number>
  /** The second words of phrases by their first. */
  seconds: Map<number, Set<number>>
  /** How many words its longest phrase has. */
  longest: number
}

/** Classes of words by name, and their sections as `WordClasses` reads them. */
export interface CompiledClasses {
  classes: Map<string, WordClass>
  sections: Sections
}

/** Rows with the columns `form` (`a | b` is two forms), `class` and `value`. Raises `list-invalid`, naming the row. */
export function compileClasses(lexicon: Lexicon, rows: readonly Row[]): CompiledClasses {
  const classes = new Map<string, WordClass>()
  const values = new Map<string, number>()
  const classOf = new Uint16Array(rows.length)
  const valueAt = new Uint16Array(rows.length)
  const phrases: { words: number[]; entry: number; weak: boolean }[] = []
  rows.forEach((row, entry) => {
    const cls = classNamed(row.class, classes)
    for (const form of row.form.split('|')) {
      const words = wordsOf(form.trim(), lexicon, `${row.class} ${row.form}`)
      take(cls, words)
      phrases.push({ words, entry, weak: false })
    }
    const value = row.value ?? ''
    if (!values.has(value)) values.set(value, values.size)
    classOf[entry] = cls.number
    valueAt[entry] = values.get(value) as number
  })
  const names = packNames([...classes.keys()], [...values.keys()])
  return { classes, sections: { ...Phrases.build(phrases), classes: classOf, values: valueAt, names } }
}

function classNamed(name: string, classes: Map<string, WordClass>): WordClass {
  let cls = classes.get(name)
  if (!cls) {
    cls = { number: classes.size, firsts: new Set(), singles: new Set(), seconds: new Map(), longest: 0 }
    classes.set(name, cls)
  }
  return cls
}

function take(cls: WordClass, words: readonly number[]): void {
  const [first, second] = words
  cls.firsts.add(first)
  cls.longest = Math.max(cls.longest, words.length)
  if (second === undefined) cls.singles.add(first)
  else cls.seconds.set(first, (cls.seconds.get(first) ?? new Set()).add(second))
}
