/**
 * `npm run words`: counts the words of the unlabelled corpora and writes `src/gazetteer/lists/words.tsv`, the most
 * frequent first. Two words typed as one (`اورسعودی`) are kept out, so that the tokenizer may split them.
 */
import { writeFileSync } from 'node:fs'
import { characterTable } from '../src/build/characters'
import { asWritten } from '../src/gazetteer/compile'
import { Vocabulary } from '../src/gazetteer/vocabulary'
import { readCharacters } from '../src/text/characters'
import { normalise } from '../src/text/normalise'
import { endsOpen } from '../src/text/spacing'
import { TokenKind, textOf, tokenise } from '../src/text/tokens'
import { readShared, unlabelled } from './corpora'

const KEEP = 60_000
const LEAST = 4

const table = characterTable()
const characters = readCharacters(table.kinds, table.folds)
const spelling = asWritten(Vocabulary.of([]))

const counts = new Map<string, number>()
for (const text of unlabelled()) {
  const tokens = tokenise(normalise(text, characters), spelling)
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] === TokenKind.number || tokens.kind[i] === TokenKind.mark) continue
    const word = tokens.kind[i] === TokenKind.latin ? textOf(tokens, i).toLowerCase() : textOf(tokens, i)
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
}

/** Words of edited books and magazines, in which words are seldom run together. */
const edited = new Map(
  Object.entries(JSON.parse(readShared('lists/makhzan_word_frequency.txt')) as Record<string, number>).map(
    ([word, count]) => [normalise(word, characters).text, count],
  ),
)

/** Far more frequent words typed without the spaces between them. */
function runTogether(word: string, count: number): boolean {
  if ((edited.get(word) ?? 0) >= Math.max(3, count / 20)) return false
  return inPieces(word, Math.max(60 * count, 400))
}

function inPieces(word: string, least: number): boolean {
  for (let cut = 2; cut <= word.length - 2; cut++) {
    if (!endsOpen(word[cut - 1]) || (counts.get(word.slice(0, cut)) ?? 0) < least) continue
    const rest = word.slice(cut)
    if ((counts.get(rest) ?? 0) >= least || inPieces(rest, least)) return true
  }
  return false
}

const alphabet = /^(?:[\u0620-\u06d5]+|[a-z]+)$/
const rows = [...counts]
  .filter(([word, count]) => count >= LEAST && word.length <= 24 && alphabet.test(word) && !runTogether(word, count))
  .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  .slice(0, KEEP)
writeFileSync(
  new URL('../src/gazetteer/lists/words.tsv', import.meta.url),
  `form\tcount\n${rows.map((row) => row.join('\t')).join('\n')}\n`,
)
console.log(`${rows.length} words of ${counts.size}; the last occurs ${rows.at(-1)?.[1]} times`)
