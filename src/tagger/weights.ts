import type { Sections } from '../gazetteer/pack'

/** Units over a window of words and one of list bits, before they are cut off at 0. */
export interface FirstLayer {
  /** `[place in the window][column of the vector][unit]`, in steps of `windowScale` by unit. */
  window: Int8Array
  windowScale: Float32Array
  /** `[list bit][place in a window of five][unit]`, in steps of `listScale` by unit; bit 60 is the beginning of a line. */
  lists: Int8Array
  listScale: Float32Array
  /** Hidden units before any word is seen: in the text, in the headline. */
  bias: Float32Array
  headlineBias: Float32Array
}

/**
 * The trained tagger as it runs: small tables by word, all else fixed. Made by `train/tagger`, see MODEL-CARD.md.
 * Layer 1 is a window over seven words; its sums by word and place in the window are kept, see `slots.ts`.
 */
export interface TaggerWeights extends FirstLayer {
  /** Length of a word's vector. */
  width: number
  /** Units of the hidden layer, a multiple of sixteen. */
  hidden: number
  /** By word id: row of its vector, 0 for words whose vector comes from their affixes. */
  rows: Uint16Array
  /** Vectors, `width` numbers a row. */
  vectors: Int8Array
  /** What a step of each column of `vectors` is worth. */
  vectorScale: Float32Array
  /** By code unit of a punctuation mark: its row. */
  markRow: Uint16Array
  /** Rows of numbers, by how many digits they have, up to five. */
  numberRow: Uint16Array
  /** Vectors of hashed affixes, and of lengths of words. */
  affixes: Int8Array
  affixScale: Float32Array
  lengths: Float32Array
  /** `[score][unit]`: six labels of names and two of offices, as far as they are above O. */
  out: Float32Array
  outBias: Float32Array
  gate: GateWeights
  /** Exponentials of what a step from label to label is worth, `[from][to]`. */
  entitySteps: Float32Array
  roleSteps: Float32Array
  /** `kernel/kernel.ts` as WebAssembly. */
  kernel: Uint8Array
}

/** The gate: eight units over five words and three tokens with list bits; a token that it scores 0 or less carries no label. */
export interface GateWeights extends FirstLayer {
  /** By unit. */
  out: Float32Array
  outBias: number
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
/** Units of the gate, its window of words and that of tokens with list bits, and how large a unit can get. */
export const GATE_UNITS = 8
export const GATE_WINDOW = 5
export const GATE_LIST_WINDOW = 3
export const GATE_LARGEST = 15
/** Classes of the lists that the tagger was trained with, and the bits that it sees of a token. */
export const CLASSES = 15
export const LIST_BITS = 4 * CLASSES + 1
export const LENGTHS = 16
/** Numbers are told apart by how many digits they have, up to so many. */
export const DIGITS = 5

/** The tagger in a packed lexicon, or null where it was built without one. */
export function readTagger(sections: Sections): TaggerWeights | null {
  const section = <T>(name: string): T => sections[`tagger.${name}`] as T
  const shape = section<Int32Array | undefined>('shape')
  if (!shape) return null
  const marks = section<Uint16Array>('marks')
  const markRow = new Uint16Array(0x10000).fill(marks[1])
  for (let i = 0; i < marks.length; i += 2) markRow[marks[i]] = marks[i + 1]
  return {
    width: shape[0],
    hidden: shape[1],
    rows: section('rows'),
    vectors: section('vectors'),
    vectorScale: section('vectorScale'),
    markRow,
    numberRow: section<Uint16Array>('numbers').subarray(0, DIGITS),
    affixes: section('affixes'),
    affixScale: section('affixScale'),
    lengths: section('lengths'),
    window: section('window'),
    windowScale: section('windowScale'),
    lists: section('lists'),
    listScale: section('listScale'),
    bias: section('bias'),
    headlineBias: section('headlineBias'),
    out: aboveO(section('out')),
    outBias: aboveO(section('outBias')),
    entitySteps: section<Float32Array>('entitySteps').map(Math.exp),
    roleSteps: section<Float32Array>('roleSteps').map(Math.exp),
    gate: {
      window: section('gateWindow'),
      windowScale: section('gateWindowScale'),
      lists: section('gateLists'),
      listScale: section('gateListScale'),
      bias: section('gateBias'),
      headlineBias: section('gateHeadlineBias'),
      out: section('gateOut'),
      outBias: section<Float32Array>('gateOutBias')[0],
    },
    kernel: section('kernel'),
  }
}

/** Scores of labels as far as they are above that of O: rows of ten to columns of eight. */
function aboveO(scores: Float32Array): Float32Array {
  const rows = scores.length / LABELS
  const above = new Float32Array(rows * SCORES)
  for (let r = 0; r < rows; r++) {
    for (let score = 0; score < SCORES; score++) {
      const label = score < ENTITIES - 1 ? score + 1 : score + 2
      const o = score < ENTITIES - 1 ? 0 : ENTITIES
      above[score * rows + r] = scores[r * LABELS + label] - scores[r * LABELS + o]
    }
  }
  return above
}
