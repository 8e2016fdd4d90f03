import type { Sections } from '../gazetteer/pack'

/**
 * The trained tagger as it runs: small tables by word, all else fixed. Made by `train/tagger`, see MODEL-CARD.md.
 * Layer 1 is a window over seven words; its sums by word and place in the window are kept in `sums`, see `sums.ts`.
 */
export interface TaggerWeights {
  /** Length of a word's vector. */
  width: number
  /** Units of the hidden layer. */
  hidden: number
  /** By word id: row of its vector, 0 for words whose vector comes from their affixes. */
  rows: Uint16Array
  /** Vectors, `width` numbers a row. */
  vectors: Int8Array
  /** What a step of each column of `vectors` is worth, in VECTOR_STEPS to 1, as all numbers of vectors are. */
  vectorScale: Int32Array
  /** By row: 1 where the word is never part of a name or an office. */
  plain: Uint8Array
  /** By code unit of a punctuation mark: its row. */
  markRow: Uint16Array
  /** Rows of numbers, by how many digits they have, up to five. */
  numberRow: Uint16Array
  /** Vectors of hashed affixes, and of lengths of words. */
  affixes: Int8Array
  affixScale: Int32Array
  lengths: Int32Array
  /** `[place in the window][column of the vector][unit]`, and what a step of each unit is worth; see `sums.ts`. */
  window: Int8Array
  windowScale: Int32Array
  /** `[list bit][place in a window of five][pair of units]`; bit 60 is the beginning of a line. See `pairs`. */
  lists: Int32Array
  /** Hidden units before any word is seen, in pairs: in the text, in the headline. */
  bias: Int32Array
  headlineBias: Int32Array
  /** `[unit][score]` per step of a unit: six labels of names and two of offices, as far as they are above O. */
  out: Float64Array
  outBias: Float64Array
  /** Exponentials of what a step from label to label is worth, `[from][to]`. */
  entitySteps: Float32Array
  roleSteps: Float32Array
}

export const ENTITY_LABELS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC'] as const
export const ROLE_LABELS = ['O', 'B', 'I'] as const
export const ENTITIES = ENTITY_LABELS.length
export const ROLES = ROLE_LABELS.length
const LABELS = ENTITIES + ROLES
/** Every label but the two Os has a score. */
export const SCORES = LABELS - 2

/** Words in the window, and tokens on either side of a list hit that see it. */
export const WINDOW = 7
export const LIST_WINDOW = 5
/** Numbers of vectors are whole numbers of 1 / VECTOR_STEPS. */
export const VECTOR_STEPS = 0x10000
/** Sums of the first layer are whole numbers of steps; `1 / SUM_STEPS` is far below what changes a label. */
export const SUM_STEPS = 512
export const LENGTHS = 16
/** Numbers are told apart by how many digits they have, up to so many. */
export const DIGITS = 5

/** The tagger in a packed lexicon, or null where it was built without one. */
export function readTagger(sections: Sections): TaggerWeights | null {
  const section = <T>(name: string): T => sections[`tagger.${name}`] as T
  const shape = section<Int32Array | undefined>('shape')
  if (!shape) return null
  const [width, hidden] = shape
  const markRow = new Uint16Array(0x10000).fill(section<Uint16Array>('marks')[1])
  const marks = section<Uint16Array>('marks')
  for (let i = 0; i < marks.length; i += 2) markRow[marks[i]] = marks[i + 1]
  return {
    width,
    hidden,
    rows: section('rows'),
    vectors: section('vectors'),
    vectorScale: section('vectorScale'),
    plain: section('plain'),
    markRow,
    numberRow: section<Uint16Array>('numbers').subarray(0, DIGITS),
    affixes: section('affixes'),
    affixScale: section('affixScale'),
    lengths: section('lengths'),
    window: section('window'),
    windowScale: section('windowScale'),
    lists: section('lists'),
    bias: pairs(section('bias')),
    headlineBias: pairs(section('headlineBias')),
    out: aboveO(section('out'), 1 / SUM_STEPS),
    outBias: aboveO(section('outBias'), 1),
    entitySteps: section<Float32Array>('entitySteps').map(Math.exp),
    roleSteps: section<Float32Array>('roleSteps').map(Math.exp),
  }
}

/**
 * Two numbers in one, in steps of 1 / SUM_STEPS: the second of each pair times 2^16, plus the first. Such pairs add up
 * like the numbers in them as long as sums stay within 16 bits, and so half the additions do.
 */
export function pairs(values: Float32Array | Float64Array): Int32Array {
  return Int32Array.from(
    { length: values.length >> 1 },
    (_, i) => inSteps(values[2 * i]) + inSteps(values[2 * i + 1]) * 0x10000,
  )
}

/** No word alone may fill the 16 bits. */
export const MOST_IN_STEPS = 4000
const inSteps = (value: number): number =>
  Math.max(-MOST_IN_STEPS, Math.min(MOST_IN_STEPS, Math.round(value * SUM_STEPS)))

/** Scores of labels as far as they are above that of O; ten a row to eight. */
function aboveO(scores: Float32Array, unit: number): Float64Array {
  const above = new Float64Array((scores.length / LABELS) * SCORES)
  for (let from = 0, to = 0; from < scores.length; from += LABELS) {
    for (let i = 1; i < ENTITIES; i++) above[to++] = (scores[from + i] - scores[from]) * unit
    for (let i = ENTITIES + 1; i < LABELS; i++) above[to++] = (scores[from + i] - scores[from + ENTITIES]) * unit
  }
  return above
}
