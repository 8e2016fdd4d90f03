import type { AgreementWeights } from '../../src/agreements/index'
import { agreementOf } from '../../src/agreements/index'
import { sameName, sharedWords } from './match'
import type { Prepared } from './prepare'

/** What was found of what, as the scorer beside the corpora counts it. */
export class Tally {
  private readonly counts = new Map<string, { hit: number; gold: number; found: number }>()

  add({ scene, pairs, missed }: Prepared, by: AgreementWeights): void {
    this.count(
      'records',
      pairs.filter(({ gold }) => gold).length,
      pairs.length + missed.length - pairs.filter(({ gold }) => !gold).length,
      pairs.length,
    )
    for (const { parties: named, topic } of missed) {
      const parties = named ?? []
      this.count('parties', 0, parties.length, 0)
      this.count('slots', 0, parties.length + 2 + (topic ? 1 : 0), 0)
    }
    for (const { cluster, gold } of pairs) {
      const found = agreementOf(scene, cluster, '', by)
      const names = found.parties.map(({ name }) => name)
      const slots = names.length + 2 + (found.topic ? 1 : 0)
      if (!gold) {
        this.count('parties', 0, 0, names.length)
        this.count('slots', 0, 0, slots)
        continue
      }
      let hits = 0
      const wanted = gold.parties ?? []
      for (const party of wanted) {
        const at = names.findIndex((name) => sameName(party, name))
        if (at < 0) continue
        names.splice(at, 1)
        hits++
      }
      const topic = gold.topic && found.topic && sharedWords(gold.topic, found.topic.text) >= 0.5 ? 1 : 0
      const instrument = Number(found.instrument === gold.instrument)
      const status = Number(found.status === gold.status)
      this.count('parties', hits, wanted.length, found.parties.length)
      this.count('instrument', instrument, 1, 1)
      this.count('status', status, 1, 1)
      this.count('topic', topic, gold.topic ? 1 : 0, found.topic ? 1 : 0)
      this.count('slots', hits + topic + instrument + status, wanted.length + 2 + (gold.topic ? 1 : 0), slots)
    }
  }

  private count(name: string, hit: number, gold: number, found: number): void {
    const counted = this.counts.get(name) ?? { hit: 0, gold: 0, found: 0 }
    counted.hit += hit
    counted.gold += gold
    counted.found += found
    this.counts.set(name, counted)
  }

  lines(): string[] {
    return [...this.counts].map(([name, { hit, gold, found }]) => {
      const figures = [hit / found, hit / gold, (2 * hit) / (gold + found)].map((share) => share.toFixed(3))
      return `  ${name.padEnd(12)}P ${figures[0]}  R ${figures[1]}  F1 ${figures[2]}  of ${gold}`
    })
  }
}
