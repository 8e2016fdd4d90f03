import { type Lexicon, tableOf } from '../gazetteer/lexicon'
import { coarseOf } from './coarse'
import { RARE, Word } from './flags'

const LINKS = ['و', 'اینڈ', 'آف', 'برائے', 'فار', 'اور']
const OWNED = ['کے', 'کی', 'کا']
const BONDS = ['میں', 'سے', 'لیے', 'لئے']
const PLACE_CUES: Record<string, number> = {
  around: Word.besidePlace,
  'inside-after': Word.endsPlace,
  'inside-before': Word.beginsPlace,
}

export interface EntityWords {
  /** By word id: bits of `Word`, and 16 higher what kind of word it is where no list speaks of it, see `coarse.ts`. */
  records: Int32Array
  /** `نے`, which marks who did something. */
  agent: number
}

const tables = new WeakMap<Lexicon, EntityWords>()

export function entityWords(lexicon: Lexicon): EntityWords {
  let words = tables.get(lexicon)
  if (!words) {
    words = read(lexicon)
    tables.set(lexicon, words)
  }
  return words
}

function read(lexicon: Lexicon): EntityWords {
  const { vocabulary, spelling } = lexicon
  const { particle } = spelling
  // the few words that are more than rare or frequent
  const flags = new Map<number, number>()
  for (let id = particle.indexOf(1); id >= 0; id = particle.indexOf(1, id + 1)) flags.set(id, Word.stop)
  const mark = (form: string, bits: number) => {
    const id = vocabulary.idOf(form)
    if (id >= 0) flags.set(id, (flags.get(id) ?? 0) | bits)
  }
  for (const form of LINKS) {
    const id = vocabulary.idOf(form)
    flags.set(id, ((flags.get(id) ?? 0) & ~Word.stop) | Word.link)
  }
  for (const form of OWNED) mark(form, Word.owned | Word.bond)
  for (const form of BONDS) mark(form, Word.bond)
  for (const { form } of tableOf(lexicon, 'letters')) mark(form, Word.letter)
  for (const { form, side } of tableOf(lexicon, 'agency-heads')) {
    // of a head of two words the last one (or the first, where the name follows) is looked for
    const parts = form.split(' ')
    if (side === 'before') mark(parts[parts.length - 1], Word.headAfterName)
    else mark(parts[0], Word.headBeforeName)
  }
  for (const { form, value } of tableOf(lexicon, 'place-cues')) mark(form, PLACE_CUES[value])
  const recordOf = (word: number, bits: number) => bits | (coarseOf(word, bits, 0) << 16)
  const records = new Int32Array(particle.length).fill(recordOf(0, 0), 0, RARE).fill(recordOf(RARE, 0), RARE)
  for (const [word, bits] of flags) if (word >= 0) records[word] = recordOf(word, bits)
  return { records, agent: vocabulary.idOf('نے') }
}
