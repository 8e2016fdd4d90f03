/**
 * The chain over labels, as `../chain.ts` has it, on all labels of a token at once: eight at most, in two vectors. The
 * lanes of labels that there are not take part, as nothing leads to them or from them.
 */

/** Bytes of the labels of a token. */
export const LANES: usize = 32

/**
 * @param column scores of tokens `[from, to)`, which become probabilities
 * @param steps what a step from label to label is worth, `[from][to]`; behind it the same as `[to][from]`
 * @param forward room for as many tokens as `column` has
 */
export function decide(column: usize, from: i32, to: i32, steps: usize, labels: usize, forward: usize): void {
  const turned = steps + LANES * 8
  const first = column + LANES * <usize>from
  const end = column + LANES * <usize>to
  const back = forward - column
  for (let at = first; at < end; at += LANES) {
    exponentials(at)
    let low = v128.load(steps)
    let high = v128.load(steps, 16)
    if (at > first) {
      low = product(at + back - LANES, steps, labels, 0)
      high = product(at + back - LANES, steps, labels, 16)
    }
    put(at + back, f32x4.mul(low, v128.load(at)), f32x4.mul(high, v128.load(at, 16)))
  }
  let low = v128.load(turned)
  let high = v128.load(turned, 16)
  for (let at = end - LANES; at >= first; at -= LANES) {
    const nextLow = f32x4.mul(low, v128.load(at))
    const nextHigh = f32x4.mul(high, v128.load(at, 16))
    put(at, f32x4.mul(low, v128.load(at + back)), f32x4.mul(high, v128.load(at + back, 16)))
    // the forward shares of this token are not needed any more
    put(at + back, nextLow, nextHigh)
    low = product(at + back, turned, labels, 0)
    high = product(at + back, turned, labels, 16)
  }
}

/** One half of the labels at `at` times a matrix. */
function product(at: usize, matrix: usize, labels: usize, half: usize): v128 {
  let sum = f32x4.splat(0)
  for (let label: usize = 0; label < labels; label++) {
    sum = f32x4.add(sum, f32x4.mul(v128.load32_splat(at + 4 * label), v128.load(matrix + LANES * label + half)))
  }
  return sum
}

/** Writes down two halves so that they sum to 1. */
function put(at: usize, low: v128, high: v128): void {
  const pairs = f32x4.add(low, high)
  const sums = f32x4.add(pairs, i32x4.shuffle(pairs, pairs, 2, 3, 0, 1))
  const total = f32x4.add(sums, i32x4.shuffle(sums, sums, 1, 0, 3, 2))
  v128.store(at, f32x4.div(low, total))
  v128.store(at, f32x4.div(high, total), 16)
}

/** Scores to their exponentials, the largest of which is 1. */
function exponentials(at: usize): void {
  const low = v128.load(at)
  const high = v128.load(at, 16)
  const pairs = f32x4.max(low, high)
  const tops = f32x4.max(pairs, i32x4.shuffle(pairs, pairs, 2, 3, 0, 1))
  const top = f32x4.max(tops, i32x4.shuffle(tops, tops, 1, 0, 3, 2))
  v128.store(at, exponential(f32x4.sub(low, top)))
  v128.store(at, exponential(f32x4.sub(high, top)), 16)
}

/** To the sixth digit, for numbers up to 0: the whole powers of 2 are bits of the result, a polynomial does the rest. */
function exponential(x: v128): v128 {
  const power = f32x4.mul(f32x4.max(x, f32x4.splat(-80)), f32x4.splat(<f32>Math.LOG2E))
  const whole = f32x4.floor(power)
  const rest = f32x4.sub(power, whole)
  let sum = f32x4.splat(1.8775767e-3)
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(8.9893397e-3))
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(5.5826318e-2))
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(2.4015361e-1))
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(6.9315308e-1))
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(9.9999994e-1))
  return f32x4.mul(sum, i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(whole), i32x4.splat(127)), 23))
}
