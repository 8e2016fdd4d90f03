import type { Sections } from '../gazetteer/pack'
import { Vocabulary } from '../gazetteer/vocabulary'

/**
 * The sections of a weights file as the library packs them: its own words become rows by word id of the vocabulary, so
 * that no string is needed at run time.
 *
 * @param kernel `kernel/kernel.ts` as WebAssembly
 */
export function compileTagger(file: Sections, vocabulary: Vocabulary, kernel: Uint8Array): Sections {
  const { 'tagger.codes': codes, 'tagger.ends': ends, ...sections } = file
  const words = new Vocabulary({ codes: codes as Uint8Array, ends: ends as Int32Array })
  const rows = new Uint16Array(vocabulary.size)
  for (let row = 0; row < words.size; row++) {
    const id = vocabulary.idOf(words.word(row))
    // row 0 is none
    if (id >= 0 && !rows[id]) rows[id] = row + 1
  }
  return { ...sections, 'tagger.rows': rows, 'tagger.kernel': kernel }
}
