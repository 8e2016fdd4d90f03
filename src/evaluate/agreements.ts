import type { Agreement } from '../types'
import type { MarkedAgreement } from './gold'
import { type Count, type Miss, missed, type Outcome, wrong } from './outcome'
import { mentionsOf, overlap } from './spans'
import { alike } from './words'

/**
 * Compares agreements. A mention counts where it overlaps one of the other side; a record is matched to the one that it
 * shares most mentions with; then each slot that is filled, its parties, instrument, status and topic, is right or wrong.
 */
export function compareAgreements(annotated: readonly MarkedAgreement[], found: readonly Agreement[]): Outcome {
  const pairs = matched(annotated, found)
  const partner = new Map(pairs.map(([gold, record]) => [gold, record]))
  const matchedRecords = new Set(partner.values())
  const parties: Count = { annotated: 0, met: 0, found: 0, right: 0 }
  const slots: Count = { annotated: 0, met: 0, found: 0, right: 0 }
  const misses: Miss[] = []
  for (const gold of annotated) {
    const record = partner.get(gold)
    if (!record) misses.push(missed('agreement records', gold.mentions[0]))
    const named = comparePartiesOf(gold, record, misses)
    parties.annotated += gold.parties.length
    parties.met += named
    slots.annotated += gold.parties.length + 2 + (gold.topic === null ? 0 : 1)
    slots.met += named + (record ? rightSlots(gold, record, misses) : 0)
  }
  for (const record of found) {
    if (!matchedRecords.has(record)) misses.push(wrong('agreement records', record.mentions[0]))
    parties.found += record.parties.length
    slots.found += record.parties.length + 2 + (record.topic ? 1 : 0)
  }
  parties.right = parties.met
  slots.right = slots.met
  const mentions = compareMentions(annotated, found)
  const records = { annotated: annotated.length, met: pairs.length, found: found.length, right: pairs.length }
  return {
    counts: {
      ...mentions.counts,
      'agreement records': records,
      'agreement parties': parties,
      'agreement slots': slots,
    },
    misses: [...mentions.misses, ...misses],
  }
}

function compareMentions(annotated: readonly MarkedAgreement[], found: readonly Agreement[]): Outcome {
  const measure = 'agreement mentions'
  const wanted = mentionsOf(annotated)
  const got = mentionsOf(found)
  const lost = wanted.filter((span) => !got.some((mention) => overlap(span, mention)))
  const extra = got.filter((mention) => !wanted.some((span) => overlap(span, mention)))
  const count = {
    annotated: wanted.length,
    met: wanted.length - lost.length,
    found: got.length,
    right: got.length - extra.length,
  }
  return {
    counts: { [measure]: count },
    misses: [...lost.map((span) => missed(measure, span)), ...extra.map((mention) => wrong(measure, mention))],
  }
}

/** Records of both sides that belong together, those with most mentions in common first. */
function matched(annotated: readonly MarkedAgreement[], found: readonly Agreement[]): [MarkedAgreement, Agreement][] {
  const shared = annotated.flatMap((gold) =>
    found.map((record) => {
      const common = gold.mentions.filter((span) => record.mentions.some((mention) => overlap(span, mention))).length
      return { gold, record, common }
    }),
  )
  const free = new Set<MarkedAgreement | Agreement>([...annotated, ...found])
  const pairs: [MarkedAgreement, Agreement][] = []
  for (const { gold, record, common } of shared.sort((a, b) => b.common - a.common)) {
    if (common === 0 || !free.has(gold) || !free.has(record)) continue
    free.delete(gold)
    free.delete(record)
    pairs.push([gold, record])
  }
  return pairs
}

/** How many of the parties were named, by words alike. */
function comparePartiesOf(gold: MarkedAgreement, record: Agreement | undefined, misses: Miss[]): number {
  const measure = 'agreement parties'
  const names = record?.parties.map(({ name }) => name) ?? []
  const rest = [...names]
  for (const party of gold.parties) {
    const at = rest.findIndex((name) => alike(party, name))
    if (at >= 0) rest.splice(at, 1)
    else misses.push(missed(measure, gold.mentions[0], `${party}, found ${names.join(', ') || 'none'}`))
  }
  if (record) misses.push(...rest.map((name) => wrong(measure, record.mentions[0], name)))
  return names.length - rest.length
}

/** How many of instrument, status and topic are right. */
function rightSlots(gold: MarkedAgreement, record: Agreement, misses: Miss[]): number {
  const measure = 'agreement slots'
  let right = 0
  const check = (name: string, wanted: string | null, got: string | null, same: boolean) => {
    if (same) right++
    else if (wanted !== null || got !== null) {
      misses.push(wrong(measure, record.mentions[0], `${name} ${wanted ?? 'none'}, found ${got ?? 'none'}`))
    }
  }
  const topic = record.topic?.text ?? null
  check('instrument', gold.instrument, record.instrument, gold.instrument === record.instrument)
  check('status', gold.status, record.status, gold.status === record.status)
  check('topic', gold.topic, topic, gold.topic !== null && topic !== null && alike(gold.topic, topic))
  return right
}
