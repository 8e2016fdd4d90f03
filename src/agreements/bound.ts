import type { Actor } from './actors'
import { AROUND, type Matter, occurrencesIn } from './matter'
import { PLAYS, TELLING } from './plays'
import { capitalsOf } from './records'
import type { Scene } from './scene'
import { type Sign, signOf, signsWith, signsWithTwo } from './signs'

const ANY = signOf('any')
const ACTS_FOR_ANOTHER = signOf('acts-for-another')
const SAID_FULLER = signOf('said-fuller')
const CAPITAL = signOf('capital')
const COUNT = { many: signOf('count-many'), some: signOf('count-some'), once: signOf('count-once') }
const LISTED = signOf('listed')
const UNLISTED = signOf('unlisted')
const BOTH = signOf('both')
const PAIR = signOf('pair')
const OUTSIDE_BOTH = signOf('outside-both')
const COUNTERPART_THERE = signOf('counterpart-there')
const ofSort = signsWith((sort) => `kind-${sort}`)
const wordedFor = signsWithTwo((worded, sort) => `${worded}-${sort}`)
const hasState = signsWith((sort) => `has-state-${sort}`)
const leading = signsWith((sort) => `leading-${sort}`)
const counterpart = signsWith((worded) => `counterpart-${worded}`)
const truceDeed = signsWith((deed) => `${deed}-truce`)
const otherDeed = signsWith((deed) => `${deed}-other`)

/** Adds to `signs` each sign that the article gives that an actor is bound by an agreement, or is not. */
export function addSigns(scene: Scene, matter: Matter, actor: Actor, signs: Sign[]): void {
  const { worded, parties, pair, both } = matter
  const { sort } = actor
  signs.push(ANY, ofSort(sort), wordedFor(worded, sort))
  if (actor.type === 'group') addGroupSigns(matter, actor, signs)
  if (actor.principal) signs.push(ACTS_FOR_ANOTHER)
  if (actor.state) signs.push(hasState(sort))
  if (actor.fuller) signs.push(SAID_FULLER)
  if (actor.type === 'place' && capitalsOf(scene.reading.lexicon).has(actor.entry ?? '')) signs.push(CAPITAL)
  signs.push(actor.count > 3 ? COUNT.many : actor.count > 1 ? COUNT.some : COUNT.once)
  if (parties) signs.push(actor.entry && parties.includes(actor.entry) ? LISTED : UNLISTED)
  addPartSigns(scene, matter, actor, signs)
  if (pair.has(actor)) signs.push(both ? BOTH : PAIR)
  else if (pair.size > 1 && both) signs.push(OUTSIDE_BOTH)
  signs.push(headlineSign(scene, actor))
  if (actor.leading) signs.push(leading(sort))
  const counterparts = scene.counterparts(actor)
  if (counterparts.length > 0) signs.push(counterpart(worded))
  if (counterparts.some((other) => matter.parts.has(other))) signs.push(COUNTERPART_THERE)
  const deed = worded === 'ceasefire' ? truceDeed : otherDeed
  for (const done of scene.deeds(actor)) signs.push(deed(done))
}

const ofGroup = signsWith((kind) => `group-${kind}`)
const wordedForGroup = signsWithTwo((worded, kind) => `${worded}-group-${kind}`)
const groupPlays = signsWithTwo((play, kind) => `${play}-group-${kind}`)

/** A government, firms and rebels have no name alike, and are bound by different things. */
function addGroupSigns({ worded, parts }: Matter, actor: Actor, signs: Sign[]): void {
  const part = parts.get(actor)
  const { kind } = actor
  signs.push(ofGroup(kind), wordedForGroup(worded, kind), groupPlays(part ? PLAYS[part.play] : 'away', kind))
}

const plays = signsWith((play) => `play-${play}`)
const playsAs = signsWithTwo((play, sort) => `${play}-${sort}`)
const alsoPlays = signsWith((play) => `also-${play}`)
const ONE_OF_MANY = signOf('one-of-many')
const namedBy = signsWith((by) => `by-${by}`)
const NEXT = signOf('next')
const OTHER_CLAUSE = signOf('other-clause')
const THERE = { often: signOf('there-often'), some: signOf('there-some'), seldom: signOf('there-seldom') }
const awayAs = signsWith((sort) => `away-${sort}`)
const OUTSIDE_BETWEEN = signOf('outside-between')
const OUTSIDE_WITH = signOf('outside-with')

function addPartSigns(scene: Scene, matter: Matter, actor: Actor, signs: Sign[]): void {
  const part = matter.parts.get(actor)
  const play = part ? PLAYS[part.play] : null
  if (part && play) {
    signs.push(plays(play), playsAs(play, actor.sort))
    for (const asked of part.asked) signs.push(asked)
    for (let p = part.play + 1; p < PLAYS.length; p++) if (part.plays & (1 << p)) signs.push(alsoPlays(PLAYS[p]))
    if (part.listed) signs.push(ONE_OF_MANY)
    if (part.by !== 'name') signs.push(namedBy(part.by))
    if (part.next) signs.push(NEXT)
    if (!part.close) signs.push(OTHER_CLAUSE)
    for (const deed of part.does) signs.push(deed)
    const share = part.sentences / matter.sentences.size
    if (matter.sentences.size > 1) signs.push(share > 0.6 ? THERE.often : share > 0.3 ? THERE.some : THERE.seldom)
  } else signs.push(awaySign(scene, matter, actor), awayAs(actor.sort))
  if (matter.between && play !== 'between') signs.push(OUTSIDE_BETWEEN)
  else if (!(play && TELLING.has(play)) && matter.partied.some((m) => !m.parties.has(actor))) signs.push(OUTSIDE_WITH)
}

const AWAY = signOf('away')
const AWAY_NEXT = signOf('away-next')
const AWAY_WITH = signOf('away-with')
const AWAY_BETWEEN = signOf('away-between')

/** The best part of an actor in sentences that do not speak of the agreement: talks, a visit, a quarrel. */
function awaySign({ groups, reading }: Scene, { sentences, first, last }: Matter, actor: Actor): Sign {
  let best = AWAY
  for (const { from } of occurrencesIn(reading, actor, first - AROUND, last + AROUND)) {
    const sentence = reading.layout.sentenceOf[from]
    const part = groups(sentence).find((g) => g.from <= from && g.to > from)?.part
    if (part === 'between') return AWAY_BETWEEN
    if (part === 'with') best = AWAY_WITH
    else if (best === AWAY && (sentences.has(sentence - 1) || sentences.has(sentence + 1))) best = AWAY_NEXT
  }
  return best
}

const IN_HEADLINE = signOf('in-headline')
const IN_LEAD = signOf('in-lead')
const LATER = signOf('later')

function headlineSign({ reading }: Scene, actor: Actor): Sign {
  const sentence = reading.layout.sentenceOf[Math.max(0, actor.first)]
  return reading.layout.sentences[sentence].part === 'headline' ? IN_HEADLINE : sentence <= 3 ? IN_LEAD : LATER
}
