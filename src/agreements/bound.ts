import type { Actor } from './actors'
import { kindOf } from './kinds'
import { AROUND, type Matter, occurrencesIn } from './matter'
import { PLAYS, type Play, TELLING } from './plays'
import { capitalsOf } from './records'
import type { Scene } from './scene'

/** What speaks for or against an actor's being bound by an agreement; weights in `tables/agreement-weights.tsv`. */
export type Sign = string

/** Calls `say` with each sign that the article gives for an actor and an agreement. */
export function signsFor(scene: Scene, matter: Matter, actor: Actor, say: (sign: Sign) => void): void {
  const { worded, parties, pair, both } = matter
  const kind = kindOf(actor)
  say('any')
  say(`kind-${kind}`)
  say(`${worded}-${kind}`)
  if (actor.type === 'group') groupSigns(matter, actor, say)
  if (actor.principal) say('acts-for-another')
  if (actor.state) say(`has-state-${kind}`)
  if (actor.fuller) say('said-fuller')
  if (actor.type === 'place' && capitalsOf(scene.reading.lexicon).has(actor.entry ?? '')) say('capital')
  say(actor.count > 3 ? 'count-many' : actor.count > 1 ? 'count-some' : 'count-once')
  if (parties) say(actor.entry && parties.includes(actor.entry) ? 'listed' : 'unlisted')
  partSigns(scene, matter, actor, kind, say)
  if (pair.has(actor)) say(both ? 'both' : 'pair')
  else if (pair.size > 1 && both) say('outside-both')
  say(headlineSign(scene, actor))
  if (actor.leading) say(`leading-${kind}`)
  const counterparts = scene.counterparts(actor)
  if (counterparts.length > 0) say(`counterpart-${worded}`)
  if (counterparts.some((other) => matter.parts.has(other))) say('counterpart-there')
  const deeds = scene.deeds(actor)
  for (const deed of deeds) say(`${deed}-${worded === 'ceasefire' ? 'truce' : 'other'}`)
}

/** A government, firms and rebels have no name alike, and are bound by different things. */
function groupSigns({ worded, parts }: Matter, actor: Actor, say: (sign: Sign) => void): void {
  const part = parts.get(actor)
  say(`group-${actor.kind}`)
  say(`${worded}-group-${actor.kind}`)
  say(`${part ? PLAYS[part.play] : 'away'}-group-${actor.kind}`)
}

function partSigns(scene: Scene, matter: Matter, actor: Actor, kind: string, say: (sign: Sign) => void): void {
  const part = matter.parts.get(actor)
  const play: Play | null = part ? PLAYS[part.play] : null
  if (part && play) {
    say(`play-${play}`)
    say(`${play}-${kind}`)
    for (const asked of part.asked) say(asked)
    for (let p = part.play + 1; p < PLAYS.length; p++) if (part.plays & (1 << p)) say(`also-${PLAYS[p]}`)
    if (part.listed) say('one-of-many')
    if (part.by !== 'name') say(`by-${part.by}`)
    if (part.next) say('next')
    if (!part.close) say('other-clause')
    for (const deed of part.does) say(deed)
    const share = part.sentences.size / matter.sentences.size
    if (matter.sentences.size > 1) say(share > 0.6 ? 'there-often' : share > 0.3 ? 'there-some' : 'there-seldom')
  } else {
    const away = awaySign(scene, matter, actor)
    say(away)
    say(`away-${kind}`)
  }
  if (matter.between && play !== 'between') say('outside-between')
  else if (!(play && TELLING.has(play)) && matter.partied.some((m) => !m.parties.has(actor))) say('outside-with')
}

/** The best part of an actor in sentences that do not speak of the agreement: talks, a visit, a quarrel. */
function awaySign({ groups, reading }: Scene, { sentences, first, last }: Matter, actor: Actor): Sign {
  let best: Sign = 'away'
  for (const { from } of occurrencesIn(reading, actor, first - AROUND, last + AROUND)) {
    const sentence = reading.layout.sentenceOf[from]
    const part = groups(sentence).find((g) => g.from <= from && g.to > from)?.part
    if (part === 'between') return 'away-between'
    if (part === 'with') best = 'away-with'
    else if (best === 'away' && (sentences.has(sentence - 1) || sentences.has(sentence + 1))) best = 'away-next'
  }
  return best
}

function headlineSign({ reading }: Scene, actor: Actor): Sign {
  const sentence = reading.layout.sentenceOf[Math.max(0, actor.first)]
  return reading.layout.sentences[sentence].part === 'headline' ? 'in-headline' : sentence <= 3 ? 'in-lead' : 'later'
}
