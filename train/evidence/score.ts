import { NAME_TYPES } from '../../src/entities/candidates'
import { type Weights, weighAgain } from '../../src/entities/evidence'
import { decide } from '../../src/entities/overlaps'
import { copyOf, memoryOf, type Prepared } from './prepare'

/** Counts strict hits by type, and keeps what was missed or wrong with its surroundings. */
export class Tally {
  readonly misses: string[] = []
  private readonly counts = NAME_TYPES.map(() => ({ right: 0, gold: 0, found: 0, proposed: 0 }))

  add(unread: Prepared, weights: Weights): void {
    const prepared = copyOf(unread)
    const { candidates, surroundings, gold, key } = prepared
    const memory = memoryOf(prepared, weights)
    weighAgain(prepared.article, surroundings, candidates.all, memory, weights)
    const stood = decide(candidates.all, prepared.article.tokens.count)
    const found = new Set(stood.map(key))
    const proposed = new Set(candidates.all.map(key))
    for (const right of gold) {
      const count = this.counts[Number(right[0])]
      count.gold++
      if (proposed.has(right)) count.proposed++
      if (found.has(right)) count.right++
      else this.misses.push(describe('missed', prepared, right, proposed.has(right) ? 'proposed' : 'unproposed'))
    }
    for (const taken of found) {
      this.counts[Number(taken[0])].found++
      if (!gold.has(taken)) this.misses.push(describe('wrong', prepared, taken, ''))
    }
  }

  lines(): string[] {
    return this.counts.map(({ right, gold, found, proposed }, type) => {
      const [p, r] = [right / found, right / gold]
      const shares = { P: p, R: r, F1: (2 * p * r) / (p + r), proposed: proposed / gold }
      const figures = Object.entries(shares).map(([name, share]) => `${name} ${share.toFixed(3)}`)
      return `${NAME_TYPES[type].padEnd(8)} ${figures.join('  ')}  gold ${gold}`
    })
  }
}

function describe(what: string, { row }: Prepared, key: string, note: string): string {
  const [type, start, end] = key.split(':').map(Number)
  const around = row.text.slice(Math.max(0, start - 30), end + 30).replace(/\s+/g, ' ')
  return [what, NAME_TYPES[type], note, row.id, row.text.slice(start, end), around].join('\t')
}
