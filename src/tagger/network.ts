import { WINDOW } from './weights'

/** Tokens on either side that a token sees. */
export const SIDE = WINDOW >> 1
/** Longer texts are read in stretches of so many tokens. */
export const STRETCH = 2048
/** A label that scores so far below O is left out: it would get one in two hundred. */
export const SURELY_O = -5.5

/** What the network reads and writes of a stretch; each column begins `SIDE` tokens early, and ends as many late. */
export interface Columns {
  /** Where the sums of the token's word are, see `slots.ts`; 0 outside the text. */
  slots: Int32Array
  /** 1 where the token is to be scored; set to 0 where that finds it surely O. */
  open: Uint8Array
  /** What the lists say, as in `ListBits`. */
  begins: Int32Array
  inside: Int32Array
  /** 1 where a line begins. */
  lines: Uint8Array
  /** Eight a token, see `TaggerWeights.out`. */
  scores: Float32Array
}

/** The two layers of the tagger over a stretch of tokens; two engines do the same arithmetic. */
export interface Network {
  /** Makes room for so many slots. To be called before `columns` are taken. */
  reserve(slots: number): void
  columns(): Columns
  /** Multiplies out what a word of this vector adds to its neighbours, into a slot. */
  fill(slot: number, vector: Float32Array): void
  /** Scores the open ones of `count` tokens, the first `headline` of which stand in the headline. */
  score(count: number, headline: number): void
}
