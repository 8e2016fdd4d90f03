import { describe, expect, it } from 'vitest'
import { Summariser } from '../../src/report/summarise'
import { MOST_SHOWN } from '../../src/report/summary'
import { extractionNumber } from './extractions'

const summaryOf = (count: number) => {
  const summariser = new Summariser()
  for (let i = 0; i < count; i++) summariser.add(extractionNumber(i))
  return summariser.summary('t')
}

describe('the summary of a dump', () => {
  it('counts articles and mentions, the most named first', () => {
    const { articles, places, agencies } = summaryOf(9)
    expect(articles).toBe(9)
    expect(places).toEqual({
      distinct: 4,
      top: [
        { name: 'پاکستان', latin: 'Pakistan', articles: 9, mentions: 9 },
        { name: 'ترکیہ', latin: 'Turkey', articles: 3, mentions: 3 },
        { name: 'قطر', latin: 'Qatar', articles: 3, mentions: 3 },
        { name: 'چین', latin: 'China', articles: 3, mentions: 3 },
      ],
    })
    expect(agencies.top).toHaveLength(1)
  })

  it('leaves out who is known by office alone', () => {
    expect(summaryOf(1).people.top.map(({ name }) => name)).toEqual(['شخص 0', 'محسن نقوی'].sort())
  })

  it('shows days for weeks, months for years, and no gaps', () => {
    const { agreements } = summaryOf(60)
    expect([agreements.grain, agreements.periods.length, agreements.periods[0]]).toEqual(['day', 58, '2025-01-01'])
    const long = summaryOf(400).agreements
    expect([long.grain, long.periods.length, long.periods.at(-1)]).toEqual(['month', 14, '2026-02'])
    const counted = Object.values(long.counts)
      .flat()
      .reduce((sum, count) => sum + count, 0)
    expect(counted).toBe(long.total)
  })

  it('counts agreements of undated articles apart', () => {
    const summariser = new Summariser()
    summariser.add({ ...extractionNumber(0), published: null })
    expect(summariser.summary('t').agreements).toMatchObject({ total: 1, undated: 1, periods: [], counts: {} })
  })

  it('ties partners, the strongest tie first, the same picture each time', () => {
    const { network } = summaryOf(90)
    expect(network.nodes.map(({ latin }) => latin).sort()).toEqual(['China', 'Pakistan'])
    expect(network.links).toEqual([{ a: expect.any(Number), b: expect.any(Number), agreements: 30 }])
    expect(summaryOf(90).network).toEqual(network)
    for (const { x, y } of network.nodes) for (const at of [x, y]) expect(at).toSatisfy((n: number) => n >= 0 && n <= 1)
  })

  it('is empty of nothing', () => {
    expect(new Summariser().summary('t')).toMatchObject({ articles: 0, from: null, network: { nodes: [], links: [] } })
  })

  it('stays small however long the dump', () => {
    const summary = summaryOf(20_000)
    expect(summary.people.distinct).toBe(5003)
    expect(summary.people.top).toHaveLength(MOST_SHOWN)
    expect(summary.agreements.listed).toHaveLength(5000)
    expect(summary.agreements.listed[0].published).toBe('2026-02-04')
    expect(JSON.stringify(summary).length).toBeLessThan(2_000_000)
  })
})
