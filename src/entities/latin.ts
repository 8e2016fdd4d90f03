import { type Lexicon, tableOf } from '../gazetteer/lexicon'

/** Latin spellings by component, and letters by table. */
interface Transliteration {
  letters: Map<string, string>
}

const tables = new WeakMap<Lexicon, Transliteration>()

/** A name in Latin letters: each component as the lists spell it, or else letter by letter. */
export function latinOf(name: string, lexicon: Lexicon): string {
  return name
    .split(' ')
    .map((word) => listed(word, lexicon) ?? spelt(word, lexicon))
    .filter(Boolean)
    .join(' ')
}

function listed(word: string, lexicon: Lexicon): string | null {
  for (const gazetteer of lexicon.gazetteers) {
    const entry = gazetteer.byWord(lexicon.vocabulary.idOf(word), ['given', 'family', 'both', 'particle'])
    if (entry?.english) return entry.english
  }
  return null
}

function spelt(word: string, lexicon: Lexicon): string {
  let table = tables.get(lexicon)
  if (!table) {
    table = { letters: new Map(tableOf(lexicon, 'transliteration').map(({ form, value }) => [form, value])) }
    tables.set(lexicon, table)
  }
  let latin = ''
  for (let i = 0; i < word.length; i++) {
    const pair = table.letters.get(word.slice(i, i + 2))
    const place = i === 0 ? 'first:' : i === word.length - 1 ? 'last:' : ''
    if (pair !== undefined) {
      latin += pair
      i++
    } else latin += table.letters.get(place + word[i]) ?? table.letters.get(word[i]) ?? ''
  }
  return latin.charAt(0).toUpperCase() + latin.slice(1)
}
