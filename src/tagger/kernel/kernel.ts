/**
 * The network of the tagger in AssemblyScript: TypeScript that the build compiles to WebAssembly, whose instructions on
 * eight units at a time make it four times faster. `../vector-network.ts` lays out the memory, and sets the places below.
 *
 * Hidden units are 16-bit whole numbers of steps; sums that would leave 16 bits stay at the largest number.
 */
import { decide, LANES } from './chain'
import { GATE_ROW, GATE_WINDOW, passes, setUpGate } from './gate'
import { CLASS_BITS, CLASSES, LINE } from './lists'

export { layLists, layWindows } from './layout'

/** Words in the window, tokens that see a list hit, and how far they reach on one side. */
const WINDOW: usize = 7
const SIDE: i32 = 3
const LIST_WINDOW: i32 = 5
const LIST_SIDE: i32 = 2
/** Units are at most so many steps, so that no sum of all of them leaves 32 bits. */
const LARGEST: i16 = 8191
/** A label that scores so far below O is left out: it would get one in two hundred. */
const SURELY_O: f32 = -5.5
/** The score of a label that there is not. */
const NONE: f32 = -1000

/** Bytes of a row of hidden units, a multiple of 32. */
let row: usize = 0
/** Length of a word's vector. */
let width: usize = 0
/** f32: a word's vector; `[place in the window][eight units][column][unit]`; eight scores each. */
let vector: usize = 0
let windows: usize = 0
let scale: usize = 0
let bias: usize = 0
/** i16 rows: of the text and of the headline; `[bit][place]`; by score; `[slot][place in the window]`. */
let starts: usize = 0
let lists: usize = 0
let out: usize = 0
let sums: usize = 0
/** Where the gate's windows, f32, and sums, i16, are. */
let gateWindows: usize = 0
let gateSums: usize = 0
/** Columns by token, each begun `SIDE` tokens early; i32, u8, i32, i32, u8, and twice eight f32. */
let slots: usize = 0
let open: usize = 0
let begins: usize = 0
let inside: usize = 0
let lines: usize = 0
let entities: usize = 0
let roles: usize = 0
/** f32: what steps between labels are worth, and room for the chain over them. */
let entitySteps: usize = 0
let roleSteps: usize = 0
let forward: usize = 0
/** Where the rows of one token are noted down. */
let noted: usize = 0

/** Takes the places above, in the order in which `../vector-network.ts` lays them out, from the memory. */
export function setUp(at: usize): void {
  row = load<usize>(at)
  width = load<usize>(at, 4)
  vector = load<usize>(at, 8)
  windows = load<usize>(at, 12)
  scale = load<usize>(at, 16)
  bias = load<usize>(at, 20)
  starts = load<usize>(at, 24)
  lists = load<usize>(at, 28)
  out = load<usize>(at, 32)
  noted = load<usize>(at, 36)
  slots = load<usize>(at, 40)
  open = load<usize>(at, 44)
  begins = load<usize>(at, 48)
  inside = load<usize>(at, 52)
  lines = load<usize>(at, 56)
  entities = load<usize>(at, 60)
  roles = load<usize>(at, 64)
  entitySteps = load<usize>(at, 68)
  roleSteps = load<usize>(at, 72)
  forward = load<usize>(at, 76)
  gateWindows = load<usize>(at, 80)
  gateSums = load<usize>(at, 100)
  setUpGate(at + 84, slots, begins, inside, lines)
  // behind weights that are given to be laid out, and their scales
  sums = load<usize>(at, 112)
}

/** Multiplies out what the word with the vector in `vector` adds to its neighbours, into `slot`. */
export function fill(slot: i32): void {
  multiply(gateWindows, gateSums + <usize>slot * GATE_WINDOW * GATE_ROW, GATE_WINDOW * GATE_ROW)
  multiply(windows, sums + <usize>slot * WINDOW * row, WINDOW * row)
}

function multiply(from: usize, to: usize, bytes: usize): void {
  for (const end = to + bytes; to < end; to += 16) {
    let low = f32x4.splat(0)
    let high = f32x4.splat(0)
    for (let d: usize = 0; d < width; d++) {
      const value = v128.load32_splat(vector + 4 * d)
      low = f32x4.add(low, f32x4.mul(value, v128.load(from)))
      high = f32x4.add(high, f32x4.mul(value, v128.load(from, 16)))
      from += 32
    }
    v128.store(to, i16x8.narrow_i32x4_s(whole(low), whole(high)))
  }
}

/**
 * Says of `count` tokens, of which the first `headline` stand in the headline, which are not surely O, and how probable
 * their labels are. A run of such tokens that reaches the end is left undecided where the text `goesOn`; returns how many
 * tokens are decided.
 */
export function read(count: i32, headline: i32, goesOn: bool): i32 {
  const end = SIDE + count
  for (let t = SIDE; t < end; t++) {
    const isHeadline = t - SIDE < headline
    store<u8>(open + t, passes(t, isHeadline) && isNamed(t, isHeadline) ? 1 : 0)
  }
  for (let t = SIDE; t < end; t++) {
    if (!load<u8>(open + t)) continue
    const from = t
    while (t < end && load<u8>(open + t)) t++
    if (t === end && goesOn && from > SIDE) return from - SIDE
    decide(entities, from, t, entitySteps, 7, forward)
    decide(roles, from, t, roleSteps, 3, forward)
  }
  return count
}

