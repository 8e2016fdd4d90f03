import { CLASSES, type ListClass } from '../gazetteer/entries'

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

/** Words of this rank and later are rare enough to be names though no list holds them. */
export const RARE = 5000
