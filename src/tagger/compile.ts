import type { Sections } from '../gazetteer/pack'
import { Vocabulary } from '../gazetteer/vocabulary'
import { pairs } from './weights'

/**
 * The sections of a weights file as the library packs them: its own words become rows by word id of the vocabulary, so
 * that no string is needed at run time, and what lists say is multiplied out.
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
  return { ...rest, 'tagger.rows': rows, 'tagger.lists': pairs(scaled(lists, scale)) }
}

/** Whole numbers to what they are worth; `scale` is that of each column. */
const scaled = (values: Sections[string], scale: Sections[string]): Float64Array =>
  Float64Array.from(values, (value, i) => value * scale[i % scale.length])
