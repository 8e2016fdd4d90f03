import type { franc } from 'franc'
import type { Language } from '../types'

/** So much of the beginning tells the language. */
const SAMPLE = 240
const FRANC_SAMPLE = 200
/** Under so many letters trigrams say little, and letters and words decide alone. */
const SHORT = 120

const ARABIC_BLOCK = 0x600
/** What stands between words. */
const isBetween = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === 0x6d4 || unit === 0x60c

/** Words that stand in nearly every Urdu sentence, and the same of its closest relatives. */
const WORDS = [
  'کے کی کا میں ہے سے کو نے اور ہیں پر اس کہ بھی تھا گیا کیا لیے نہیں',
  'دے دی دا وچ نوں نے تے اے ہن سن ایہہ اوہ نال توں',
  'دے دی دا وچ کوں تے ہن نال توں ہے اتے ڈتا ڳیا تھی',
]
const [URDU, PUNJABI, SARAIKI] = [0, 1, 2]
/** No word of these is longer, so that a word is one number, of a byte a letter of the Arabic block. */
const LONGEST = 4
/** By word: bit l where it is one of language l. */
const LANGUAGES = new Map<number, number>()
WORDS.forEach((words, l) => {
  for (const word of words.split(' ')) {
    let key = 0
    for (const letter of word) key = (key << 8) | (letter.charCodeAt(0) - ARABIC_BLOCK)
    LANGUAGES.set(key, (LANGUAGES.get(key) ?? 0) | (1 << l))
  }
})

/** Letters that only these languages write; what is common to all is left to words and trigrams. */
const LETTERS: [code: string, letters: string][] = [
  ['urd', 'ٹڈڑںےھ'],
  ['snd', 'ٻڀٺٽٿڄڃڇڊڌڍڏڙڳڱڻڪ'],
  ['pus', 'ټډړږښڼېۍځڅ'],
  ['ckb', 'ێۆڵڕ'],
  ['uig', 'ۇۈۋېڭ'],
  ['arb', 'ةىيك'],
]
const [URD, ARB] = [0, LETTERS.length - 1]
/** No language's own. */
const COMMON = LETTERS.length
/** By code unit: the place in LETTERS of the language that alone writes it. */
const LANGUAGE_OF = new Uint8Array(0x10000).fill(COMMON)
LETTERS.forEach(([, letters], l) => {
  for (const letter of letters) LANGUAGE_OF[letter.charCodeAt(0)] = l
})

/** franc's readings of Urdu that is not recognised; whole articles of Urdu words are Urdu all the same. */
const TAKEN_FOR_URDU = new Set(['skr', 'pes', 'prs', 'pnb', 'snd', 'und'])

export type LanguageReader = (given: string) => Language

/**
 * Tells the language of an article, once for all of it: by its letters and most frequent words, and only where they
 * leave a doubt by franc's trigrams, which take longer to open than many an article to read and so are loaded then.
 */
export function languageReader(load: () => typeof franc): LanguageReader {
  let loaded: typeof franc | null = null
  const byTrigrams = (given: string): Language => {
    loaded ??= load()
    const code = loaded(given.slice(0, FRANC_SAMPLE), { minLength: 10, ignore: ['sco'] })
    return { code, confidence: code === 'und' ? 0 : 0.7 }
  }
  return (given) => languageOf(given, byTrigrams)
}

function languageOf(given: string, byTrigrams: LanguageReader): Language {
  const counts = countLetters(given)
  if (counts.letters === 0) return { code: 'und', confidence: 0 }
  if (counts.arabic < counts.letters / 2) return byTrigrams(given)

  for (let l = URD + 1; l < ARB; l++) {
    if (counts.of[l] > counts.arabic * 0.02 && counts.of[l] > counts.of[URD]) {
      return { code: LETTERS[l][0], confidence: 0.9 }
    }
  }
  const shares = sharesOf(given)
  const urdu = shares[URDU]
  const punjabi = Math.max(shares[PUNJABI], shares[SARAIKI])
  const letters = counts.of[URD] / counts.arabic
  if (urdu > 0.12 && urdu > punjabi && letters > 0.02) return { code: 'urd', confidence: Math.min(1, 0.85 + urdu / 2) }
  if (counts.letters < SHORT) {
    if (punjabi > urdu && punjabi > 0.15) return { code: 'pnb', confidence: 0.6 }
    if (letters > 0 || urdu > 0) return { code: 'urd', confidence: 0.6 }
    return counts.of[ARB] > 0 ? { code: 'arb', confidence: 0.6 } : { code: 'urd', confidence: 0.4 }
  }
  const guess = byTrigrams(given)
  if (guess.code === 'urd') return urdu > punjabi ? guess : { code: 'pnb', confidence: 0.6 }
  if (TAKEN_FOR_URDU.has(guess.code) && letters > 0.02 && urdu > punjabi) return { code: 'urd', confidence: 0.6 }
  return guess
}

/** By language: how many of the words are its own, of all of them. */
function sharesOf(given: string): number[] {
  const counts = WORDS.map(() => 0)
  const end = Math.min(given.length, SAMPLE)
  let words = 0
  for (let at = 0; at <= end; at++) {
    let key = 0
    let length = 0
    for (; at < end; at++) {
      const unit = given.charCodeAt(at)
      if (isBetween(unit)) break
      const letter = unit - ARABIC_BLOCK
      if (letter > 0 && letter < 0x100) key = (key << 8) | letter
      else length = LONGEST
      length++
    }
    words++
    const languages = length > LONGEST ? undefined : LANGUAGES.get(key)
    if (languages !== undefined) for (let l = 0; l < counts.length; l++) counts[l] += (languages >> l) & 1
    while (at + 1 < end && isBetween(given.charCodeAt(at + 1))) at++
  }
  return counts.map((count) => count / words)
}

function countLetters(given: string) {
  const of = new Array<number>(COMMON + 1).fill(0)
  let letters = 0
  let arabic = 0
  const length = Math.min(given.length, SAMPLE)
  for (let i = 0; i < length; i++) {
    const unit = given.charCodeAt(i)
    if (isArabicLetter(unit)) {
      arabic++
      of[LANGUAGE_OF[unit]]++
    } else if (unit > 0x40 && !(unit >= 0x600 && unit < 0x700) && LETTER.test(given[i])) letters++
  }
  return { letters: letters + arabic, arabic, of }
}
const LETTER = /\p{L}/u

/** Letters of the Arabic block and its presentation forms, without marks, digits and punctuation. */
const isArabicLetter = (unit: number): boolean =>
  (unit >= 0x620 && unit <= 0x64a && unit !== 0x640) ||
  (unit >= 0x66e && unit <= 0x6d3 && unit !== 0x670) ||
  unit === 0x6d5 ||
  (unit >= 0xfb50 && unit <= 0xfefc)
