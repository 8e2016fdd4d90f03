import type { Actor } from './actors'
import { isKin } from './couple'
import type { Found } from './find'
import { CLOSE, inTopic } from './plays'
import type { Scene } from './scene'
import { type Topic, topicOf } from './topic'
import { phraseAt, wordTable } from './words'

/** One agreement: all the words that state or name it. */
export interface Cluster {
  mentions: Said[]
}

/** A mention with what its own sentence says. */
export interface Said extends Found {
  topic: Topic | null
  /** Who the sentence says came to terms; empty where it does not say. */
  parties: Set<Actor>
}

/** Topics that share this part of the shorter one's words are one. */
const SAME_TOPIC = 0.5
/** Topics said with this strength (`… پر`, `… کے لیے`, `… کا`) are an agreement's own. */
const OWN = 3
/** A relative clause on a noun begins within so many tokens. */
const RELATIVE = 9
/** The most frequent words do not make two topics one; the others are compared by their first letters. */
const COMMON = 200
const STEM = 4
/** So many agreements spoken of last are compared with a mention, */
const RECENT = 24
/** and of each the mentions at its two ends: an article that speaks of nothing else stays cheap. */
const FIRST = 4
const LAST = 8

/** Puts the mentions of one agreement together, in the order of the text. */
export function clusterMentions(scene: Scene): Cluster[] {
  const clusters: Cluster[] = []
  // the one mentioned last stands last
  let recent: Cluster[] = []
  for (const found of scene.mentions) {
    const topic = topicOf(scene, found)
    const said: Said = { ...found, topic, parties: partiesBeside(scene, found, topic) }
    const known = clusterFor(scene, said, recent)
    const cluster = known ?? { mentions: [] }
    cluster.mentions.push(said)
    if (!known) clusters.push(cluster)
    recent = [...recent.filter((other) => other !== cluster), cluster].slice(-RECENT)
  }
  return clusters
}

/** The mentions of an agreement that another is compared with. */
const ends = ({ mentions }: Cluster): readonly Said[] =>
  mentions.length <= FIRST + LAST ? mentions : [...mentions.slice(0, FIRST), ...mentions.slice(-LAST)]

/** The agreement that a mention speaks of, of those known; the one mentioned last stands last. */
function clusterFor(scene: Scene, said: Said, clusters: readonly Cluster[]): Cluster | null {
  if (clusters.length === 0) return null
  const before = wordBefore(scene, said)
  const back = said.kind === 'back' || (before === 'this' && !pointsAhead(scene, said))
  if (!back && before === 'another' && !said.named) return null
  const fitting = clusters.filter((cluster) => {
    const mentions = ends(cluster)
    if (back) return said.kind === 'back' || fits(said, mentions)
    return fits(said, mentions) && agree(scene, said, mentions, before)
  })
  return fitting.filter((c) => isGeneric(said) === ends(c).some(isGeneric)).at(-1) ?? fitting.at(-1) ?? null
}

/** Whether the words allow it: a ceasefire is no memorandum, and one name is not another. */
function fits(said: Said, mentions: readonly Said[]): boolean {
  const names = mentions.map(({ named }) => named?.id).filter(Boolean)
  if (said.named && names.length > 0 && !names.includes(said.named.id)) return false
  if (isGeneric(said)) return true
  const telling = mentions.filter((m) => !isGeneric(m))
  if (telling.length === 0) {
    if (said.named) return said.signed || isAmong(mentions, said.named.parties)
    return said.instrument === 'memorandum' ? said.signed : said.kind === 'act' || said.instrument === 'contract'
  }
  return telling.some((m) => m.instrument === said.instrument)
}

/** Whether mentions name parties, and only those that an instrument is known to have. */
function isAmong(mentions: readonly Said[], known: readonly string[]): boolean {
  const named = [...union(mentions)]
  return named.length > 0 && named.every(({ entry }) => known.includes(entry ?? ''))
}

/** `معاہدہ`, `سمجھوتہ`, a signature: words for any agreement. */
const isGeneric = ({ kind, instrument, named }: Found): boolean =>
  !named && (kind === 'sign' || kind === 'back' || kind === 'settled' || instrument === 'treaty' || instrument === '')

