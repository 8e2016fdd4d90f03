import { byStart, type Mark } from './marks'

/** A mark in the tree of a paragraph. One that crosses another or a line's end stands in it as several parts. */
export interface Part {
  mark: Mark
  start: number
  end: number
  first: boolean
  last: boolean
  inside: Part[]
}

/** A line of the text, without its line ends. */
export interface Paragraph {
  start: number
  end: number
  parts: Part[]
}

/** Lines and, in each, its marks one inside the other. `marks` in the order of `byStart`. */
export function nest(text: string, marks: readonly Mark[]): Paragraph[] {
  const lines = linesOf(text)
  const cut = marks.flatMap((mark) => cutAtLines(mark, lines)).sort(byStart)
  let next = 0
  return lines.map(({ start, end }) => {
    const from = next
    while (next < cut.length && cut[next].start < end) next++
    return { start, end, parts: tree(cut.slice(from, next)) }
  })
}

/** Stretches without line ends that hold something. */
function linesOf(text: string): { start: number; end: number }[] {
  return Array.from(text.matchAll(/[^\r\n\u2028\u2029]+/g), ({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }))
}

function cutAtLines(mark: Mark, lines: readonly { start: number; end: number }[]): Mark[] {
  let low = 0
  for (let high = lines.length; low < high; ) {
    const middle = (low + high) >> 1
    if (lines[middle].end <= mark.start) low = middle + 1
    else high = middle
  }
  const parts: Mark[] = []
  for (let i = low; i < lines.length && lines[i].start < mark.end; i++) {
    parts.push({ ...mark, start: Math.max(mark.start, lines[i].start), end: Math.min(mark.end, lines[i].end) })
  }
  return parts
}

function tree(marks: readonly Mark[]): Part[] {
  const parts: Part[] = []
  let waiting = marks
  while (waiting.length > 0) {
    const [outer] = waiting
    let count = 1
    while (count < waiting.length && waiting[count].start < outer.end) count++
    const inner = waiting.slice(1, count)
    const inside = inner.map((mark) => (mark.end > outer.end ? { ...mark, end: outer.end } : mark))
    const beyond = inner.filter(({ end }) => end > outer.end).map((mark) => ({ ...mark, start: outer.end }))
    parts.push({
      mark: outer,
      start: outer.start,
      end: outer.end,
      first: outer.start === outer.mention.start,
      last: outer.end === outer.mention.end,
      inside: tree(inside),
    })
    waiting = waiting.slice(count)
    if (beyond.length > 0) waiting = [...beyond, ...waiting].sort(byStart)
  }
  return parts
}
