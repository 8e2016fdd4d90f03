import { Chain } from './chain'
import { type Columns, LANES, type Network, SIDE, STRETCH, SURELY_O } from './network'
import {
  CLASSES,
  ENTITIES,
  type FirstLayer,
  GATE_LARGEST,
  GATE_LIST_WINDOW,
  GATE_UNITS,
  GATE_WINDOW,
  LIST_WINDOW,
  ROLES,
  SCORES,
  type TaggerWeights,
  WINDOW,
} from './weights'

const CLASS_BITS = 0x7fff
const LINE = 4 * CLASSES

/** The network in plain code, for where WebAssembly may not run: the same to the second digit, four times slower. */
export class PlainNetwork implements Network {
  private readonly held: Columns
  private readonly gate: Layer
  private readonly hidden: Layer
  private readonly entities: Chain
  private readonly roles: Chain

  constructor(private readonly weights: TaggerWeights) {
    const length = STRETCH + 2 * SIDE
    this.gate = new Layer(weights.gate, GATE_UNITS, GATE_WINDOW, GATE_LIST_WINDOW)
    this.hidden = new Layer(weights, weights.hidden, WINDOW, LIST_WINDOW)
    this.entities = new Chain(ENTITIES, weights.entitySteps)
    this.roles = new Chain(ROLES, weights.roleSteps)
    this.held = {
      slots: new Int32Array(length),
      open: new Uint8Array(length),
      begins: new Int32Array(length),
      inside: new Int32Array(length),
      lines: new Uint8Array(length),
      entities: new Float32Array(length * LANES),
      roles: new Float32Array(length * LANES),
    }
  }

  reserve(slots: number): void {
    this.gate.reserve(slots)
    this.hidden.reserve(slots)
  }

  columns(): Columns {
    return this.held
  }

  fill(slot: number, vector: Float32Array): void {
    this.gate.fill(slot, vector)
    this.hidden.fill(slot, vector)
  }

  read(count: number, headline: number, goesOn: boolean): number {
    const { open, entities, roles } = this.held
    const end = SIDE + count
    for (let t = SIDE; t < end; t++) open[t] = this.isSurelyO(t, t - SIDE < headline) ? 0 : 1
    for (let t = SIDE; t < end; t++) {
      if (!open[t]) continue
      const from = t
      while (t < end && open[t]) t++
      if (t === end && goesOn && from > SIDE) return from - SIDE
      this.entities.run(entities, from, t)
      this.roles.run(roles, from, t)
    }
    return count
  }

  private isSurelyO(t: number, isHeadline: boolean): boolean {
    const { gate, out, outBias } = this.weights
    let pass = gate.outBias
    const gateUnits = this.gate.read(this.held, t, isHeadline)
    for (let h = 0; h < GATE_UNITS; h++) pass += Math.min(Math.max(0, gateUnits[h]), GATE_LARGEST) * gate.out[h]
    if (pass <= 0) return true
    const units = this.hidden.read(this.held, t, isHeadline)
    const { entities, roles } = this.held
    entities[t * LANES] = roles[t * LANES] = 0
    let isNear = false
    for (let score = 0; score < SCORES; score++) {
      let sum = outBias[score]
      for (let h = 0; h < units.length; h++) sum += Math.max(0, units[h]) * out[score * units.length + h]
      if (score < ENTITIES - 1) entities[t * LANES + score + 1] = sum
      else roles[t * LANES + score - ENTITIES + 2] = sum
      isNear ||= sum > SURELY_O
    }
    return !isNear
  }
}

/** A first layer: units over a window of words and one of list bits. */
class Layer {
  private sums = new Float32Array(0)
  private readonly units: Float32Array

  constructor(
    private readonly weights: FirstLayer,
    size: number,
    private readonly places: number,
    private readonly listPlaces: number,
  ) {
    this.units = new Float32Array(size)
  }

  reserve(slots: number): void {
    const length = slots * this.places * this.units.length
    if (length <= this.sums.length) return
    const larger = new Float32Array(length)
    larger.set(this.sums)
    this.sums = larger
  }

  fill(slot: number, vector: Float32Array): void {
    const { places, sums } = this
    const { window, windowScale } = this.weights
    const size = this.units.length
    for (let place = 0; place < places; place++) {
      const to = (slot * places + place) * size
      for (let h = 0; h < size; h++) {
        let sum = 0
        for (let d = 0; d < vector.length; d++) sum += vector[d] * window[(place * vector.length + d) * size + h]
        sums[to + h] = sum * windowScale[h]
      }
    }
  }

  /** The units of a token, in a column that the next call fills again. */
  read({ slots, begins, inside, lines }: Columns, t: number, isHeadline: boolean): Float32Array {
    const { units, sums, places, listPlaces, weights } = this
    units.set(isHeadline ? weights.headlineBias : weights.bias)
    for (let place = 0; place < places; place++) {
      const slot = slots[t + place - (places >> 1)]
      if (!slot) continue
      const from = (slot * places + place) * units.length
      for (let h = 0; h < units.length; h++) units[h] += sums[from + h]
    }
    for (let place = 0; place < listPlaces; place++) {
      const seen = t + place - (listPlaces >> 1)
      this.addBits(begins[seen], 0, place)
      this.addBits(inside[seen], 2 * CLASSES, place)
      if (lines[seen]) this.addList(LINE, place)
    }
    return units
  }

  private addBits(bits: number, first: number, place: number): void {
    for (let bit = 0; bit < CLASSES; bit++) {
      if (bits & CLASS_BITS & (1 << bit)) this.addList(first + bit, place)
      if ((bits >>> 16) & CLASS_BITS & (1 << bit)) this.addList(first + CLASSES + bit, place)
    }
  }

  private addList(bit: number, place: number): void {
    const { units, weights, listPlaces } = this
    const from = (bit * listPlaces + place) * units.length
    for (let h = 0; h < units.length; h++) units[h] += weights.lists[from + h] * weights.listScale[h]
  }
}