/** Whether what the sentences say of parties and topic allows it. */
function agree(scene: Scene, said: Said, mentions: readonly Said[], before: string): boolean {
  const { layout } = scene.reading
  const last = mentions[mentions.length - 1]
  if (said.sentence === last.sentence && (said.kind === 'sign' || said.kind === 'settled')) return true
  // `جنگ بندی پراتفاق کیا`
  if (said.kind === 'act' && said.sentence === last.sentence && said.from === last.to) return true
  const others = union(mentions)
  // `کالعدم تنظیم` may be any of the named
  const named = [...others].filter(({ type }) => type !== 'group')
  if (said.parties.size > 1 && named.length > 0) {
    let shared = 0
    for (const actor of named) if ([...said.parties].some((party) => isSame(party, actor))) shared++
    if (shared < Math.min(2, named.length)) return false
  }
  const act = said.kind === 'act'
  const acts = mentions.filter(({ kind }) => kind === 'act')
  if (act !== acts.length > 0) {
    // an act of agreeing and a treaty are one only where they speak of the same thing
    if (mentions.every((m) => layout.sentences[m.sentence].part === 'headline')) return true
    if (said.instrument === 'ceasefire' || mentions.some((m) => m.instrument === 'ceasefire')) return true
    const topics = mentions.map((m) => m.topic).filter((t) => t !== null)
    if (!said.topic || topics.length === 0) return !act || said.rule.startsWith('accord-that')
    return topics.some((t) => alike(scene, t, said.topic as Topic))
  }
  if (act) {
    const topics = acts.map((m) => m.topic).filter((t) => t !== null)
    return !said.topic || topics.length === 0 || topics.some((t) => alike(scene, t, said.topic as Topic))
  }
  const own = (m: Said) => (m.topic && m.topic.strength >= OWN ? m.topic : null)
  const topic = own(said)
  const topics = mentions.map(own).filter((t) => t !== null)
  if (topic && topics.length > 0 && !topics.some((t) => alike(scene, t, topic))) return false
  if (before === 'some' && said.parties.size > 1)
    return (
      [...said.parties].every((party) => [...others].some((actor) => isSame(party, actor))) &&
      !mentions.some(({ named }) => named)
    )
  return true
}

/** `اس معاہدے کو … جس کے تحت`: the demonstrative points ahead, not back. */
function pointsAhead({ reading }: Scene, { to, sentence }: Found): boolean {
  const cues = wordTable(reading.lexicon, 'agreement-others')
  const limit = Math.min(reading.layout.sentences[sentence].to, to + RELATIVE)
  for (let t = to; t < limit; t++) if (phraseAt(reading, cues, t, limit)?.name === 'which') return true
  return false
}

/** One actor, or one named more fully: `حکومت` and `سندھ حکومت`. */
const isSame = (a: Actor, b: Actor): boolean =>
  a === b ||
  isKin(a, b) ||
  (a.type !== 'place' &&
    b.type !== 'place' &&
    (a.mentions[0].text.endsWith(` ${b.mentions[0].text}`) || b.mentions[0].text.endsWith(` ${a.mentions[0].text}`)))

function union(mentions: readonly Said[]): Set<Actor> {
  const all = new Set<Actor>()
  for (const { parties } of mentions) for (const actor of parties) all.add(actor)
  return all
}

/** Whether two topics share enough words. */
function alike({ reading }: Scene, a: Topic, b: Topic): boolean {
  const { tokens } = reading
  const words = (topic: Topic) => {
    const set = new Set<string>()
    for (let t = topic.from; t < topic.to; t++) {
      if (tokens.word[t] >= 0 && tokens.word[t] < COMMON) continue
      set.add(tokens.normalised.text.slice(tokens.start[t], Math.min(tokens.end[t], tokens.start[t] + STEM)))
    }
    return set
  }
  const [x, y] = [words(a), words(b)]
  let shared = 0
  for (const word of x) if (y.has(word)) shared++
  return shared >= SAME_TOPIC * Math.max(1, Math.min(x.size, y.size))
}

/** What the word in front says: `اس معاہدے`, `دوسرے معاہدے`. */
function wordBefore({ reading }: Scene, { from, sentence }: Found): string {
  const { lexicon, layout } = reading
  const first = layout.sentences[sentence].from
  let word = ''
  for (let t = from - 1; t >= Math.max(first, from - 2); t--) {
    // `اس نئے معاہدے` is no other than the one spoken of
    if (phraseAt(reading, wordTable(lexicon, 'agreement-cues'), t, from)?.name === 'this') return 'this'
    const other = phraseAt(reading, wordTable(lexicon, 'agreement-others'), t, from)?.name
    if (other && word === '' && (t === from - 1 || other === 'some')) word = other
  }
  return word
}

/** Those whom the sentence puts around the mention: `X اور Y کے درمیان`, `X کے ساتھ`. */
function partiesBeside(scene: Scene, { from, sentence, kind }: Found, topic: Topic | null): Set<Actor> {
  const parties = new Set<Actor>()
  const groups = scene.groupsNear({ sentence, from }).filter((g) => g.to <= from && !inTopic({ topic, kind }, g))
  const between = groups.filter((g) => g.part === 'between' || g.further === 'between').at(-1)
  const together = groups
    .filter((g) => g.part === 'agent' && g.members.filter((m) => m.actor.type !== 'person').length > 1)
    .at(-1)
  const chosen = between
    ? [between]
    : together
      ? [together]
      : groups
          .filter((g) => (g.part === 'with' || g.further === 'with') && (g.strong || from - g.to <= CLOSE))
          .slice(-1)
  for (const group of chosen) for (const { actor } of group.members) if (actor.type !== 'person') parties.add(actor)
  return parties
}
