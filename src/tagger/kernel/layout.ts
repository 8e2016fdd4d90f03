/**
 * Lays the weights out as `kernel.ts` reads them. In the kernel, as its loops run once, where JavaScript is not compiled
 * yet and makes an object of every fraction.
 */

/** Units are whole numbers of `1 / UNIT_STEPS`, and weights at most so many of them. */
const UNIT_STEPS: f64 = 512
const LARGEST_WHOLE: f64 = 0x7fff

/**
 * Sets out a window of weights, i8 in steps of `scales` by unit, eight units after eight, as f32 steps of units.
 * @param width columns of a place
 */
export function layWindows(from: usize, scales: usize, to: usize, places: usize, width: usize, units: usize): void {
  for (let place: usize = 0; place < places; place++) {
    for (let block: usize = 0; block < units; block += 8) {
      for (let d: usize = 0; d < width; d++) {
        for (let h = block; h < block + 8; h++) {
          store<f32>(to, <f32>inSteps(from + (place * width + d) * units + h, scales + 4 * h))
          to += 4
        }
      }
    }
  }
}

/** The same of rows of list bits, as whole numbers of steps. */
export function layLists(from: usize, scales: usize, to: usize, count: usize, units: usize): void {
  for (let i: usize = 0; i < count; i++) {
    const steps = floor<f64>(inSteps(from + i, scales + 4 * (i % units)) + 0.5)
    store<i16>(to + 2 * i, <i16>max<f64>(-LARGEST_WHOLE, min<f64>(LARGEST_WHOLE, steps)))
  }
}

function inSteps(weight: usize, scale: usize): f64 {
  return <f64>load<i8>(weight) * <f64>load<f32>(scale) * UNIT_STEPS
}
