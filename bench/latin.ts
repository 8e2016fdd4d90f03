/**
 * `npm run bench:latin`: how near the spelling of names in Latin letters comes to that of the lists for names that it was
 * not learnt from: a tenth of the name words at a time, and, where the corpora stand beside the checkout, words of
 * Wikidata's items that no list has.
 */
import { existsSync, readFileSync } from 'node:fs'
import { learnSpelling, type NamePair, namePairs } from '../src/build/latin-spelling'
import { readList } from '../src/build/lists'
import { lettersOf, spelt } from '../src/entities/latin'
import { LISTS } from '../src/gazetteer/entries'
import { readRows } from '../src/gazetteer/rows'

const PARTS = 10
const WIKIDATA = new URL('../../shared/lists/wikidata_en_hi_ur.tsv', import.meta.url)
const letters = lettersOf(
  readRows(
    readFileSync(new URL('../src/rules/tables/transliteration.tsv', import.meta.url), 'utf8'),
    'transliteration',
    ['form', 'value'],
  ),
)

/** Single insertions, deletions and changes of a letter between two words. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)))
    }
    row = next
  }
  return row[b.length]
}

class Nearness {
  private same = 0
  private near = 0
  private wrong = 0
  private length = 0
  private count = 0
  add(spelling: string, right: string): void {
    const apart = distance(spelling.toLowerCase(), right.toLowerCase())
    this.count++
    if (apart === 0) this.same++
    if (apart <= 1) this.near++
    this.wrong += apart
    this.length += right.length
  }
  toString(): string {
    const share = (n: number, of: number) => (n / of).toFixed(3)
    return `${this.count} words: the same ${share(this.same, this.count)}, within a letter ${share(this.near, this.count)}, letters wrong ${share(this.wrong, this.length)}`
  }
}

const pairs = namePairs(readList('names', LISTS.names), readList('people', LISTS.people))
const own = new Nearness()
const table = new Nearness()
for (let part = 0; part < PARTS; part++) {
  const isHeldOut = (_: NamePair, i: number) => i % PARTS === part
  const contexts = learnSpelling(
    pairs.filter((pair, i) => !isHeldOut(pair, i)),
    letters,
  )
  for (const { urdu, latin } of pairs.filter(isHeldOut)) {
    own.add(spelt(urdu, { contexts, letters }), latin)
    table.add(spelt(urdu, { contexts: new Map(), letters }), latin)
  }
}
console.log(`names of the lists, held out by tenths\n  learnt       ${own}\n  letter table ${table}`)

if (existsSync(WIKIDATA)) {
  const known = new Set(pairs.map(({ urdu }) => urdu))
  const contexts = learnSpelling(pairs, letters)
  const result = new Nearness()
  for (const { en, ur } of readRows(readFileSync(WIKIDATA, 'utf8'), 'wikidata', ['en', 'ur'])) {
    const [latin, urdu] = [en.split(' '), ur.split(' ')]
    if (latin.length !== urdu.length) continue
    urdu.forEach((word, i) => {
      if (/^[a-z]+$/i.test(latin[i]) && !known.has(word)) result.add(spelt(word, { contexts, letters }), latin[i])
    })
  }
  console.log(`words of Wikidata items that no list of names has\n  learnt       ${result}`)
}
