import { readFileSync } from 'node:fs'
import { lettersOf } from '../entities/latin'
import { compileListings, type Listing, withWordsOf } from '../gazetteer/compile'
import { entryOf, formsOf, LISTS, type ListName } from '../gazetteer/entries'
import type { GazetteerSections } from '../gazetteer/gazetteer'
import { lengthsOf } from '../gazetteer/lengths'
import { openLexicon } from '../gazetteer/lexicon'
import { type Sections, unpack } from '../gazetteer/pack'
import { type Row, readRows } from '../gazetteer/rows'
import { SortedLines } from '../gazetteer/sorted-lines'
import { Vocabulary } from '../gazetteer/vocabulary'
import { compileTagger } from '../tagger/compile'
import { readCharacters } from '../text/characters'
import { PIECE_OF_NUMBER } from '../text/spacing'
import { characterTable } from './characters'
import { compileEvidence } from './evidence'
import { compileKernel } from './kernel'
import { learnSpelling, namePairs } from './latin-spelling'
import { compileRuleSections } from './rules'
import { compileTables, TABLES, withoutCompiled } from './tables'

const FOLDER = new URL('../gazetteer/lists/', import.meta.url)
const TAGGER = new URL('../tagger/tagger.bin', import.meta.url)

export const readList = (name: string, columns: readonly string[]): Row[] =>
  readRows(readFileSync(new URL(`${name}.tsv`, FOLDER), 'utf8'), `${name}.tsv`, columns)

/** How names are spelt in Latin letters, learnt from those that are listed, by context. */
function compileSpelling(): Uint8Array {
  const pairs = namePairs(readList('names', LISTS.names), readList('people', LISTS.people))
  const letters = lettersOf(
    readRows(readFileSync(new URL('transliteration.tsv', TABLES), 'utf8'), 'transliteration.tsv', []),
  )
  return SortedLines.pack(learnSpelling(pairs, letters))
}

/** Everything in `gazetteer/lists/`, as the sections of the packed lexicon. */
export async function compileLists(): Promise<Sections> {
  const table = characterTable()
  const characters = readCharacters(table.kinds, table.folds)
  const frequent = Vocabulary.of(readList('words', ['form', 'count']).map((row) => row.form))
  const listings: Listing[] = (Object.keys(LISTS) as ListName[]).flatMap((name) =>
    readList(name, LISTS[name]).map((row) => ({ entry: entryOf(name, row), forms: formsOf(row) })),
  )
  const particles = readList('particles', ['form', 'source', 'note']).map((row) => row.form)
  const tables = compileTables()
  const vocabulary = withWords(withWordsOf(frequent, listings, characters), tables.words)

  const particle = new Uint8Array(vocabulary.size)
  for (const word of particles) particle[vocabulary.idOf(word)] = 1
  const piece = new Uint8Array(vocabulary.size)
  for (const { forms } of listings) {
    for (const { text, weak } of forms) {
      const id = vocabulary.idOf(text)
      if (!weak && id >= 0 && text.length >= PIECE_LENGTH) piece[id] = 1
    }
  }
  // a year in words is often typed as one: `دوہزارچھ`
  for (const { form } of readRows(readFileSync(new URL('numbers.tsv', TABLES), 'utf8'), 'numbers.tsv', ['form'])) {
    const id = vocabulary.idOf(form)
    if (id >= 0) piece[id] = PIECE_OF_NUMBER
  }
  const words = vocabulary.sections()
  const sections: Sections = {
    'characters.kinds': table.kinds,
    'characters.folds': table.folds,
    'words.codes': words.codes,
    'words.lengths': lengthsOf(words.ends),
    'latin.spelling': compileSpelling(),
    'words.particle': particle,
    'words.piece': piece,
    ...tables.sections,
    ...compileEvidence(vocabulary),
    ...compileTagger(unpack(readFileSync(TAGGER)), vocabulary, await compileKernel()),
    ...prefixed('lists', packedListings(compileListings(listings, vocabulary, characters))),
  }
  // rules are compiled over the lexicon that they will be read with
  return withoutCompiled({ ...sections, ...compileRuleSections(openLexicon(sections, () => [])) })
}

/** Listed names from this length on may be looked for inside an unknown word. */
const PIECE_LENGTH = 4

function withWords(vocabulary: Vocabulary, words: readonly string[]): Vocabulary {
  const more = new Set(words.map((word) => word.toLowerCase()).filter((word) => vocabulary.idOf(word) < 0))
  return vocabulary.with([...more])
}

/** The sections of a gazetteer as the file has them; `openLexicon` makes them what they were. */
const packedListings = ({ edges, posts, ends, entries, ...sections }: GazetteerSections): Sections => ({
  ...sections,
  edges: lengthsOf(edges),
  posts: lengthsOf(posts),
  ends: lengthsOf(ends),
  entries,
})

const prefixed = (prefix: string, sections: object): Sections =>
  Object.fromEntries(Object.entries(sections).map(([name, array]) => [`${prefix}.${name}`, array]))
