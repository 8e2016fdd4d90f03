import { type Lexicon, tableOf } from '../gazetteer/lexicon'
import { type Reader, SINGLE } from '../rules/classes'
import { numberReader, ordinalReader, readNumber } from '../text/numbers'
import { Gap, markId, TokenKind, type Tokens } from '../text/tokens'

/** Years that a bare number in news may mean. */
const YEARS = { from: 1000, to: 2200 }
/** More units than this are no date: `دس ہزار سال قبل`. */
const MOST_UNITS = 1500

const ZERO = 48
/** Longer runs of digits are no date. */
const LONGEST = 4
/** The last run of digits read: many classes ask for the same one. */
let asked: Tokens | null = null
let askedAt = -1
let length = 0
let value = 0

/** Reads the digits of a token into `length` and `value`; they are 0 and -1 where it has none, or too many. */
function readDigits(tokens: Tokens, t: number): void {
  if (asked === tokens && askedAt === t) return
  asked = tokens
  askedAt = t
  const [start, end] = [tokens.start[t], tokens.end[t]]
  length = tokens.kind[t] === TokenKind.number && end - start <= LONGEST ? end - start : 0
  value = length === 0 ? -1 : 0
  for (let i = start; i < start + length; i++) value = value * 10 + tokens.normalised.text.charCodeAt(i) - ZERO
}

/** Part of a longer figure: 10,000 or 5.8, or a web address. */
function inFigure(tokens: Tokens, t: number): boolean {
  const { text } = tokens.normalised
  const before = text.charAt(tokens.start[t] - 1)
  const after = text.charAt(tokens.end[t])
  const digit = (at: number) => at >= 0 && at < text.length && text[at] >= '0' && text[at] <= '9'
  return (
    ((before === ',' || before === '.' || before === '،') && digit(tokens.start[t] - 2)) ||
    ((after === ',' || after === '.' || after === '%') && (after === '%' || digit(tokens.end[t] + 1)))
  )
}

/** Digits of a certain length and range. */
const digits = (lengths: readonly number[], from: number, to: number, loose = false): Reader => ({
  kinds: [TokenKind.number],
  digits: lengths,
  continues: SINGLE,
  read({ tokens }, at, _limit, found) {
    readDigits(tokens, at)
    if (!lengths.includes(length) || value < from || value > to) return
    if (loose || !inFigure(tokens, at)) found(at + 1, value)
  },
})

/** Numbers as dates have them: none goes on with `لاکھ` or more, so that the many sums in news are passed over. */
function withoutSums(reader: Reader, lexicon: Lexicon): Reader {
  const { continues } = reader
  if (!continues) return reader
  const words = continues.words.slice()
  for (const { form, class: name, value } of tableOf(lexicon, 'numbers')) {
    if (name === 'scale' && Number(value) > LARGEST_SCALE) words[lexicon.vocabulary.idOf(form)] = 0
  }
  return { ...reader, continues: { ...continues, words } }
}
const LARGEST_SCALE = 1000

/** Between the two years of a fiscal year. */
const YEAR_DASHES = ['-', '/', '۔'].map(markId)

/** `2024-25`, `25-2024`, `2024-2025`, `24-25`: the first of two years that follow each other. */
const fiscalYears: Reader = {
  kinds: [TokenKind.number],
  digits: [2, 4],
  continues: { kinds: [], marks: YEAR_DASHES, words: new Uint8Array(0) },
  read({ tokens }, at, limit, found) {
    if (at + 2 >= limit || !YEAR_DASHES.includes(tokens.word[at + 1])) return
    const [first, last] = [at, at + 2].map((t) => {
      readDigits(tokens, t)
      return length === 2 || (length === 4 && value >= YEARS.from && value <= YEARS.to) ? value : -1
    })
    if (first < 0 || last < 0) return
    const century = Math.floor(Math.max(first, last, 2000) / 100) * 100
    const [a, b] = [first, last].map((year) => (year < 100 ? century + year : year)).sort((x, y) => x - y)
    if (b === a + 1) found(at + 3, a)
  },
}

/** A Latin word with a capital: the name of an event, in front of its year. */
const capital: Reader = {
  kinds: [TokenKind.latin],
  continues: SINGLE,
  read({ tokens }, at, _limit, found) {
    const unit = tokens.normalised.text.charCodeAt(tokens.start[at])
    if (tokens.kind[at] === TokenKind.latin && unit >= CAPITALS.from && unit <= CAPITALS.to) found(at + 1, '')
  },
}
const CAPITALS = { from: 65, to: 90 }

