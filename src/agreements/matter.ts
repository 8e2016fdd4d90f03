import type { Reading } from '../reading'
import type { Actor, Occurrence } from './actors'
import type { Cluster, Said } from './clusters'
import type { Group } from './groups'
import { wordedAs } from './instrument'
import { isCountry } from './kinds'
import { inTopic, isBetween, PLAYS, playIn, saidOf } from './plays'
import type { Scene } from './scene'
import { type Sign, signsWith, signsWithTwo } from './signs'

/** Sentences further off than this say little of who is bound. */
export const AROUND = 5

/** What an actor does in the sentences of an agreement. */
interface Part {
  /** Number of the most telling play, and all of them as bits. */
  play: number
  plays: number
  /** How it is named there. */
  by: string
  /** One of more than two named side by side. */
  listed: boolean
  /** How many sentences of mentions name it, and the last of them. */
  sentences: number
  last: number
  /** No other actor stands between it and a mention. */
  next: boolean
  /** It stands in the clause of a mention. */
  close: boolean
  /** What is said to become of the agreement where it is the one who does it: `rejected`, and what it says of it; each once. */
  does: Sign[]
  /** What is said behind it in the sentence of a mention, with its part there: `with-saying-ask`; each once. */
  asked: Sign[]
}

/** Towns, people and papers that no sentence puts beside the agreement are never bound by it. */
export const mayBeBound = ({ parts }: Matter, actor: Actor): boolean =>
  parts.has(actor) ||
  !((actor.type === 'place' && !isCountry(actor)) || actor.type === 'person' || actor.kind === 'media')

/** Sentences before and behind an agreement whose actors may be bound by it, with those of the head of the article. */
const WINDOW = 30

/** Those who may be bound: not all of a long text, which may speak of many agreements and of many actors. */
export function actorsFor(scene: Scene, matter: Matter): Actor[] {
  const actors = new Set<Actor>()
  const add = (from: number, to: number) => {
    for (let s = Math.max(0, from); s <= to; s++) {
      for (const { members } of scene.groups(s)) for (const { actor } of members) actors.add(actor)
    }
  }
  add(0, Math.min(WINDOW, matter.first))
  add(matter.first - WINDOW, Math.min(matter.first + WINDOW, scene.reading.layout.sentences.length - 1))
  add(matter.last - WINDOW, Math.min(matter.last + WINDOW, scene.reading.layout.sentences.length - 1))
  for (const actor of matter.parts.keys()) actors.add(actor)
  return [...actors].filter((actor) => mayBeBound(matter, actor)).sort((a, b) => a.first - b.first)
}

/** What the signs need to know of an agreement, gathered once for all actors. */
export interface Matter {
  worded: string
  /** Parties of a named instrument, by their ids in the lists; null where none are known. */
  parties: readonly string[] | null
  parts: Map<Actor, Part>
  between: boolean
  both: boolean
  pair: ReadonlySet<Actor>
  /** Mentions whose sentence names parties. */
  partied: readonly Said[]
  sentences: ReadonlySet<number>
  /** The first and the last of them. */
  first: number
  last: number
}

export function matterOf(scene: Scene, cluster: Cluster): Matter {
  const { mentions } = cluster
  const parts = new Map<Actor, Part>()
  let between = false
  for (const mention of mentions) {
    const groups = scene.groupsNear(mention)
    const next = groups.findLast((group) => group.to <= mention.from && !inTopic(mention, group))
    for (const group of groups) {
      const play = PLAYS.indexOf(playIn(scene, mention, group, groups))
      const saying = group.to <= mention.from ? scene.words(mention.sentence).saying : ''
      between ||= isBetween(group) && group.to <= mention.from + 1 && !inTopic(mention, group)
      addPart(parts, group, play, {
        sentence: mention.sentence,
        next: group === next,
        close: scene.oneClause(group, mention),
        does: doneBy(scene, group, mention),
        asked: saying === '' ? null : playSaying(PLAYS[play], saying),
      })
    }
  }
  const named = mentions.find((m) => m.named)?.named
  return {
    worded: wordedAs(cluster),
    parties: named && named.parties.length > 0 ? named.parties : null,
    parts,
    between,
    both: mentions.some((m) => scene.words(m.sentence).both),
    pair: pairOf(scene, cluster),
    partied: mentions.filter((m) => m.parties.size > 0),
    sentences: new Set(mentions.map((m) => m.sentence)),
    first: mentions[0].sentence,
    last: mentions[mentions.length - 1].sentence,
  }
}

