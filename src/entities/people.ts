import type { Reading, Span } from '../reading'
import { textOf } from '../text/tokens'
import type { Person } from '../types'
import { latinOf } from './latin'
import { mentionOf } from './mentions'
import { attachRoles } from './roles'

/** The mentions of one person, and the words of the fullest of them. */
interface Cluster {
  spans: Span[]
  words: string[]
  entry: string | null
}

/**
 * One record a person: a full name and a later part of it are one, and so are a person's listed spellings. Offices
 * go to the person they stand beside or are known by; an office alone is a person without a name.
 */
export function identifyPeople(reading: Reading): Person[] {
  const clusters = clusterNames(reading)
  const people = clusters
    .sort((a, b) => a.spans[0].from - b.spans[0].from)
    .map((cluster): Person => {
      const fullest = cluster.spans.reduce((best, span) => (span.to - span.from > best.to - best.from ? span : best))
      const name = mentionOf(reading, fullest).text
      const person: Person = {
        id: '',
        name,
        latin: fullest.entry?.english ?? latinOf(textOf(reading.tokens, fullest.from, fullest.to), reading.lexicon),
        roles: [],
        mentions: cluster.spans.map((span) => mentionOf(reading, span)),
      }
      return person
    })
  const holders = new Map<Span, Person>()
  clusters.forEach((cluster, i) => {
    for (const span of cluster.spans) holders.set(span, people[i])
  })
  const all = attachRoles(reading, people, holders)
  all.forEach((person, i) => {
    person.id = `p${i + 1}`
  })
  for (const [span, person] of holders) span.record = person.id
  return all
}

function clusterNames(reading: Reading): Cluster[] {
  const spans = reading.spans.filter(({ type }) => type === 'person')
  const clusters: Cluster[] = []
  const byText = new Map<string, Cluster>()
  const bySound = new Map<number, Cluster[]>()
  const byEntry = new Map<string, Cluster>()
  // the fullest names first, so that parts find them wherever they stand
  spans.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)
  for (const span of spans) {
    const text = textOf(reading.tokens, span.from, span.to)
    const words = text.split(' ')
    const entry = span.entry?.id ?? null
    let cluster = words.length > 1 ? byText.get(text) : undefined
    if (!cluster) {
      const fits = (bySound.get(soundOf(words[0])) ?? []).filter(
        (other) => isPart(words, other.words) || isVariant(words, other.words),
      )
      const listed = entry === null ? undefined : byEntry.get(entry)
      if (listed && !fits.includes(listed)) fits.push(listed)
      // of several bearers of a surname the one named last before it is meant
      cluster = fits.length > 1 ? lastBefore(fits, span) : fits[0]
    }
    if (cluster) cluster.spans.push(span)
    else {
      cluster = { spans: [span], words, entry: null }
      clusters.push(cluster)
      for (const sound of new Set(words.map(soundOf))) {
        const alike = bySound.get(sound)
        if (alike) alike.push(cluster)
        else bySound.set(sound, [cluster])
      }
    }
    if (entry !== null && cluster.entry === null) {
      cluster.entry = entry
      if (!byEntry.has(entry)) byEntry.set(entry, cluster)
    }
    byText.set(text, cluster)
  }
  for (const { spans: members } of clusters) members.sort((x, y) => x.from - y.from)
  return clusters
}

function lastBefore(clusters: Cluster[], span: Span): Cluster {
  let best = clusters[0]
  let at = -1
  for (const cluster of clusters) {
    for (const { from } of cluster.spans) {
      if (from < span.from && from > at) {
        at = from
        best = cluster
      }
    }
  }
  return best
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

const VOWELS = new Set(Array.from('اویےئآؤء', (letter) => letter.charCodeAt(0)))

/** A number that all words share that may be the same. */
function soundOf(word: string): number {
  let consonants = 0
  let sound = word.charCodeAt(0)
  let whole = sound
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i)
    whole = Math.imul(whole, 31) + unit
    if (VOWELS.has(unit)) continue
    sound = Math.imul(sound, 31) + unit
    consonants++
  }
  return consonants > 2 ? sound : whole
}