/** The classes of date rules that code reads. */
export function dateReaders(lexicon: Lexicon): Record<string, Reader> {
  const number = withoutSums(numberReader(lexicon), lexicon)
  const ordinal = withoutSums(ordinalReader(lexicon), lexicon)
  const firstDays = new Set(tableOf(lexicon, 'date-first-days').map(({ form }) => lexicon.vocabulary.idOf(form)))
  const goesOn = number.continues ? { continues: number.continues } : {}
  const beginsDay = number.words?.slice() ?? new Uint8Array(lexicon.vocabulary.size)
  for (const id of firstDays) beginsDay[id] = 1

  /** `17`, `سترہ`, `یکم`, `15ویں`. */
  const day: Reader = {
    kinds: [TokenKind.number],
    digits: [1, 2],
    words: beginsDay,
    ...goesOn,
    read(reading, at, limit, found) {
      const { tokens } = reading
      const isNumber = tokens.kind[at] === TokenKind.number
      if (firstDays.has(tokens.word[at])) return found(at + 1, 1)
      if (isNumber) {
        readDigits(tokens, at)
        if (length < 1 || length > 2 || value < 1 || value > 31 || inFigure(tokens, at)) return
        const day = value
        ordinal.read(reading, at, limit, found)
        found(at + 1, day)
        return
      }
      number.read(reading, at, limit, (to, value) => {
        if (to === at + 1 && Number(value) >= 1 && Number(value) <= 31) found(to, value)
      })
    },
  }
  /** `2019`, `دو ہزار چھ`, `انیس سو سینتالیس`. */
  const year: Reader = {
    kinds: [TokenKind.number],
    digits: [4],
    ...(number.words ? { words: number.words } : {}),
    ...goesOn,
    read(reading, at, limit, found) {
      const { tokens } = reading
      if (tokens.kind[at] === TokenKind.number) return digitYear.read(reading, at, limit, found)
      if (!number.words?.[tokens.word[at]]) return
      const read = readNumber(lexicon, tokens, at, limit)
      if (!read || read.to < at + 2 || !Number.isInteger(read.value)) return
      if (read.value >= YEARS.from && read.value <= YEARS.to) found(read.to, read.value)
    },
  }
  const digitYear = digits([4], YEARS.from, YEARS.to)
  /** How many units: `تین`, `24`, `ڈیڑھ`. */
  const count: Reader = {
    ...number,
    digits: [1, 2, 3, 4],
    read(reading, at, limit, found) {
      number.read(reading, at, limit, (to, value) => {
        if (Number(value) > 0 && Number(value) <= MOST_UNITS) found(to, value)
      })
    },
  }
  /** The number of a decade: `80`, `ساٹھ`, `اسی`, `1990`. */
  const tens: Reader = {
    ...number,
    digits: [2, 4],
    read({ tokens }, at, limit, found) {
      const read = readNumber(lexicon, tokens, at, limit)
      const value = read ? read.value : 0
      if (read && value % 10 === 0 && ((value >= 10 && value <= 90) || (value >= YEARS.from && value <= YEARS.to))) {
        found(read.to, value)
      }
    },
  }
  return {
    day,
    year,
    'digit-year': digitYear,
    'fiscal-years': fiscalYears,
    capital,
    'ah-year': digits([1, 2, 3, 4], 1, 1600, true),
    'digit-day': digits([1, 2], 1, 31, true),
    'month-number': digits([1, 2], 1, 12, true),
    'year-number': digits([4], YEARS.from, YEARS.to, true),
    'two-digits': digits([2], 0, 99, true),
    minutes: digits([2], 0, 59, true),
    hour: {
      ...number,
      digits: [1, 2],
      read(reading, at, limit, found) {
        number.read(reading, at, limit, (to, value) => {
          if (Number(value) >= 0 && Number(value) <= 24) found(to, value)
        })
      },
    },
    'digit-hour': digits([1, 2], 0, 24, true),
    count,
    tens,
    number,
    ordinal,
  }
}

/** Tokens typed without a space between them. */
export const isClose = (tokens: Tokens, from: number, to: number): boolean => {
  for (let t = from + 1; t < to; t++) if (tokens.gap[t] !== Gap.none) return false
  return true
}
