import XRegExp from 'xregexp'

/**
 * What each UTF-16 code unit is and what it folds to, computed once at build time from the
 * Unicode properties that XRegExp carries; the reader at run time is `text/characters.ts`.
 */
export const KINDS = {
  other: 0,
  arabic: 1,
  latin: 2,
  digit: 3,
  space: 4,
  newline: 5,
  mark: 6,
  invisible: 7,
} as const

/** Letters of Arabic and Persian keyboards, and rare Urdu ones, that Urdu papers use for the plain letter. */
const LETTERS: Record<string, string> = {
  ي: 'ی',
  ى: 'ی',
  ې: 'ی',
  ۍ: 'ی',
  ێ: 'ی',
  ك: 'ک',
  ڪ: 'ک',
  ګ: 'گ',
  ه: 'ہ',
  ة: 'ہ',
  ۃ: 'ہ',
  ۀ: 'ہ',
  ۂ: 'ہ',
  ە: 'ہ',
  أ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  ٲ: 'ا',
  ٳ: 'ا',
  ۓ: 'ئے',
  ٶ: 'ؤ',
  ٷ: 'ؤ',
  ٸ: 'ئ',
  ڻ: 'ں',
  ټ: 'ٹ',
  ډ: 'ڈ',
  ړ: 'ڑ',
}

const SIGNS: Record<string, string> = {
  '٪': '%',
  '٫': '.',
  '٬': ',',
  '؍': '/',
  '‚': "'",
  '…': '.',
  '٭': '*',
}

const is = {
  arabic: XRegExp('^(?=\\p{Arabic})\\p{L}$'),
  letter: XRegExp('^\\p{L}$'),
  digit: XRegExp('^\\p{Nd}$'),
  mark: XRegExp('^\\p{M}$'),
  form: XRegExp('^[\\uFB50-\\uFDFF\\uFE70-\\uFEFF]$'),
  format: XRegExp('^\\p{Cf}$'),
  control: XRegExp('^\\p{Cc}$'),
  newline: XRegExp('^[\\n\\v\\f\\r\\u0085\\p{Zl}\\p{Zp}]$'),
  space: XRegExp('^[\\t\\p{Zs}]$'),
  singleQuote: XRegExp('^[‘’‛‹›`´′]$'),
  doubleQuote: XRegExp('^[“”„‟«»″]$'),
  dash: XRegExp('^[\\p{Pd}−]$'),
}

/** Drawn above the letter before it or between letters, and no letter of its own. */
const MARKS = new Set(['ـ', 'ٴ', 'ؔ'])

/** The folded text of one code unit: '' where it is dropped. */
export function foldOf(char: string): string {
  if (LETTERS[char]) return LETTERS[char]
  const compatible = char.normalize('NFKC')
  // a presentation form stands for letters or marks; each is folded in its turn
  if (compatible !== char && (is.form.test(char) || is.arabic.test(char))) {
    return [...compatible].map(foldOf).join('').replace(/^ | $/g, '')
  }
  if (SIGNS[char]) return SIGNS[char]
  if (MARKS.has(char)) return ''
  if (is.newline.test(char)) return '\n'
  if (is.space.test(char) || is.control.test(char)) return ' '
  if (is.digit.test(char)) return String(digitValue(char))
  if (is.singleQuote.test(char)) return "'"
  if (is.doubleQuote.test(char)) return '"'
  if (is.dash.test(char)) return '-'
  if (is.mark.test(char) || is.format.test(char)) return ''
  return char
}

/** Blocks of decimal digits are ten long and begin at zero. */
function digitValue(char: string): number {
  let zero = char.charCodeAt(0)
  while (is.digit.test(String.fromCharCode(zero - 1)) && char.charCodeAt(0) - zero < 9) zero--
  return char.charCodeAt(0) - zero
}

export function kindOf(char: string): number {
  if (is.newline.test(char)) return KINDS.newline
  if (is.space.test(char) || is.control.test(char)) return KINDS.space
  if (MARKS.has(char) || is.mark.test(char)) return KINDS.mark
  if (is.form.test(char) && is.letter.test(char) && foldOf(char) === '') return KINDS.mark
  if (is.format.test(char)) return KINDS.invisible
  if (is.digit.test(char)) return KINDS.digit
  if (is.arabic.test(char)) return KINDS.arabic
  if (is.letter.test(char)) return KINDS.latin
  return KINDS.other
}

/**
 * The table as it is packed. `kinds`: pairs of (first code unit, kind), each up to the next pair.
 * `folds`: for each code unit that is not itself, the unit, the length of its folded text, and that text.
 */
export function characterTable(): { kinds: Uint16Array; folds: Uint16Array } {
  const kinds: number[] = []
  const folds: number[] = []
  let last = -1
  for (let unit = 0; unit < 0x10000; unit++) {
    const char = String.fromCharCode(unit)
    const surrogate = unit >= 0xd800 && unit <= 0xdfff
    const kind = surrogate ? KINDS.other : kindOf(char)
    if (kind !== last) kinds.push(unit, kind)
    last = kind
    const fold = surrogate ? char : foldOf(char)
    if (fold !== char) folds.push(unit, fold.length, ...[...fold].map((c) => c.charCodeAt(0)))
  }
  return { kinds: Uint16Array.from(kinds), folds: Uint16Array.from(folds) }
}
