import { CLASSES, type ListClass } from '../gazetteer/entries'
import { type Lexicon, tableOf } from '../gazetteer/lexicon'

/** Bits of `ListBits` for classes; strong ones below, weak ones 16 higher. */
export const strong = (...classes: ListClass[]): number =>
  classes.reduce((bits, name) => bits | (1 << CLASSES.indexOf(name)), 0)
export const either = (...classes: ListClass[]): number => strong(...classes) | (strong(...classes) << 16)

/** What the proposers ask of words, by word id. */
export interface EntityWords {
  /** 1: stands in no name; 2: stands in names, but neither first nor last. */
  stop: Uint8Array
  /** 1 for names of Latin letters. */
  letter: Uint8Array
  /** 1 where the rest of an agency's name stands before the word, 2 where after, 3 both. */
  agencyHead: Uint8Array
  /** 1 where a place's name stands beside the word, 2 before it, 4 after it, as a part of the name. */
  placeCue: Uint8Array
  /** Words of this rank and later are rare enough to be names though no list holds them. */
  rare: number
  /** `نے`, which marks who did something. */
  agent: number
  /** `کے`, `کی`, `کا`. */
  owned: Uint8Array
  /** What binds an office to whose it is: the same, and `میں`, `سے`, `لیے`. */
  bond: Uint8Array
  /** `و`, `اور`, `اینڈ`, `آف`, `برائے`: inside names. */
  link: Uint8Array
}

const RARE = 5000
const LINKS = ['و', 'اینڈ', 'آف', 'برائے', 'فار', 'اور']
const OWNED = ['کے', 'کی', 'کا']
const BONDS = ['میں', 'سے', 'لیے', 'لئے']

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
  const flags = () => new Uint8Array(vocabulary.size)
  const mark = (column: Uint8Array, form: string, bits: number) => {
    const id = vocabulary.idOf(form)
    if (id >= 0) column[id] |= bits
  }
  const stop = flags()
  stop.set(spelling.particle.subarray(0, stop.length))
  const link = flags()
  for (const form of LINKS) {
    mark(link, form, 1)
    stop[vocabulary.idOf(form)] = 2
  }
  const owned = flags()
  for (const form of OWNED) mark(owned, form, 1)
  const bond = flags()
  for (const form of [...OWNED, ...BONDS]) mark(bond, form, 1)
  const letter = flags()
  for (const { form } of tableOf(lexicon, 'letters')) mark(letter, form, 1)
  const agencyHead = flags()
  for (const { form, side } of tableOf(lexicon, 'agency-heads')) {
    // of a head of two words the last one (or the first, where the name follows) is looked for
    const parts = form.split(' ')
    mark(agencyHead, side === 'before' ? parts[parts.length - 1] : parts[0], side === 'before' ? 1 : 2)
  }
  const placeCue = flags()
  for (const { form, value } of tableOf(lexicon, 'place-cues')) {
    mark(placeCue, form, value === 'around' ? 1 : value === 'inside-after' ? 2 : 4)
  }
  return { stop, letter, agencyHead, placeCue, rare: RARE, agent: vocabulary.idOf('نے'), owned, bond, link }
}
