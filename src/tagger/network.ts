import { WINDOW } from './weights'

/** Tokens on either side that a token sees. */
export const SIDE = WINDOW >> 1
/** Longer texts are read in stretches of so many tokens. */
export const STRETCH = 2048
/** Words kept at most; what each adds to its neighbours takes 1.4 kB. */
export const SLOTS = 32_768
/** A label that scores so far below O is left out: it would get one in two hundred. */
export const SURELY_O = -5.5

/** What the network reads and writes of a stretch; each column begins `SIDE` tokens early, and ends as many late. */
export interface Columns {
  /** Where the sums of the token's word are, see `slots.ts`; 0 outside the text. */
  slots: Int32Array
  /** Set to 1 where the token has scores, to 0 where it is surely O. */
  open: Uint8Array
  /** What the lists say, as in `ListBits`. */
  begins: Int32Array
  inside: Int32Array
  /** 1 where a line begins. */
  lines: Uint8Array
  /** Eight a token, see `TaggerWeights.out`. */
  scores: Float32Array
}

/**
 * The gate and the two layers of the tagger over a stretch of tokens; two engines do the same arithmetic. The gate is a
 * network of its own, so small that every token is put through it; the tagger reads the one in four that it lets pass.
 */
export interface Network {
  /** Makes room for so many slots. To be called before `columns` are taken. */
  reserve(slots: number): void
  columns(): Columns
  /** Multiplies out what a word of this vector adds to its neighbours, into a slot. */
  fill(slot: number, vector: Float32Array): void
  /** Scores those of `count` tokens that are not surely O, the first `headline` of which stand in the headline. */
  score(count: number, headline: number): void
}
