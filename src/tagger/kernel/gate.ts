/**
 * The gate: a network so small that every token can be put through it, see `../weights.ts`. Its eight units fill one
 * vector, which is also the row of each of its places.
 */
import { CLASS_BITS, CLASSES, LINE } from './lists'

export const GATE_WINDOW: usize = 5
export const GATE_ROW: usize = 16
const SIDE: i32 = 2
const LIST_WINDOW: i32 = 3
const LIST_SIDE: i32 = 1
const LARGEST: i16 = 15 * 512

/** i16 rows, as those of the network, and what the sum of the units must be above for a token to be read. */
let starts: usize = 0
let lists: usize = 0
let out: usize = 0
let bound: usize = 0
let sums: usize = 0
/** Columns of the network. */
let slots: usize = 0
let begins: usize = 0
let inside: usize = 0
let lines: usize = 0

/** Takes its places from the memory, one after the other, and those of the columns from the network. */
export function setUpGate(at: usize, words: usize, beginning: usize, going: usize, lining: usize): void {
  starts = load<usize>(at)
  lists = load<usize>(at, 4)
  out = load<usize>(at, 8)
  bound = load<usize>(at, 12)
  sums = load<usize>(at, 16)
  slots = words
  begins = beginning
  inside = going
  lines = lining
}

/** Whether the gate leaves it open that a token is part of a name. */
export function passes(t: i32, isHeadline: bool): bool {
  let units = v128.load(isHeadline ? starts + GATE_ROW : starts)
  for (let place: usize = 0; place < GATE_WINDOW; place++) {
    // the sums of slot 0 are 0
    const slot = <usize>load<i32>(slots + 4 * (<usize>t + place - SIDE))
    units = i16x8.add_sat_s(units, v128.load(sums + (slot * GATE_WINDOW + place) * GATE_ROW))
  }
  for (let place = 0; place < LIST_WINDOW; place++) {
    const seen = <usize>(t + place - LIST_SIDE)
    units = withBits(units, load<i32>(begins + 4 * seen), 0, place)
    units = withBits(units, load<i32>(inside + 4 * seen), 2 * CLASSES, place)
    if (load<u8>(lines + seen)) units = withList(units, LINE, place)
  }
  units = i16x8.min_s(i16x8.max_s(units, i16x8.splat(0)), i16x8.splat(LARGEST))
  const sum = i32x4.dot_i16x8_s(units, v128.load(out))
  const all = i32x4.add(sum, i32x4.shuffle(sum, sum, 2, 3, 0, 1))
  return i32x4.extract_lane(all, 0) + i32x4.extract_lane(all, 1) > load<i32>(bound)
}

function withBits(units: v128, bits: i32, first: i32, place: i32): v128 {
  for (let rest = bits & CLASS_BITS; rest; rest &= rest - 1) units = withList(units, first + ctz(rest), place)
  for (let rest = (bits >>> 16) & CLASS_BITS; rest; rest &= rest - 1) {
    units = withList(units, first + CLASSES + ctz(rest), place)
  }
  return units
}

function withList(units: v128, bit: i32, place: i32): v128 {
  return i16x8.add_sat_s(units, v128.load(lists + <usize>(bit * LIST_WINDOW + place) * GATE_ROW))
}
