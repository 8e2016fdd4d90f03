import type { franc } from 'franc'
import type { Language } from '../types'

/** So much of the beginning tells the language. */
const SAMPLE = 240
const FRANC_SAMPLE = 200
/** Under so many letters trigrams say little, and letters and words decide alone. */
const SHORT = 120

/** Words that stand in nearly every Urdu sentence, and the same of its closest relatives. */
const URDU = new Set('کے کی کا میں ہے سے کو نے اور ہیں پر اس کہ بھی تھا گیا کیا لیے نہیں'.split(' '))
const PUNJABI = new Set('دے دی دا وچ نوں نے تے اے ہن سن ایہہ اوہ نال توں'.split(' '))
const SARAIKI = new Set('دے دی دا وچ کوں تے ہن نال توں ہے اتے ڈتا ڳیا تھی'.split(' '))

/** Letters that only these languages write; what is common to all is left to words and trigrams. */
const LETTERS: Record<string, string> = {
  urd: 'ٹڈڑںےھ',
  snd: 'ٻڀٺٽٿڄڃڇڊڌڍڏڙڳڱڻڪ',
  pus: 'ټډړږښڼېۍځڅ',
  ckb: 'ێۆڵڕ',
  uig: 'ۇۈۋېڭ',
  arb: 'ةىيك',
}
/** By code unit: the language that alone writes it. */
const LANGUAGE_OF: (string | undefined)[] = []
for (const [code, letters] of Object.entries(LETTERS)) {
  for (const letter of letters) LANGUAGE_OF[letter.charCodeAt(0)] = code
}

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
  const sample = given.slice(0, SAMPLE)
  const counts = countLetters(sample)
  if (counts.letters === 0) return { code: 'und', confidence: 0 }
  if (counts.arabic < counts.letters / 2) return byTrigrams(given)

  for (const code of ['snd', 'pus', 'ckb', 'uig']) {
    if ((counts.of[code] ?? 0) > counts.arabic * 0.02 && (counts.of[code] ?? 0) > (counts.of.urd ?? 0)) {
      return { code, confidence: 0.9 }
    }
  }
  const words = sample.split(/[ \n۔،]+/)
  const share = (set: Set<string>) => words.filter((word) => set.has(word)).length / words.length
  const urdu = share(URDU)
  const punjabi = Math.max(share(PUNJABI), share(SARAIKI))
  const letters = (counts.of.urd ?? 0) / counts.arabic
  if (urdu > 0.12 && urdu > punjabi && letters > 0.02) return { code: 'urd', confidence: Math.min(1, 0.85 + urdu / 2) }
  if (counts.letters < SHORT) {
    if (punjabi > urdu && punjabi > 0.15) return { code: 'pnb', confidence: 0.6 }
    if (letters > 0 || urdu > 0) return { code: 'urd', confidence: 0.6 }
    return (counts.of.arb ?? 0) > 0 ? { code: 'arb', confidence: 0.6 } : { code: 'urd', confidence: 0.4 }
  }
  const guess = byTrigrams(given)
  if (guess.code === 'urd') return urdu > punjabi ? guess : { code: 'pnb', confidence: 0.6 }
  if (TAKEN_FOR_URDU.has(guess.code) && letters > 0.02 && urdu > punjabi) return { code: 'urd', confidence: 0.6 }
  return guess
}

function countLetters(sample: string) {
  const of: Record<string, number> = {}
  let letters = 0
  let arabic = 0
  for (let i = 0; i < sample.length; i++) {
    const unit = sample.charCodeAt(i)
    if (isArabicLetter(unit)) {
      arabic++
      const code = LANGUAGE_OF[unit]
      if (code !== undefined) of[code] = (of[code] ?? 0) + 1
    } else if (unit > 0x40 && !(unit >= 0x600 && unit < 0x700) && LETTER.test(sample[i])) letters++
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
