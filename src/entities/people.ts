import type { Reading, Span } from '../reading'
import { textOf } from '../text/tokens'
import type { Person } from '../types'
import { latinOf } from './latin'
import { mentionOf } from './mentions'
import { attachRoles } from './roles'

/** The mentions of one person, the fullest of them, and its words. */
interface Cluster {
  spans: Span[]
  fullest: Span
  words: string[]
  entry: string | null
}

/**
 * One record a person: a full name and a later part of it are one, and so are a person's listed spellings. Offices
 * go to the person they stand beside or are known by; an office alone is a person without a name.
 */
export function identifyPeople(reading: Reading): Person[] {
  const clusters = clusterNames(reading)
  const people = clusters.map((cluster, i): Person => personOf(cluster, `p${i + 1}`, reading))
  const offices = reading.spans.filter(({ type }) => type === 'role')
  if (offices.length === 0) return people
  const holders = new Map<Span, Person>()
  clusters.forEach(({ spans }, i) => {
    for (const span of spans) holders.set(span, people[i])
  })
  const unnamed = attachRoles(reading, people, holders)
  for (const person of unnamed) {
    person.id = `p${people.length + 1}`
    people.push(person)
  }
  return people
}

/** The record of a name's bearer. Sets `record` of each span. */
function personOf({ spans, fullest, words }: Cluster, id: string, reading: Reading): Person {
  let name = ''
  const mentions = spans.map((span) => {
    span.record = id
    const mention = mentionOf(reading, span)
    if (span === fullest) name = mention.text
    return mention
  })
  return { id, name, latin: fullest.entry?.english ?? latinOf(words, reading.lexicon), roles: [], mentions }
}

/** In the order of their first mentions. */
function clusterNames(reading: Reading): Cluster[] {
  const spans = reading.spans.filter(({ type }) => type === 'person')
  const clusters: Cluster[] = []
  const byText = new Map<string, Cluster>()
  // the fullest names first, so that parts find them wherever they stand
  spans.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)
  for (const span of spans) {
    const text = textOf(reading.tokens, span.from, span.to)
    const words = text.split(' ')
    const entry = span.entry?.id ?? null
    let cluster = (words.length > 1 ? byText.get(text) : undefined) ?? bearerOf(span, words, entry, clusters)
    if (cluster) {
      cluster.spans.push(span)
      cluster.entry ??= entry
    } else {
      cluster = { spans: [span], fullest: span, words, entry }
      clusters.push(cluster)
    }
    if (words.length > 1) byText.set(text, cluster)
  }
  for (const { spans: members } of clusters) if (members.length > 1) members.sort((x, y) => x.from - y.from)
  return clusters.sort((a, b) => a.spans[0].from - b.spans[0].from)
}

/** Whose fuller name or other spelling a name is; of several bearers of a surname the one named last before it is meant. */
function bearerOf(
  span: Span,
  words: readonly string[],
  entry: string | null,
  clusters: readonly Cluster[],
): Cluster | undefined {
  let bearer: Cluster | undefined
  let at = -1
  for (const other of clusters) {
    if (!(entry !== null && entry === other.entry) && !isPart(words, other.words) && !isVariant(words, other.words))
      continue
    bearer ??= other
    for (const { from } of other.spans) {
      if (from < span.from && from > at) {
        at = from
        bearer = other
      }
    }
  }
  return bearer
}

/** Whether all the words of a name stand in a fuller one, in their order. */
function isPart(words: readonly string[], fuller: readonly string[]): boolean {
  let next = 0
  for (const word of fuller) if (next < words.length && same(word, words[next])) next++
  return next === words.length
}

/** Two spellings of one name: as many words, and each alike but for its vowels. */
const isVariant = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 1 && a.length === b.length && a.every((word, i) => same(word, b[i]))

const same = (a: string, b: string): boolean =>
  a === b || (a[0] === b[0] && a.length > 3 && skeleton(a) === skeleton(b))

/** Consonants alone: papers differ in how they write the vowels of a foreign name (نتن, نیتن). */
const skeleton = (word: string): string => {
  const bare = word.replace(/[اویےئآؤء]/g, '')
  return bare.length > 2 ? bare : word
}
