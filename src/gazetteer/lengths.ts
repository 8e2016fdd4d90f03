/** Numbers from 0 on in as few bytes as hold them all. */
export const narrow = (values: Int32Array): Uint16Array | Int32Array =>
  values.every((value) => value >= 0 && value <= 0xffff) ? Uint16Array.from(values) : values

/**
 * Where stretches end that lie one after the other, as the file has it: by how long each is, which takes a fraction of
 * the space.
 */
export const lengthsOf = (ends: Int32Array): Uint16Array | Int32Array =>
  narrow(ends.map((end, i) => end - (i ? ends[i - 1] : 0)))

export function endsOf(lengths: Uint16Array | Int32Array): Int32Array {
  const ends = new Int32Array(lengths.length)
  let end = 0
  for (let i = 0; i < lengths.length; i++) {
    end += lengths[i]
    ends[i] = end
  }
  return ends
}
