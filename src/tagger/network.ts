import { WINDOW } from './weights'

/** Tokens on either side that a token sees. */
export const SIDE = WINDOW >> 1
/** Longer texts are read in stretches of so many tokens. */
export const STRETCH = 2048
/** Room for the labels of a token in each column. */
export const LANES = 8
/** Words kept at most; what each adds to its neighbours takes 1.4 kB. */
export const SLOTS = 20_480
/** So many of them, the most frequent ones of the vocabulary, are kept for good. */
export const FREQUENT = 12_288
/** A label that scores so far below O is left out: it would get one in two hundred. */
export const SURELY_O = -5.5

/** What the network reads and writes of a stretch; each column begins `SIDE` tokens early, and ends as many late. */
export interface Columns {
  /** Where the sums of the token's word are, see `slots.ts`; 0 outside the text. */
  slots: Int32Array
  /** Set to 0 where the token is surely O, to 1 where it has labels. */
  open: Uint8Array
  /** What the lists say, as in `ListBits`. */
  begins: Int32Array
  inside: Int32Array
  /** 1 where a line begins. */
  lines: Uint8Array
  /** How probable each label of a token with 1 in `open` is: `LANES` a token, of which the labels are the first. */
  entities: Float32Array
  roles: Float32Array
}

/**
 * The gate, the two layers and the chains of the tagger over a stretch of tokens; two engines do the same arithmetic. The
 * gate is a network of its own, so small that every token is put through it; the tagger reads the one in four or five that
 * it lets pass.
 */
export interface Network {
  /** Makes room for so many slots. To be called before `columns` are taken. */
  reserve(slots: number): void
  columns(): Columns
  /** Multiplies out what a word of this vector adds to its neighbours, into a slot. */
  fill(slot: number, vector: Float32Array): void
  /**
   * Reads `count` tokens, the first `headline` of which stand in the headline. Where the text `goesOn` behind them, the run
   * of tokens at their end that are not surely O is left undecided. Returns how many tokens are decided.
   */
  read(count: number, headline: number, goesOn: boolean): number
}
