import { type Lexicon, tableOf } from '../gazetteer/lexicon'
import { byteByWord } from '../gazetteer/word-columns'
import type { Reader } from '../rules/classes'
import { Gap, markId, TokenKind, type Tokens, textOf } from './tokens'

/** A number read from tokens: it ends before token `to`. */
export interface NumberRead {
  to: number
  value: number
}

/** What `rules/tables/numbers.tsv` says of each word. */
interface NumberWords {
  /** 0 to 99. */
  unit: Map<number, number>
  /** Units that are ordinary words too (`اسی`, `بہتر`). */
  weak: Map<number, number>
  hundred: Map<number, number>
  /** ہزار, لاکھ, کروڑ, ارب … */
  scale: Map<number, number>
  /** Quarters and halves that are added to the number after them: ساڑھے, سوا, پونے. */
  more: Map<number, number>
  /** ڈیڑھ, ڈھائی, پون. */
  part: Map<number, number>
  ordinal: Map<number, number>
  /** ویں after digits. */
  suffix: Map<number, number>
  /** Units as they are written first. */
  spelt: string[]
  scales: [value: number, word: string][]
  /** By word id: 1 where a number, or an ordinal, may begin with the word. */
  begins: Uint8Array
  beginsOrdinal: Uint8Array
  /** By word id: 1 where a number or an ordinal may go on with the word. */
  goesOn: Uint8Array
}

/** `ہزار سال` is a number without another before it; `ارب` is none in running text. */
const BARE_MOST = 1000

const known = new WeakMap<Lexicon, NumberWords>()
const NUMBER_SIGNS = new Set([markId(','), markId('،'), markId('٬')])
const POINTS = new Set([markId('.'), markId('۔'), markId('٫')])

/** Reads `tables/numbers.tsv`, once a lexicon. */
function numberWords(lexicon: Lexicon): NumberWords {
  const kept = known.get(lexicon)
  if (kept) return kept
  const size = lexicon.vocabulary.size
  const words: NumberWords = {
    unit: new Map(),
    weak: new Map(),
    hundred: new Map(),
    scale: new Map(),
    more: new Map(),
    part: new Map(),
    ordinal: new Map(),
    suffix: new Map(),
    spelt: [],
    scales: [],
    begins: byteByWord(size),
    beginsOrdinal: byteByWord(size),
    goesOn: byteByWord(size),
  }
  const maps: Record<string, Map<number, number>> = {
    unit: words.unit,
    'unit-weak': words.weak,
    hundred: words.hundred,
    scale: words.scale,
    more: words.more,
    part: words.part,
    ordinal: words.ordinal,
    suffix: words.suffix,
  }
  for (const row of tableOf(lexicon, 'numbers')) {
    const id = lexicon.vocabulary.idOf(row.form)
    const value = Number(row.value)
    maps[row.class].set(id, value)
    if (row.class !== 'ordinal') words.goesOn[id] = 1
    if (row.class === 'ordinal') words.beginsOrdinal[id] = 1
    else if (row.class !== 'suffix' && value <= BARE_MOST) words.begins[id] = 1
    if (row.class.startsWith('unit') && row.rank === '1') words.spelt[value] = row.form
    if (row.class === 'scale' && row.rank === '1') words.scales.push([value, row.form])
  }
  words.scales.sort(([a], [b]) => b - a)
  known.set(lexicon, words)
  return words
}

/**
 * The number that begins at a token, in digits or words or both: `10,000`, `1۔5`, `75 ہزار`, `انیس سو سینتالیس`,
 * `ساڑھے تین لاکھ`, `ڈھائی سو`. Null where none does.
 */
export function readNumber(lexicon: Lexicon, tokens: Tokens, from: number, limit: number): NumberRead | null {
  if (last.tokens !== tokens || last.from !== from || last.limit !== limit) {
    last = { tokens, from, limit, read: numberAt(lexicon, tokens, from, limit) }
  }
  return last.read
}

/** The last answer: several classes of rules ask for the number at the same token. */
let last: { tokens: Tokens | null; from: number; limit: number; read: NumberRead | null } = {
  tokens: null,
  from: 0,
  limit: 0,
  read: null,
}

function numberAt(lexicon: Lexicon, tokens: Tokens, from: number, limit: number): NumberRead | null {
  const words = numberWords(lexicon)
  let total = 0
  let smallest = Number.POSITIVE_INFINITY
  let at = from
  while (at < limit) {
    const small = readSmall(words, tokens, at, limit)
    // `ہزار سال`: a bare scale is one of it
    const next = small ? small.to : at
    const scale = next < limit ? words.scale.get(tokens.word[next]) : undefined
    if (!small && (scale === undefined || at > from)) break
    const value = small ? small.value : 1
    if (scale === undefined) {
      // a remainder is smaller than what it is added to: `دو ہزار چھ`, but not `دو ہزار 10000`
      if (at > from && value >= smallest) break
      return { to: next, value: total + value }
    }
    if (scale >= smallest) break
    total += value * scale
    smallest = scale
    at = next + 1
  }
  return at > from ? { to: at, value: total } : null
}

