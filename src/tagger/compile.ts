import { KhabarError } from '../errors'
import type { Sections } from '../gazetteer/pack'
import { Vocabulary } from '../gazetteer/vocabulary'
import { WINDOW_STEPS } from './sums'
import { AFFIX } from './vectors'
import { pairs, VECTOR_STEPS } from './weights'

/**
 * The sections of a weights file as the library packs them: its own words become rows by word id of the vocabulary, so
 * that no string is needed at run time, what lists say is multiplied
 * out, and the first layer is in whole numbers.
 */
export function compileTagger(file: Sections, vocabulary: Vocabulary): Sections {
  const { 'tagger.codes': codes, 'tagger.ends': ends, 'tagger.lists': lists, 'tagger.listScale': scale, ...rest } = file
  const words = Vocabulary.over(codes as Uint8Array, ends as Int32Array)
  const rows = new Uint16Array(vocabulary.size)
  for (let row = 0; row < words.size; row++) {
    const id = vocabulary.idOf(words.word(row))
    // row 0 is none
    if (id >= 0 && !rows[id]) rows[id] = row + 1
  }
  const inSteps = (name: string, steps: number) => Int32Array.from(file[name], (value) => Math.round(value * steps))
  const [width] = rest['tagger.shape']
  // numbers of a vector times a byte each add up within 32 bits, whatever the word
  const largest = Math.max(
    BYTE * most(rest['tagger.vectorScale']),
    most(rest['tagger.lengths']) + 2 * AFFIX * BYTE * most(rest['tagger.affixScale']),
  )
  if (largest * VECTOR_STEPS * BYTE * width >= 2 ** 31)
    throw new KhabarError('list-invalid', 'the vectors of the tagger are too large')
  return {
    ...rest,
    'tagger.rows': rows,
    'tagger.lists': pairs(scaled(lists, scale)),
    'tagger.vectorScale': inSteps('tagger.vectorScale', VECTOR_STEPS),
    'tagger.affixScale': inSteps('tagger.affixScale', VECTOR_STEPS),
    'tagger.lengths': inSteps('tagger.lengths', VECTOR_STEPS),
    'tagger.windowScale': inSteps('tagger.windowScale', WINDOW_STEPS),
  }
}

const BYTE = 127
const most = (values: Sections[string]): number => Math.max(...Array.from(values, Math.abs))

/** Whole numbers to what they are worth; `scale` is that of each column. */
const scaled = (values: Sections[string], scale: Sections[string]): Float64Array =>
  Float64Array.from(values, (value, i) => value * scale[i % scale.length])