/** Scores a token; whether any label comes near O. */
function isNamed(t: i32, isHeadline: bool): bool {
  const end = note(t, isHeadline)
  let a = i32x4.splat(0)
  let b = a
  let c = a
  let d = a
  let e = a
  let f = a
  let g = a
  let h = a
  for (let at: usize = 0; at < row; at += 32) {
    // sixteen units at a time, as half of the work is to find the rows
    const first = load<usize>(noted) + at
    let low = v128.load(first)
    let high = v128.load(first, 16)
    for (let n = noted + 4; n < end; n += 4) {
      const from = load<usize>(n) + at
      low = i16x8.add_sat_s(low, v128.load(from))
      high = i16x8.add_sat_s(high, v128.load(from, 16))
    }
    low = i16x8.min_s(i16x8.max_s(low, i16x8.splat(0)), i16x8.splat(LARGEST))
    high = i16x8.min_s(i16x8.max_s(high, i16x8.splat(0)), i16x8.splat(LARGEST))
    const weights = out + at
    a = weighed(a, low, high, weights)
    b = weighed(b, low, high, weights + row)
    c = weighed(c, low, high, weights + 2 * row)
    d = weighed(d, low, high, weights + 3 * row)
    e = weighed(e, low, high, weights + 4 * row)
    f = weighed(f, low, high, weights + 5 * row)
    g = weighed(g, low, high, weights + 6 * row)
    h = weighed(h, low, high, weights + 7 * row)
  }
  const first = scaled(across(a, b, c, d), 0)
  const second = scaled(across(e, f, g, h), 16)
  // O, whose score is 0, and the six labels of names; O and the two of offices; none in the other lanes
  const none = f32x4.splat(NONE)
  const o = f32x4.replace_lane(none, 0, 0)
  const entity = entities + LANES * <usize>t
  v128.store(entity, i32x4.shuffle(o, first, 0, 4, 5, 6))
  v128.store(entity, i32x4.shuffle(i32x4.shuffle(first, second, 3, 4, 5, 0), none, 0, 1, 2, 4), 16)
  const role = roles + LANES * <usize>t
  v128.store(role, i32x4.shuffle(o, second, 0, 6, 7, 1))
  v128.store(role, none, 16)
  return v128.any_true(v128.or(isNear(first), isNear(second)))
}

/** Adds what sixteen units weigh. */
function weighed(sum: v128, low: v128, high: v128, weights: usize): v128 {
  sum = i32x4.add(sum, i32x4.dot_i16x8_s(low, v128.load(weights)))
  return i32x4.add(sum, i32x4.dot_i16x8_s(high, v128.load(weights, 16)))
}

/** Notes the rows that add up to the units of a token; returns the end of the notes. */
function note(t: i32, isHeadline: bool): usize {
  store<usize>(noted, isHeadline ? starts + row : starts)
  let to = noted + 4
  for (let place: usize = 0; place < WINDOW; place++) {
    const slot = load<i32>(slots + 4 * (<usize>t + place - SIDE))
    if (!slot) continue
    store<usize>(to, sums + (<usize>slot * WINDOW + place) * row)
    to += 4
  }
  for (let place = 0; place < LIST_WINDOW; place++) {
    const seen = <usize>(t + place - LIST_SIDE)
    to = noteBits(load<i32>(begins + 4 * seen), 0, place, to)
    to = noteBits(load<i32>(inside + 4 * seen), 2 * CLASSES, place, to)
    if (load<u8>(lines + seen)) to = noteList(LINE, place, to)
  }
  return to
}

function noteBits(bits: i32, first: i32, place: i32, to: usize): usize {
  for (let rest = bits & CLASS_BITS; rest; rest &= rest - 1) to = noteList(first + ctz(rest), place, to)
  for (let rest = (bits >>> 16) & CLASS_BITS; rest; rest &= rest - 1) {
    to = noteList(first + CLASSES + ctz(rest), place, to)
  }
  return to
}

function noteList(bit: i32, place: i32, to: usize): usize {
  store<usize>(to, lists + <usize>(bit * LIST_WINDOW + place) * row)
  return to + 4
}

function whole(value: v128): v128 {
  return i32x4.trunc_sat_f32x4_s(f32x4.nearest(value))
}

/** The sums of four times four numbers. */
function across(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = i32x4.add(i32x4.shuffle(a, b, 0, 4, 1, 5), i32x4.shuffle(a, b, 2, 6, 3, 7))
  const cd = i32x4.add(i32x4.shuffle(c, d, 0, 4, 1, 5), i32x4.shuffle(c, d, 2, 6, 3, 7))
  return i32x4.add(i32x4.shuffle(ab, cd, 0, 1, 4, 5), i32x4.shuffle(ab, cd, 2, 3, 6, 7))
}

function scaled(value: v128, at: usize): v128 {
  return f32x4.add(v128.load(bias + at), f32x4.mul(f32x4.convert_i32x4_s(value), v128.load(scale + at)))
}

function isNear(value: v128): v128 {
  return f32x4.gt(value, f32x4.splat(SURELY_O))
}
