import { KhabarError } from '../errors'

/** One binary of named typed arrays: what the build compiles from lists and weights, and a reader loads in a millisecond. */
export type Sections = Record<string, Uint8Array | Int8Array | Uint16Array | Int32Array | Float32Array>

const MAGIC = 0x5242484b // 'KHBR'
const VERSION = 1
const TYPES = [Uint8Array, Int8Array, Uint16Array, Int32Array, Float32Array] as const
const ALIGN = 8

const aligned = (n: number) => Math.ceil(n / ALIGN) * ALIGN

/** Layout: magic, version, length of the directory, the directory as JSON [name, type, offset, count], then the arrays. */
export function pack(sections: Sections): Uint8Array {
  const rows: [string, number, number, number][] = []
  let size = 0
  for (const [name, array] of Object.entries(sections)) {
    const type = TYPES.findIndex((T) => array instanceof T)
    rows.push([name, type, size, array.length])
    size = aligned(size + array.byteLength)
  }
  const directory = new TextEncoder().encode(JSON.stringify(rows))
  const head = aligned(12 + directory.length)
  const bytes = new Uint8Array(head + size)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, VERSION, true)
  view.setUint32(8, directory.length, true)
  bytes.set(directory, 12)
  for (const [name, , offset] of rows) {
    const array = sections[name]
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), head + offset)
  }
  return bytes
}

/** Views into `bytes`, which is copied only where it does not begin at an aligned address. */
export function unpack(bytes: Uint8Array): Sections {
  const whole = bytes.byteOffset % ALIGN === 0 ? bytes : bytes.slice()
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength)
  if (whole.length < 12 || view.getUint32(0, true) !== MAGIC || view.getUint32(4, true) !== VERSION) {
    throw new KhabarError('data-invalid')
  }
  const length = view.getUint32(8, true)
  const start = aligned(12 + length)
  if (start > whole.length) throw new KhabarError('data-invalid', 'it is cut short')
  const rows: [string, number, number, number][] = JSON.parse(new TextDecoder().decode(whole.subarray(12, 12 + length)))
  const sections: Sections = Object.create(null)
  for (const [name, type, offset, count] of rows) {
    const Type = TYPES[type]
    if (start + offset + count * Type.BYTES_PER_ELEMENT > whole.length) {
      throw new KhabarError('data-invalid', 'it is cut short')
    }
    sections[name] = new Type(whole.buffer as ArrayBuffer, whole.byteOffset + start + offset, count)
  }
  return sections
}
