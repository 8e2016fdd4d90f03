import { type Columns, LANES, type Network, SIDE, SLOTS, STRETCH } from './network'
import {
  ENTITIES,
  type FirstLayer,
  GATE_LIST_WINDOW,
  GATE_UNITS,
  GATE_WINDOW,
  LIST_BITS,
  LIST_WINDOW,
  ROLES,
  SCORES,
  type TaggerWeights,
  WINDOW,
} from './weights'

const PAGE = 0x10000
/** Units are whole numbers of `1 / UNIT_STEPS`, and weights of scores at most so many steps. */
const UNIT_STEPS = 512
const LARGEST_WEIGHT = 1023
const LARGEST = 0x7fff
const GATE_ROW = 2 * GATE_UNITS
/** Steps between labels, `[from][to]` and `[to][from]`. */
const STEPS = 2 * 4 * LANES * LANES
/** A token sees its words, and in each of five places 61 bits at most, and notes where their rows are. */
const NOTES = 4 * (1 + WINDOW + LIST_WINDOW * LIST_BITS)

/** The memory begins with where its parts are. */
const START = 16
const DIRECTORY = 256

interface Kernel {
  setUp(at: number): void
  layWindows(from: number, scales: number, to: number, places: number, width: number, units: number): void
  layLists(from: number, scales: number, to: number, count: number, units: number): void
  fill(slot: number): void
  read(count: number, headline: number, goesOn: boolean): number
}

/** The network as WebAssembly, see `kernel/kernel.ts`. Raises what `WebAssembly` raises where it may not run. */
export class VectorNetwork implements Network {
  private readonly memory: WebAssembly.Memory
  private readonly kernel: Kernel
  /** By name: where each part of the memory begins, in bytes. */
  private readonly places: Record<string, number>
  private readonly width: number
  private readonly slotSize: number
  private held: Columns | null = null

  constructor(weights: TaggerWeights) {
    const module = new WebAssembly.Module(weights.kernel)
    const { hidden, width } = weights
    const row = 2 * hidden
    const length = STRETCH + 2 * SIDE
    this.width = width
    this.slotSize = WINDOW * row
    // in the order in which `setUp` of the kernel takes them
    const { places, size } = laidOut({
      vector: 4 * width,
      windows: 4 * WINDOW * width * hidden,
      scale: 4 * SCORES,
      bias: 4 * SCORES,
      starts: 2 * row,
      lists: LIST_BITS * LIST_WINDOW * row,
      out: SCORES * row,
      noted: NOTES,
      slots: 4 * length,
      open: length,
      begins: 4 * length,
      inside: 4 * length,
      lines: length,
      entities: 4 * LANES * length,
      roles: 4 * LANES * length,
      entitySteps: STEPS,
      roleSteps: STEPS,
      forward: 4 * LANES * length,
      gateWindows: 4 * GATE_WINDOW * width * GATE_UNITS,
      gateStarts: 2 * GATE_ROW,
      gateLists: LIST_BITS * GATE_LIST_WINDOW * GATE_ROW,
      gateOut: GATE_ROW,
      gateBound: 4,
      // room for all words from the beginning: small, and what is not touched costs nothing
      gateSums: SLOTS * GATE_WINDOW * GATE_ROW,
      // given to the kernel to be laid out
      weights: Math.max(weights.window.length, weights.lists.length),
      weightScale: 4 * hidden,
      // the last, as it grows
      sums: 0,
    })
    this.places = places
    this.memory = new WebAssembly.Memory({ initial: Math.ceil(size / PAGE) })
    const { exports } = new WebAssembly.Instance(module, { env: { memory: this.memory } })
    this.kernel = exports as unknown as Kernel
    new Int32Array(this.memory.buffer, START).set([row, width, ...Object.values(places)])
    this.kernel.setUp(START)
    this.write(weights)
    this.writeGate(weights)
  }

  reserve(slots: number): void {
    const lacking = this.places.sums + slots * this.slotSize - this.memory.buffer.byteLength
    if (lacking <= 0) return
    this.memory.grow(Math.ceil(lacking / PAGE))
    // views of a memory that has grown are empty
    this.held = null
  }

  columns(): Columns {
    const length = STRETCH + 2 * SIDE
    const { buffer } = this.memory
    this.held ??= {
      slots: new Int32Array(buffer, this.places.slots, length),
      open: new Uint8Array(buffer, this.places.open, length),
      begins: new Int32Array(buffer, this.places.begins, length),
      inside: new Int32Array(buffer, this.places.inside, length),
      lines: new Uint8Array(buffer, this.places.lines, length),
      entities: new Float32Array(buffer, this.places.entities, length * LANES),
      roles: new Float32Array(buffer, this.places.roles, length * LANES),
    }
    return this.held
  }

