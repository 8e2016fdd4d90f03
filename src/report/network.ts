import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force'
import type { Network } from './summary'

const MOST_LINKS = 120
/** An agreement of more parties than this says little of any two of them. */
const MOST_PARTIES = 8
const STEPS = 300
/** The least that the picture is wide and high, in the units of the distance between two partners. */
const SMALLEST = 400

interface Partner {
  name: string
  latin: string | null
}

/** Counts who agrees with whom. */
export class Ties {
  readonly #partners = new Map<string, Partner>()
  readonly #ties = new Map<string, { a: string; b: string; agreements: number }>()

  /** The parties of one agreement; keys say which parties of two agreements are the same. */
  add(parties: readonly (Partner & { key: string })[]): void {
    const known = new Map(parties.map((party) => [party.key, party]))
    if (known.size < 2 || known.size > MOST_PARTIES) return
    const keys = [...known.keys()].sort()
    for (const [key, { name, latin }] of known) if (!this.#partners.has(key)) this.#partners.set(key, { name, latin })
    for (let i = 0; i < keys.length; i++) {
      for (let j = i + 1; j < keys.length; j++) {
        const tie = JSON.stringify([keys[i], keys[j]])
        const found = this.#ties.get(tie)
        if (found) found.agreements++
        else this.#ties.set(tie, { a: keys[i], b: keys[j], agreements: 1 })
      }
    }
  }

  /** The strongest ties and those they tie, set in a plane where partners are near one another. */
  network(): Network {
    const ties = [...this.#ties.values()]
      .sort((x, y) => y.agreements - x.agreements || (x.a + x.b < y.a + y.b ? -1 : 1))
      .slice(0, MOST_LINKS)
    const keys = [...new Set(ties.flatMap(({ a, b }) => [a, b]))]
    const place = new Map(keys.map((key, i) => [key, i]))
    const links = ties.map(({ a, b, agreements }) => ({
      a: place.get(a) as number,
      b: place.get(b) as number,
      agreements,
    }))
    const agreements = new Array<number>(keys.length).fill(0)
    for (const link of links) for (const end of [link.a, link.b]) agreements[end] += link.agreements
    const spots = layOut(keys.length, links)
    const nodes = keys.map((key, i) => ({
      ...(this.#partners.get(key) as Partner),
      agreements: agreements[i],
      ...spots[i],
    }))
    return { nodes, links }
  }
}

/** Spots from 0 to 1 in both directions. d3-force begins from a spiral, so the same ties always give the same picture. */
function layOut(count: number, links: Network['links']): { x: number; y: number }[] {
  if (count === 0) return []
  const nodes = Array.from({ length: count }, () => ({ x: Number.NaN, y: Number.NaN }))
  const simulation = forceSimulation(nodes)
    .force('link', forceLink(links.map(({ a, b }) => ({ source: a, target: b }))).distance(90))
    .force('charge', forceManyBody().strength(-320))
    .force('collide', forceCollide(34))
    .force('x', forceX().strength(0.06))
    .force('y', forceY().strength(0.09))
    .force('centre', forceCenter())
    .stop()
  simulation.tick(STEPS)
  const stretch = (values: number[]) => {
    const [low, high] = [Math.min(...values), Math.max(...values)]
    // few stay near one another, and are not drawn to the corners
    const span = Math.max(high - low, SMALLEST)
    return (value: number) => 0.5 + (value - (low + high) / 2) / span
  }
  const [fitX, fitY] = [stretch(nodes.map(({ x }) => x)), stretch(nodes.map(({ y }) => y))]
  const round = (value: number) => Math.round(value * 1000) / 1000
  return nodes.map(({ x, y }) => ({ x: round(fitX(x)), y: round(fitY(y)) }))
}
