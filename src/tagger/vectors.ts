import { CODE, HASH_SEED, hashStep } from '../gazetteer/vocabulary'
import { TokenKind, type Tokens } from '../text/tokens'
import type { TaggerWeights } from './weights'

/** Suffixes are hashed from the end of the word, from a seed of their own. */
const SUFFIX_SEED = HASH_SEED ^ 0x5bd1
const AFFIX = 4
const LONGEST = 11
const LATIN_LENGTH = 12
const LONGEST_LATIN = 3

/** The vector of the word in `row`. */
export function vectorOfRow(row: number, { vectors, vectorScale, width }: TaggerWeights, into: Float32Array): void {
  for (let d = 0; d < width; d++) into[d] = vectors[row * width + d] * vectorScale[d]
}

/** The vector of a word without a row: the sum of those of its first and last letters and of its length. */
export function vectorOfSpelling(tokens: Tokens, t: number, weights: TaggerWeights, into: Float32Array): void {
  const { width, lengths } = weights
  const { text } = tokens.normalised
  const [start, end] = [tokens.start[t], tokens.end[t]]
  let length = 0
  for (let i = start; i < end; i++) if (CODE[text.charCodeAt(i)]) length++
  const row =
    tokens.kind[t] === TokenKind.latin
      ? LATIN_LENGTH + Math.min(Math.max(length, 1) - 1, LONGEST_LATIN)
      : Math.min(length, LONGEST)
  for (let d = 0; d < width; d++) into[d] = lengths[row * width + d]
  addAffixes(text, start, end, 1, HASH_SEED, weights, into)
  addAffixes(text, end - 1, start - 1, -1, SUFFIX_SEED, weights, into)
}

/** Adds the affixes that begin at `from`, of one letter up to `AFFIX`. */
function addAffixes(
  text: string,
  from: number,
  to: number,
  step: number,
  seed: number,
  { affixes, affixScale, width }: TaggerWeights,
  into: Float32Array,
): void {
  const buckets = affixes.length / width
  let hash = seed
  for (let i = from, length = 0; i !== to && length < AFFIX; i += step) {
    const letter = CODE[text.charCodeAt(i)]
    // a space inside a mended word, or a letter of another script
    if (!letter) continue
    hash = hashStep(hash, letter)
    length++
    const at = (hash & (buckets - 1)) * width
    for (let d = 0; d < width; d++) into[d] += affixes[at + d] * affixScale[d]
  }
}
