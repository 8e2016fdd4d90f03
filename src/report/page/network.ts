import type { Network } from '../summary'
import { svg } from './element'

const WIDTH = 1200
const HEIGHT = 720
const MARGIN = 70

/** Who agrees with whom, as a picture; pointing at one or focusing it shows its partners alone. */
export function networkPicture({ nodes, links }: Network): SVGElement {
  const x = (i: number) => MARGIN + nodes[i].x * (WIDTH - 2 * MARGIN)
  const y = (i: number) => MARGIN + nodes[i].y * (HEIGHT - 2 * MARGIN)
  const most = Math.max(1, ...links.map(({ agreements }) => agreements))
  const lines = links.map(({ a, b, agreements }) =>
    svg('line', { x1: x(a), y1: y(a), x2: x(b), y2: y(b), 'stroke-width': 1 + (7 * agreements) / most }),
  )
  const busiest = Math.max(1, ...nodes.map(({ agreements }) => agreements))
  const groups = nodes.map(({ name, latin, agreements }, i) => {
    const radius = 5 + 15 * Math.sqrt(agreements / busiest)
    const said = `${latin ?? name}: ${agreements}`
    return svg(
      'g',
      { class: 'node', tabindex: 0, role: 'img', 'aria-label': said, transform: `translate(${x(i)} ${y(i)})` },
      svg('circle', { r: radius }),
      svg('text', { y: -radius - 5, lang: 'ur' }, name),
      svg('title', {}, said),
    )
  })
  const label = 'Network of who agrees with whom; the table below says the same in words'
  const picture = svg(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'group', 'aria-label': label },
    ...lines,
    ...groups,
  )
  groups.forEach((group, i) => {
    const lit = new Set<Element>([group])
    links.forEach(({ a, b }, j) => {
      if (a === i || b === i) for (const part of [lines[j], groups[a], groups[b]]) lit.add(part)
    })
    const point = (on: boolean) => () => {
      picture.classList.toggle('pointed', on)
      for (const part of lit) part.classList.toggle('lit', on)
    }
    for (const event of ['pointerenter', 'focus']) group.addEventListener(event, point(true))
    for (const event of ['pointerleave', 'blur']) group.addEventListener(event, point(false))
  })
  return picture
}
