import type { ListBits } from '../../src/gazetteer/bits'
import type { Sections } from '../../src/gazetteer/pack'
import type { Tagging } from '../../src/tagger/tag'
import { vectorOfRow, vectorOfSpelling } from '../../src/tagger/vectors'
import {
  ENTITIES,
  GATE_LARGEST,
  GATE_LIST_WINDOW,
  GATE_UNITS,
  GATE_WINDOW,
  LIST_WINDOW,
  type TaggerWeights,
  WINDOW,
} from '../../src/tagger/weights'
import { Gap, TokenKind, type Tokens } from '../../src/text/tokens'

const LABELS = 10

/** What the weights say when read the slow way: no sums kept, no whole numbers, every token read. */
export function slowly(tokens: Tokens, bits: ListBits, weights: TaggerWeights, sections: Sections): Tagging {
  const { width, hidden } = weights
  const of = (name: string) => sections[`tagger.${name}`] as Float32Array
  const rows = rowsOf(tokens, weights)
  const vectors = rows.map((row, t) => {
    const vector = new Float32Array(width)
    if (row) vectorOfRow(row, weights, vector)
    else vectorOfSpelling(tokens, t, weights, vector)
    return vector
  })
  const firstLayer = (name: (part: string) => string, t: number, line: number, size: number, places: number[]) => {
    const units = [...(line <= 1 ? of(name('headlineBias')) : of(name('bias')))]
    const [words, lists] = places
    for (let place = 0; place < words; place++) {
      const vector = vectors[t + place - (words >> 1)]
      if (!vector) continue
      for (let d = 0; d < width; d++) {
        for (let h = 0; h < size; h++)
          units[h] += vector[d] * of(name('window'))[(place * width + d) * size + h] * of(name('windowScale'))[h]
      }
    }
    for (let place = 0; place < lists; place++) {
      for (const bit of listed(tokens, bits, t + place - (lists >> 1))) {
        for (let h = 0; h < size; h++)
          units[h] += of(name('lists'))[(bit * lists + place) * size + h] * of(name('listScale'))[h]
      }
    }
    return units
  }
  let lines = 0
  const entity: number[][] = []
  const role: number[][] = []
  for (let t = 0; t < tokens.count; t++) {
    if (tokens.gap[t] === Gap.line) lines++
    const gate = firstLayer(gateName, t, lines, GATE_UNITS, [GATE_WINDOW, GATE_LIST_WINDOW])
    const passing = gate.map((unit, h) => Math.min(Math.max(0, unit), GATE_LARGEST) * of('gateOut')[h])
    const surelyO = passing.reduce((sum, value) => sum + value, of('gateOutBias')[0]) <= 0
    const units = firstLayer((part) => part, t, lines, hidden, [WINDOW, LIST_WINDOW])
    const scores = [...of('outBias')]
    for (let h = 0; h < hidden; h++) {
      for (let label = 0; label < LABELS; label++)
        scores[label] += Math.max(0, units[h]) * of('out')[h * LABELS + label]
    }
    const fixed = (part: number[]) => part.map((score, label) => (surelyO && label ? Number.NEGATIVE_INFINITY : score))
    entity.push(fixed(scores.slice(0, ENTITIES)))
    role.push(fixed(scores.slice(ENTITIES)))
  }
  const names = marginals(entity, of('entitySteps'))
  const offices = marginals(role, of('roleSteps'))
  const shares = Array.from({ length: tokens.count }, (_, t) => {
    const [, person, onPerson, agency, onAgency, place, onPlace] = names.slice(t * 7, t * 7 + 7)
    const [, office, onOffice] = offices.slice(t * 3, t * 3 + 3)
    return [person, agency, place, office, onPerson, onAgency, onPlace, onOffice]
  })
  return { shares: Float32Array.from(shares.flat()) }
}

const gateName = (part: string): string => `gate${part[0].toUpperCase()}${part.slice(1)}`

function rowsOf(tokens: Tokens, { rows, markRow, numberRow }: TaggerWeights): number[] {
  return Array.from({ length: tokens.count }, (_, t) => {
    const word = tokens.word[t]
    if (tokens.kind[t] === TokenKind.number) return numberRow[Math.min(5, tokens.end[t] - tokens.start[t]) - 1]
    return word < -1 ? markRow[-2 - word] : (rows[word] ?? 0)
  })
}

function listed(tokens: Tokens, { begins, inside }: ListBits, t: number): number[] {
  if (t < 0 || t >= tokens.count) return []
  const of = (bits: number, first: number) =>
    Array.from({ length: 30 }, (_, i) => i)
      .filter((i) => (bits >>> (i < 15 ? i : i + 1)) & 1)
      .map((i) => first + i)
  return [...of(begins[t], 0), ...of(inside[t], 30), ...(tokens.gap[t] === Gap.line ? [60] : [])]
}

/** Forward and backward over the whole text, in logarithms. */
function marginals(scores: number[][], steps: Float32Array): number[] {
  const labels = scores[0]?.length ?? 0
  const all = Array.from({ length: labels }, (_, label) => label)
  const sum = (values: number[]) => {
    const top = Math.max(...values)
    return top === Number.NEGATIVE_INFINITY ? top : top + Math.log(values.reduce((n, v) => n + Math.exp(v - top), 0))
  }
  const step = (from: number, to: number) => steps[from * labels + to]
  const forward: number[][] = []
  for (const [t, row] of scores.entries()) {
    forward.push(
      all.map((to) => row[to] + (t ? sum(all.map((from) => forward[t - 1][from] + step(from, to))) : step(0, to))),
    )
  }
  const backward: number[][] = scores.map(() => all.map((from) => step(from, 0)))
  for (let t = scores.length - 2; t >= 0; t--) {
    backward[t] = all.map((from) => sum(all.map((to) => step(from, to) + scores[t + 1][to] + backward[t + 1][to])))
  }
  return scores.flatMap((_, t) => {
    const values = all.map((label) => forward[t][label] + backward[t][label])
    const total = sum(values)
    return values.map((value) => Math.exp(value - total))
  })
}
