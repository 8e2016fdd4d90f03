import { type Lexicon, tableOf } from '../gazetteer/lexicon'
import { byteByWord } from '../gazetteer/word-columns'
import type { Reading } from '../reading'
import { wordsOf } from '../rules/classes'
import { type Match, type RuleSet, type RuleSource, ruleSet } from '../rules/match'
import { isPair, type Named, namedAt, namePairs } from './named'
import { precededBy, spoken, wordTable } from './words'

/** What the words of a mention do. */
export type Kind =
  | 'noun'
  | 'act'
  | 'sign'
  | 'paper'
  | 'settled'
  | 'settling'
  | 'both'
  | 'from'
  | 'loan'
  | 'headline'
  | 'back'

/** Words that state or name an agreement: tokens `[from, to)`. */
export interface Found {
  from: number
  to: number
  kind: Kind
  /** What the words alone say of the instrument; '' where they say nothing. */
  instrument: string
  /** Id of the rule. */
  rule: string
  named: Named | null
  sentence: number
  /** A signature stands with the noun. */
  signed: boolean
}

interface Finder {
  rules: RuleSet
  /** By rule id: what must stand in front, as sequences of word ids; none for no condition. */
  before: Map<string, number[][]>
  /** By word id: what may begin there, a rule, or a name, with or without more words. */
  begins: Uint8Array
}
/** What the build compiles the rules of mentions from. */
export const agreementSource = (lexicon: Lexicon): RuleSource => ({
  rules: tableOf(lexicon, 'agreement-rules'),
  words: ['agreement-words'],
})
const finders = new WeakMap<Lexicon, Finder>()

function finderOf(lexicon: Lexicon): Finder {
  let finder = finders.get(lexicon)
  if (!finder) {
    const rows = tableOf(lexicon, 'agreement-rules')
    const before = new Map<string, number[][]>()
    for (const { id, before: cell } of rows) {
      if (cell)
        before.set(
          id,
          cell.split('|').map((form) => wordsOf(form, lexicon, id)),
        )
    }
    const rules = ruleSet(lexicon, 'agreements', agreementSource)
    finder = { rules, before, begins: beginningsOf(lexicon, rules) }
    finders.set(lexicon, finder)
  }
  return finder
}

const RULE = 1
const LONG_NAME = 2
const NAME = 4

/** One flag a word, so that the words that begin nothing cost one look. */
function beginningsOf(lexicon: Lexicon, rules: RuleSet): Uint8Array {
  const begins = byteByWord(lexicon.vocabulary.size)
  for (const word of rules.firstWords()) if (word >= 0) begins[word] |= RULE
  wordTable(lexicon, 'agreement-instruments').phrases.beginnings((word, alone) => {
    if (word >= 0) begins[word] |= alone ? NAME : LONG_NAME
  })
  return begins
}

/** Every stretch that the rules take for an agreement, those that need company included; see `company.ts`. */
export function findMentions(reading: Reading): Found[] {
  const { tokens, layout, lexicon } = reading
  const { word } = tokens
  const { rules, begins } = finderOf(lexicon)
  const pairs = namePairs(lexicon)
  const found: Found[] = []
  for (let t = 0; t < tokens.count; t++) {
    const id = word[t]
    const flags = id >= 0 ? begins[id] : 0
    if (flags === 0) continue
    if (flags >= NAME || (flags >= LONG_NAME && isPair(pairs, id, word[t + 1]))) {
      const known = namedAt(reading, t, layout.sentences[layout.sentenceOf[t]].to)
      if (known) {
        const { named, to } = known
        found.push({
          from: t,
          to,
          kind: 'noun',
          instrument: named.instrument,
          rule: 'named',
          named,
          sentence: layout.sentenceOf[t],
          signed: false,
        })
        t = to - 1
        continue
      }
    }
    if ((flags & RULE) === 0 || !rules.mayBegin(tokens, t)) continue
    const match = bestAt(reading, t)
    if (!match) continue
    const { row, from, to } = match
    if (row.kind !== 'nothing') {
      const instrument = instrumentOf(match)
      found.push({
        from,
        to,
        kind: row.kind as Kind,
        instrument,
        rule: row.id,
        named: null,
        sentence: layout.sentenceOf[from],
        signed: row.id.endsWith('signed') || match.captures.some(({ name }) => name === 'sign'),
      })
    }
    t = to - 1
  }
  return found
}

/** Of the rules that fit and whose condition in front holds: the longest, then the one that asks for more. */
function bestAt(reading: Reading, t: number): Match | null {
  const { rules, before } = finderOf(reading.lexicon)
  let best: Match | null = null
  let asked = 0
  for (const match of rules.matchesFrom(reading, t)) {
    const needed = before.get(match.row.id)
    const asks = needed ? precededBy(reading, t, needed, spoken(reading.lexicon, 'adverb')) : 0
    if (needed && asks === 0) continue
    const longer = best ? match.extent - best.extent : 1
    if (longer > 0 || (longer === 0 && asks > asked)) {
      best = match
      asked = asks
    }
  }
  return best
}

/** The rule's own instrument, or that of the noun it begins with; of two nouns (`جنگ بندی کے معاہدے`) the more telling. */
function instrumentOf({ row, captures }: Match): string {
  if (row.instrument) return row.instrument
  const first = captures.find(({ name }) => name === 'pact' || name === 'paper')?.value
  const second = captures.find(({ name }) => name === 'second')?.value
  const telling = [first, second].find((value) => value && value !== 'treaty')
  return String(telling ?? first ?? '')
}