  fill(slot: number, vector: Float32Array): void {
    this.floats('vector', this.width).set(vector)
    this.kernel.fill(slot)
  }

  read(count: number, headline: number, goesOn: boolean): number {
    return this.kernel.read(count, headline, goesOn)
  }

  private floats(place: string, length: number): Float32Array {
    return new Float32Array(this.memory.buffer, this.places[place], length)
  }

  private wholes(place: string, length: number): Int16Array {
    return new Int16Array(this.memory.buffer, this.places[place], length)
  }

  private write(weights: TaggerWeights): void {
    const { hidden, bias, headlineBias, out, outBias } = weights
    this.layWindows('windows', weights, WINDOW, hidden)
    this.wholes('starts', 2 * hidden).set([...bias, ...headlineBias].map(inSteps))
    this.layLists('lists', weights, hidden)
    const rows = this.wholes('out', SCORES * hidden)
    const scale = this.floats('scale', SCORES)
    for (let score = 0; score < SCORES; score++) {
      const { whole, step } = wholeWeights(out.subarray(score * hidden, (score + 1) * hidden))
      rows.set(whole, score * hidden)
      scale[score] = step / UNIT_STEPS
    }
    this.floats('bias', SCORES).set(outBias)
    this.floats('entitySteps', STEPS / 4).set(bothWays(weights.entitySteps, ENTITIES))
    this.floats('roleSteps', STEPS / 4).set(bothWays(weights.roleSteps, ROLES))
  }

  private writeGate({ gate }: TaggerWeights): void {
    const { bias, headlineBias, out, outBias } = gate
    this.layWindows('gateWindows', gate, GATE_WINDOW, GATE_UNITS)
    this.wholes('gateStarts', 2 * GATE_UNITS).set([...bias, ...headlineBias].map(inSteps))
    this.layLists('gateLists', gate, GATE_UNITS)
    const { whole, step } = wholeWeights(out)
    this.wholes('gateOut', GATE_UNITS).set(whole)
    new Int32Array(this.memory.buffer, this.places.gateBound, 1)[0] = (-outBias * UNIT_STEPS) / step
  }

  /** The window of weights in steps of units, eight units after eight: `[place][eight units][column][unit]`. */
  private layWindows(place: string, { window, windowScale }: FirstLayer, places: number, units: number): void {
    const [from, scales] = this.given(window, windowScale)
    this.kernel.layWindows(from, scales, this.places[place], places, this.width, units)
  }

  private layLists(place: string, { lists, listScale }: FirstLayer, units: number): void {
    const [from, scales] = this.given(lists, listScale)
    this.kernel.layLists(from, scales, this.places[place], lists.length, units)
  }

  /** Weights and their scales where the kernel finds them. */
  private given(weights: Int8Array, scale: Float32Array): [weights: number, scale: number] {
    new Int8Array(this.memory.buffer, this.places.weights).set(weights)
    this.floats('weightScale', scale.length).set(scale)
    return [this.places.weights, this.places.weightScale]
  }
}

const inSteps = (value: number): number => Math.max(-LARGEST, Math.min(LARGEST, Math.round(value * UNIT_STEPS)))

/** Steps between labels from one to the other and turned round, in rows of `LANES`. */
function bothWays(steps: Float32Array, labels: number): Float32Array {
  const both = new Float32Array(2 * LANES * LANES)
  for (let from = 0; from < labels; from++) {
    for (let to = 0; to < labels; to++) {
      both[from * LANES + to] = steps[from * labels + to]
      both[(LANES + to) * LANES + from] = steps[from * labels + to]
    }
  }
  return both
}

/** Weights as whole numbers of a step. */
function wholeWeights(weights: Float32Array): { whole: Float32Array; step: number } {
  const step = weights.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6) / LARGEST_WEIGHT
  return { whole: weights.map((value) => Math.round(value / step)), step }
}

/** Places for parts of so many bytes, each at a multiple of sixteen. */
function laidOut(sizes: Record<string, number>): { places: Record<string, number>; size: number } {
  const places: Record<string, number> = {}
  let size = START + DIRECTORY
  for (const [name, bytes] of Object.entries(sizes)) {
    places[name] = size
    size += Math.ceil(bytes / 16) * 16
  }
  return { places, size }
}
