import { contextsOf, unitsOf } from '../entities/latin'
import type { Row } from '../gazetteer/rows'

/** A name word in Urdu letters, and as papers spell it in Latin ones. */
export interface NamePair {
  urdu: string
  latin: string
}

/** No Urdu letter is spelt by more Latin ones. */
const LONGEST = 4
const ROUNDS = 6
/** How much the table of letters counts beside what has been seen. */
const PRIOR = 4
/** A pair that fits so badly is no transliteration: a translation, or a slip. */
const WORST_FIT = -4.5
const VOWELS = /^[aeiouy]*$/

type Counts = Map<string, Map<string, number>>

/** The name words of the lists with their Latin spellings: single ones, and those of whole names word by word. */
export function namePairs(names: readonly Row[], people: readonly Row[]): NamePair[] {
  const pairs = new Map<string, NamePair>()
  const add = (form: string, latin: string) => {
    const urdu = form.replace('?', '').trim()
    if (/^[A-Za-z']+$/.test(latin) && urdu !== '' && !pairs.has(urdu)) pairs.set(urdu, { urdu, latin })
  }
  for (const { form, latin } of names) add(form, latin)
  for (const { forms, latin } of people) {
    const words = latin.split(' ')
    for (const form of forms.split(' | ')) {
      const parts = form.replace('?', '').trim().split(' ')
      if (parts.length === words.length) for (const [i, part] of parts.entries()) add(part, words[i])
    }
  }
  return [...pairs.values()].sort((a, b) => (a.urdu < b.urdu ? -1 : 1))
}

/**
 * How each letter is spelt among its neighbours, learnt from the names that the lists spell: letters are aligned with what
 * they are spelt by (the likeliest way by what all other names do, a few times over), then the most frequent spelling of
 * each letter among up to two neighbours on either side is kept where fewer neighbours would not give the same.
 *
 * @param letters the table of single letters, for what is rare
 * @returns by context, see `contextsOf`, the Latin letters
 */
export function learnSpelling(pairs: readonly NamePair[], letters: ReadonlyMap<string, string>): Map<string, string> {
  const words = pairs.map(({ urdu, latin }) => ({ units: unitsOf(urdu), latin: latin.toLowerCase() }))
  let seen: Counts = new Map()
  let aligned: { units: string[]; chunks: string[] }[] = []
  for (let round = 0; round < ROUNDS; round++) {
    aligned = []
    const next: Counts = new Map()
    for (const { units, latin } of words) {
      const chunks = align(units, latin, (unit, chunk) => likelihood(unit, chunk, seen, letters))
      if (!chunks) continue
      aligned.push({ units, chunks })
      for (const [i, unit] of units.entries()) count(next, unit, chunks[i])
    }
    seen = next
  }
  return pruned(aligned)
}

function count(counts: Counts, key: string, value: string): void {
  let own = counts.get(key)
  if (!own) {
    own = new Map()
    counts.set(key, own)
  }
  own.set(value, (own.get(value) ?? 0) + 1)
}

/** How likely a unit is spelt so, as a logarithm. */
function likelihood(unit: string, chunk: string, seen: Counts, letters: ReadonlyMap<string, string>): number {
  const own = seen.get(unit)
  const total = own ? [...own.values()].reduce((sum, n) => sum + n, 0) : 0
  const usual = letters.get(unit) ?? ''
  const prior =
    (chunk === usual ? 1 : usual !== '' && chunk.includes(usual) ? 0.3 : VOWELS.test(chunk) ? 0.05 : 0.002) *
    0.5 ** chunk.length
  return Math.log(((own?.get(chunk) ?? 0) + PRIOR * prior) / (total + PRIOR))
}

/** The likeliest way to share out the Latin letters among the units, in order; null where none fits. */
function align(
  units: readonly string[],
  latin: string,
  score: (unit: string, chunk: string) => number,
): string[] | null {
  const width = latin.length + 1
  const best = new Float64Array((units.length + 1) * width).fill(Number.NEGATIVE_INFINITY)
  const back = new Int8Array(best.length)
  best[0] = 0
  units.forEach((unit, i) => {
    for (let from = 0; from < width; from++) {
      const before = best[i * width + from]
      if (before === Number.NEGATIVE_INFINITY) continue
      for (let length = 0; length <= LONGEST && from + length < width; length++) {
        const sum = before + score(unit, latin.slice(from, from + length))
        const at = (i + 1) * width + from + length
        if (sum > best[at]) {
          best[at] = sum
          back[at] = length
        }
      }
    }
  })
  if (!(best[best.length - 1] > WORST_FIT * units.length)) return null
  const chunks: string[] = []
  for (let i = units.length, to = latin.length; i > 0; i--) {
    const from = to - back[i * width + to]
    chunks.unshift(latin.slice(from, to))
    to = from
  }
  return chunks
}

/** The most frequent spelling by context, without contexts that only repeat what a smaller one says. */
function pruned(aligned: readonly { units: string[]; chunks: string[] }[]): Map<string, string> {
  const counts: Counts = new Map()
  const smaller = new Map<string, string[]>()
  for (const { units, chunks } of aligned) {
    let latin = ''
    units.forEach((_, i) => {
      const contexts = contextsOf(units, i, latin)
      latin += chunks[i]
      contexts.forEach((context, k) => {
        count(counts, context, chunks[i])
        if (!smaller.has(context)) smaller.set(context, contexts.slice(k + 1))
      })
    })
  }
  const kept = new Map<string, string>()
  // the smallest first, as larger ones are compared with what is kept of them
  for (const [context, own] of [...counts].sort(
    ([a], [b]) => (smaller.get(a)?.length ?? 0) - (smaller.get(b)?.length ?? 0),
  )) {
    const [chunk] = [...own].reduce((most, entry) => (entry[1] > most[1] ? entry : most))
    const less = smaller.get(context)?.find((candidate) => kept.has(candidate))
    if (less === undefined || kept.get(less) !== chunk) kept.set(context, chunk)
  }
  return kept
}
