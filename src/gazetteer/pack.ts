import { KhabarError } from '../errors'

/** Named typed arrays: what the build compiles from lists and weights. */
export type Sections = Record<string, Uint8Array | Int8Array | Uint16Array | Int32Array | Float32Array>

const MAGIC = 0x5242484b // 'KHBR'
const VERSION = 1
const TYPES = [Uint8Array, Int8Array, Uint16Array, Int32Array, Float32Array] as const
const ALIGN = 8
/** What shrinks by less than this is left as it is, and read where it lies. */
const WORTH_IT = 0.85

/** What one stretch of the binary is: a section, or a group under the names of what is in it. */
type Row = [name: string | string[], type: number, offset: number, count: number, compressed?: number]

interface Stretch {
  name: string | string[]
  array: Sections[string]
  /** In place of `array`. */
  compressed?: Uint8Array
}

/** Raw DEFLATE, both ways; `size` is that of the result. */
export type Deflate = (bytes: Uint8Array) => Uint8Array
export type Inflate = (bytes: Uint8Array, size: number) => Uint8Array

const aligned = (n: number) => Math.ceil(n / ALIGN) * ALIGN
const bytesOf = (array: Sections[string]) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)

/** The sections as one binary, each as it is. Layout: magic, version, length of the directory, the directory, the arrays. */
export function pack(sections: Sections): Uint8Array {
  return packed(Object.entries(sections).map(([name, array]) => ({ name, array })))
}

/**
 * The same, smaller: what shrinks is compressed, all of a group together, as each stretch that is compressed alone takes
 * as long to open as some thousand bytes. A group holds what is asked for together.
 */
export function packGroups(groups: readonly Sections[], deflate: Deflate): Uint8Array {
  const shrinks = (array: Sections[string]) => deflate(bytesOf(array)).length < array.byteLength * WORTH_IT
  return packed(
    groups.flatMap((group) => {
      const all = Object.entries(group)
      const soft = all.filter(([, array]) => shrinks(array))
      const hard = all.filter(([, array]) => !shrinks(array))
      const packedSoft = pack(Object.fromEntries(soft))
      return [
        { name: soft.map(([name]) => name), array: packedSoft, compressed: deflate(packedSoft) },
        ...hard.map(([name, array]): Stretch => ({ name, array })),
      ]
    }),
  )
}

function packed(stretches: readonly Stretch[]): Uint8Array {
  let size = 0
  const rows = stretches.map(({ name, array, compressed }): Row => {
    const offset = size
    size = aligned(size + (compressed ?? array).byteLength)
    const type = TYPES.findIndex((T) => array instanceof T)
    return compressed ? [name, type, offset, array.length, compressed.length] : [name, type, offset, array.length]
  })
  const directory = new TextEncoder().encode(JSON.stringify(rows))
  const head = aligned(12 + directory.length)
  const bytes = new Uint8Array(head + size)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, VERSION, true)
  view.setUint32(8, directory.length, true)
  bytes.set(directory, 12)
  stretches.forEach(({ array, compressed }, i) => {
    bytes.set(compressed ?? bytesOf(array), head + rows[i][2])
  })
  return bytes
}

/** Views into `given`; a group is inflated when one of its sections is first asked for. Raises `data-invalid`. */
export function unpack(given: Uint8Array, inflate: Inflate = notCompressed): Sections {
  const bytes = atAlignedAddress(given)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 12 || view.getUint32(0, true) !== MAGIC || view.getUint32(4, true) !== VERSION) {
    throw new KhabarError('data-invalid')
  }
  const length = view.getUint32(8, true)
  const start = aligned(12 + length)
  if (start > bytes.length) throw new KhabarError('data-invalid', 'it is cut short')
  const rows: Row[] = JSON.parse(new TextDecoder().decode(bytes.subarray(12, 12 + length)))
  const sections: Sections = Object.create(null)
  for (const [name, type, offset, count, compressed] of rows) {
    const Type = TYPES[type]
    const from = start + offset
    const to = from + (compressed ?? count * Type.BYTES_PER_ELEMENT)
    if (to > bytes.length) throw new KhabarError('data-invalid', 'it is cut short')
    if (typeof name === 'string') sections[name] = new Type(bytes.buffer as ArrayBuffer, bytes.byteOffset + from, count)
    else addGroup(sections, name, () => inflated(bytes.subarray(from, to), count, inflate))
  }
  return sections
}

function addGroup(sections: Sections, names: readonly string[], open: () => Sections): void {
  let group: Sections | null = null
  for (const name of names) {
    const get = () => {
      group ??= open()
      const value = group[name]
      Object.defineProperty(sections, name, { value })
      return value
    }
    Object.defineProperty(sections, name, { get, enumerable: true, configurable: true })
  }
}

function inflated(bytes: Uint8Array, size: number, inflate: Inflate): Sections {
  let plain: Uint8Array
  try {
    plain = inflate(bytes, size)
  } catch (error) {
    throw new KhabarError('data-invalid', (error as Error).message)
  }
  return unpack(plain)
}

const notCompressed: Inflate = () => {
  throw new KhabarError('data-invalid', 'it is compressed')
}

const atAlignedAddress = (bytes: Uint8Array): Uint8Array =>
  bytes.byteOffset % ALIGN === 0 ? bytes : new Uint8Array(bytes)