/** A number below a thousand, or digits as they stand. */
function readSmall(words: NumberWords, tokens: Tokens, from: number, limit: number): NumberRead | null {
  if (tokens.kind[from] === TokenKind.number) return readDigits(tokens, from, limit)
  const word = tokens.word[from]
  const next = from + 1 < limit ? tokens.word[from + 1] : Number.NEGATIVE_INFINITY
  const part = words.part.get(word)
  const more = words.more.get(word)
  let value: number
  let to = from + 1
  if (part !== undefined) value = part
  else if (more !== undefined) {
    const base = from + 1 < limit ? readUnit(words, tokens, from + 1, limit) : null
    if (!base && !words.hundred.has(next) && !words.scale.has(next)) return null
    value = (base ? base.value : 1) + more
    if (base) to = base.to
  } else {
    const unit = words.unit.get(word) ?? words.weak.get(word) ?? (words.hundred.has(word) ? -1 : undefined)
    if (unit === undefined) return null
    if (unit < 0) return withRest(words, tokens, 100, to, limit)
    value = unit
  }
  const hundred = to < limit && words.hundred.has(tokens.word[to])
  return hundred ? withRest(words, tokens, value * 100, to + 1, limit) : { to, value }
}

function readUnit(words: NumberWords, tokens: Tokens, at: number, limit: number): NumberRead | null {
  if (tokens.kind[at] === TokenKind.number) return readDigits(tokens, at, limit)
  const unit = words.unit.get(tokens.word[at])
  return unit === undefined ? null : { to: at + 1, value: unit }
}

/** What follows the hundreds: `ایک سو پانچ`. */
function withRest(words: NumberWords, tokens: Tokens, hundreds: number, at: number, limit: number): NumberRead {
  const rest = at < limit ? (words.unit.get(tokens.word[at]) ?? words.weak.get(tokens.word[at])) : undefined
  return rest ? { to: at + 1, value: hundreds + rest } : { to: at, value: hundreds }
}

/** Digits with separators (`10,000`, `1,50,000`) and a decimal point (`1.5`, `1۔5`), typed without spaces. */
function readDigits(tokens: Tokens, from: number, limit: number): NumberRead {
  let digits = textOf(tokens, from)
  let to = from + 1
  const joined = (signs: Set<number>) =>
    to + 1 < limit &&
    signs.has(tokens.word[to]) &&
    tokens.gap[to] === Gap.none &&
    tokens.gap[to + 1] === Gap.none &&
    tokens.kind[to + 1] === TokenKind.number
  while (digits.length <= 12 && joined(NUMBER_SIGNS) && [2, 3].includes(textOf(tokens, to + 1).length)) {
    digits += textOf(tokens, to + 1)
    to += 2
  }
  if (joined(POINTS)) {
    digits += `.${textOf(tokens, to + 1)}`
    to += 2
  }
  return { to, value: Number(digits) }
}

/** The ordinal that begins at a token: `پہلی`, `انیسویں`, `19ویں`, `19 ویں`. */
export function readOrdinal(lexicon: Lexicon, tokens: Tokens, from: number, limit: number): NumberRead | null {
  const words = numberWords(lexicon)
  const ordinal = words.ordinal.get(tokens.word[from])
  if (ordinal !== undefined) return { to: from + 1, value: ordinal }
  if (tokens.kind[from] !== TokenKind.number || from + 1 >= limit || !words.suffix.has(tokens.word[from + 1]))
    return null
  return { to: from + 2, value: Number(textOf(tokens, from)) }
}

/** The class `<number>` of rules. A single word that is an ordinary one too (`اسی`, `بہتر`) is none. */
export function numberReader(lexicon: Lexicon): Reader {
  const words = numberWords(lexicon)
  return {
    kinds: [TokenKind.number],
    words: words.begins,
    continues: { kinds: [TokenKind.number], marks: [...NUMBER_SIGNS, ...POINTS], words: words.goesOn },
    read({ tokens }, from, limit, found) {
      if (tokens.kind[from] !== TokenKind.number && !words.begins[tokens.word[from]]) return
      const read = readNumber(lexicon, tokens, from, limit)
      if (read && !(read.to === from + 1 && words.weak.has(tokens.word[from]))) found(read.to, read.value)
    },
  }
}

/** The class `<ordinal>` of rules. */
export function ordinalReader(lexicon: Lexicon): Reader {
  const words = numberWords(lexicon)
  return {
    kinds: [TokenKind.number],
    words: words.beginsOrdinal,
    continues: { kinds: [], marks: [], words: words.goesOn },
    read({ tokens }, from, limit, found) {
      const read = readOrdinal(lexicon, tokens, from, limit)
      if (read) found(read.to, read.value)
    },
  }
}

/** A whole number from 0 on in Urdu words: 1947 is `ایک ہزار نو سو سینتالیس`. */
export function writeNumber(lexicon: Lexicon, number: number): string {
  const { spelt, scales, hundred } = numberWords(lexicon)
  if (number < 100) return spelt[number]
  const parts: string[] = []
  let rest = number
  for (const [value, word] of scales) {
    if (rest < value) continue
    parts.push(writeNumber(lexicon, Math.floor(rest / value)), word)
    rest %= value
  }
  if (rest >= 100) {
    parts.push(spelt[Math.floor(rest / 100)], lexicon.vocabulary.word([...hundred.keys()][0]))
    rest %= 100
  }
  if (rest > 0) parts.push(spelt[rest])
  return parts.join(' ')
}
