/** Numbers from 0 on in as few bytes as hold them all. */
export type Numbers = Uint16Array | Int32Array

const MOST = 0xffff

export const narrow = (values: Numbers | readonly number[]): Numbers =>
  values.every((value) => value >= 0 && value <= MOST) ? Uint16Array.from(values) : Int32Array.from(values)

/**
 * Where stretches end that lie one after the other, as the file has it: by how long each is, which takes a fraction of
 * the space.
 */
export const lengthsOf = (ends: Numbers): Numbers => narrow(ends.map((end, i) => end - (i ? ends[i - 1] : 0)))

/** @param last where the last of them ends */
export function endsOf(lengths: Numbers, last: number): Numbers {
  const ends = new (last > MOST ? Int32Array : Uint16Array)(lengths.length)
  let end = 0
  for (let i = 0; i < lengths.length; i++) {
    end += lengths[i]
    ends[i] = end
  }
  return ends
}