const playSaying = signsWithTwo((play, saying) => `${play}-saying-${saying}`)

function addPart(
  parts: Map<Actor, Part>,
  { members }: Group,
  play: number,
  where: { sentence: number; next: boolean; close: boolean; does: Sign | null; asked: Sign | null },
): void {
  const listed = members.length > 2 && new Set(members.map(({ actor }) => actor)).size > 2
  for (const { actor, by } of members) {
    let part = parts.get(actor)
    if (!part) {
      const nothing = { listed: false, next: false, close: false }
      part = { play, plays: 0, by, ...nothing, sentences: 0, last: -1, does: [], asked: [] }
      parts.set(actor, part)
    }
    part.listed ||= listed
    part.next ||= where.next
    part.close ||= where.close
    part.plays |= 1 << play
    // mentions come in the order of the text
    if (part.last !== where.sentence) part.sentences++
    part.last = where.sentence
    if (where.asked !== null && !part.asked.includes(where.asked)) part.asked.push(where.asked)
    if (where.does !== null && !part.does.includes(where.does)) part.does.push(where.does)
    if (play < part.play || (play === part.play && by === 'name')) {
      part.play = play
      part.by = by
    }
  }
}

const says = signsWith((saying) => `says-${saying}`)
const does = signsWith((status) => `does-${status}`)

/** What an agent in front of a mention does with the agreement, by the words behind it; null where they do not say. */
function doneBy(scene: Scene, { part, further, to }: Group, mention: Said): Sign | null {
  const acts = part === 'agent' || further === 'agent' || part === 'behalf' || further === 'behalf'
  if (!acts || to > mention.from) return null
  if (saidOf(scene, mention) >= to) return says(scene.words(mention.sentence).saying)
  const becomes = scene.becomes(mention)
  return becomes === '' ? null : does(becomes)
}

/** Parts in which actors named side by side may be meant by `دونوں ممالک`. */
const TOGETHER: ReadonlySet<string> = new Set(['between', 'agent', 'owner', 'with'])

/** The two or more whom `دونوں ممالک` means: those last named side by side before the agreement, or anywhere. */
function pairOf(scene: Scene, { mentions }: Cluster): ReadonlySet<Actor> {
  const { sentences } = scene.reading.layout
  let pair: ReadonlySet<Actor> = new Set()
  const from = mentions[0].sentence
  const to = Math.min(sentences.length, mentions[mentions.length - 1].sentence + AROUND + 1)
  for (let s = Math.max(0, from - 2 * AROUND); s < to; s++) {
    if (s > from && pair.size > 1) break
    for (const group of scene.groups(s)) {
      if (group.members.length < 2 || !TOGETHER.has(group.part)) continue
      if (mentions.some((mention) => mention.sentence === s && inTopic(mention, group))) continue
      const actors = new Set(group.members.map(({ actor }) => actor).filter(({ type }) => type !== 'person'))
      if (actors.size > 1) pair = actors
    }
  }
  return pair
}

/** So many occurrences say enough. */
const ENOUGH = 20

/** Where an actor stands in the sentences `[first, last]`, the first occurrences only. */
export function occurrencesIn({ layout }: Reading, { occurrences }: Actor, first: number, last: number): Occurrence[] {
  const token = layout.sentences[Math.max(0, first)].from
  let low = 0
  let high = occurrences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (occurrences[middle].from < token) low = middle + 1
    else high = middle
  }
  const found: Occurrence[] = []
  for (let i = low; i < occurrences.length && found.length < ENOUGH; i++) {
    if (layout.sentenceOf[occurrences[i].from] > last) break
    found.push(occurrences[i])
  }
  return found
}
