import { type Lexicon, tableOf } from '../gazetteer/lexicon'
import { SortedLines } from '../gazetteer/sorted-lines'

/** How names are spelt in Latin letters. */
interface Spelling {
  /** By letter among its neighbours, as the build learnt it from the lists; see `contextsOf`. */
  contexts: { get(context: string): string | undefined }
  /** By letter alone, for those that no listed name has. */
  letters: ReadonlyMap<string, string>
}

/** Words are kept with their spelling, as the same people are in the news for days; so many at most. */
const KEPT = 10_000
const kept = new WeakMap<Lexicon['gazetteers'], Map<string, string>>()

/** The words of a name in Latin letters: each as the lists spell it, or else letter by letter as they spell like words. */
export function latinOf(name: readonly string[], lexicon: Lexicon): string {
  let latin = ''
  for (const word of name) {
    const own = latinOfWord(word, lexicon)
    if (own !== '') latin = latin === '' ? own : `${latin} ${own}`
  }
  return latin
}

function latinOfWord(word: string, lexicon: Lexicon): string {
  let words = kept.get(lexicon.gazetteers)
  if (!words || words.size >= KEPT) {
    words = new Map()
    kept.set(lexicon.gazetteers, words)
  }
  let latin = words.get(word)
  if (latin === undefined) {
    latin = listed(word, lexicon) ?? spelt(word, spellingOf(lexicon))
    words.set(word, latin)
  }
  return latin
}

function listed(word: string, lexicon: Lexicon): string | null {
  for (const gazetteer of lexicon.gazetteers) {
    const entry = gazetteer.byWord(lexicon.vocabulary.idOf(word), ['given', 'family', 'both', 'particle'])
    if (entry?.english) return entry.english
  }
  return null
}

/** A word in Latin letters, by each letter with its neighbours. */
export function spelt(word: string, { contexts, letters }: Spelling): string {
  const units = unitsOf(word)
  let latin = ''
  units.forEach((unit, i) => {
    latin += firstKnown(contextsOf(units, i, latin), contexts) ?? letters.get(unit) ?? ''
  })
  return latin.charAt(0).toUpperCase() + latin.slice(1)
}

function firstKnown(keys: readonly string[], contexts: Spelling['contexts']): string | undefined {
  for (const key of keys) {
    const known = contexts.get(key)
    if (known !== undefined) return known
  }
  return undefined
}

const HEH_DOACHASHMEE = 'ھ'

/** The letters of a word; `ھ` belongs to the letter that it aspirates. */
export function unitsOf(word: string): string[] {
  const units: string[] = []
  for (const letter of word) {
    if (letter === HEH_DOACHASHMEE && units.length > 0) units[units.length - 1] += letter
    else units.push(letter)
  }
  return units
}

const [BEGIN, END] = ['^', '$']

/**
 * A letter with two, with one and without neighbours on either side, and with the Latin letter so far, the most of them
 * first.
 */
export function contextsOf(units: readonly string[], i: number, latin: string): string[] {
  const at = (k: number) => units[k] ?? (k < 0 ? BEGIN : END)
  const [l2, l1, own, r1, r2] = [at(i - 2), at(i - 1), units[i], at(i + 1), at(i + 2)]
  const last = latin.slice(-1)
  return [
    `${l2}${l1}[${own}]${r1}${r2}${last}`,
    `${l1}[${own}]${r1}${r2}${last}`,
    `${l2}${l1}[${own}]${r1}${last}`,
    `[${own}]${r1}${r2}${last}`,
    `${l1}[${own}]${r1}${last}`,
    `[${own}]${r1}${last}`,
    `${l1}[${own}]${last}`,
    `[${own}]${last}`,
    `[${own}]${r1}`,
    `[${own}]`,
  ]
}

const spellings = new WeakMap<Lexicon['sections'], Spelling>()

function spellingOf(lexicon: Lexicon): Spelling {
  let spelling = spellings.get(lexicon.sections)
  if (!spelling) {
    spelling = {
      contexts: new SortedLines(lexicon.sections['latin.spelling'] as Uint8Array),
      letters: lettersOf(tableOf(lexicon, 'transliteration')),
    }
    spellings.set(lexicon.sections, spelling)
  }
  return spelling
}

export const lettersOf = (rows: readonly Record<string, string>[]): Map<string, string> =>
  new Map(rows.map(({ form, value }) => [form, value]))
