import { CLASSES, type ListClass } from '../gazetteer/entries'
import { type Lexicon, tableOf } from '../gazetteer/lexicon'

/** Bits of `ListBits` for classes; strong ones below, weak ones 16 higher. */
export const strong = (...classes: ListClass[]): number =>
  classes.reduce((bits, name) => bits | (1 << CLASSES.indexOf(name)), 0)
export const either = (...classes: ListClass[]): number => strong(...classes) | (strong(...classes) << 16)

/** What the proposers ask of a word, as bits. */
export const Word = {
  /** A postposition, conjunction or auxiliary: stands in no name. */
  stop: 1,
  /** `و`, `اور`, `اینڈ`, `آف`, `برائے`: stands in names, but neither first nor last. */
  link: 2,
  /** The name of a Latin letter. */
  letter: 4,
  /** The head of an agency's name, the rest of which stands before it, or after it. */
  headAfterName: 8,
  headBeforeName: 16,
  /** A place's name stands beside the word, or before it or after it as a part of the name. */
  besidePlace: 32,
  endsPlace: 64,
  beginsPlace: 128,
  /** `کے`, `کی`, `کا`. */
  owned: 256,
  /** What binds an office to whose it is: the same, and `میں`, `سے`, `لیے`. */
  bond: 512,
} as const

const LINKS = ['و', 'اینڈ', 'آف', 'برائے', 'فار', 'اور']
const OWNED = ['کے', 'کی', 'کا']
const BONDS = ['میں', 'سے', 'لیے', 'لئے']
const PLACE_CUES: Record<string, number> = {
  around: Word.besidePlace,
  'inside-after': Word.endsPlace,
  'inside-before': Word.beginsPlace,
}

export interface EntityWords {
  /** By word id: bits of `Word`. */
  flags: Uint16Array
  /** `نے`, which marks who did something. */
  agent: number
}

/** Words of this rank and later are rare enough to be names though no list holds them. */
export const RARE = 5000

const tables = new WeakMap<Lexicon, EntityWords>()

export function entityWords(lexicon: Lexicon): EntityWords {
  let words = tables.get(lexicon)
  if (!words) {
    words = read(lexicon)
    tables.set(lexicon, words)
  }
  return words
}

function read(lexicon: Lexicon): EntityWords {
  const { vocabulary, spelling } = lexicon
  const flags = new Uint16Array(vocabulary.size)
  // `particle` holds ones, which are `Word.stop`
  flags.set(spelling.particle)
  const mark = (form: string, bits: number) => {
    const id = vocabulary.idOf(form)
    if (id >= 0) flags[id] |= bits
  }
  for (const form of LINKS) {
    const id = vocabulary.idOf(form)
    flags[id] = (flags[id] & ~Word.stop) | Word.link
  }
  for (const form of OWNED) mark(form, Word.owned | Word.bond)
  for (const form of BONDS) mark(form, Word.bond)
  for (const { form } of tableOf(lexicon, 'letters')) mark(form, Word.letter)
  for (const { form, side } of tableOf(lexicon, 'agency-heads')) {
    // of a head of two words the last one (or the first, where the name follows) is looked for
    const parts = form.split(' ')
    if (side === 'before') mark(parts[parts.length - 1], Word.headAfterName)
    else mark(parts[0], Word.headBeforeName)
  }
  for (const { form, value } of tableOf(lexicon, 'place-cues')) mark(form, PLACE_CUES[value])
  return { flags, agent: vocabulary.idOf('نے') }
}
