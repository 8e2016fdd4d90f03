import { readFileSync } from 'node:fs'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { KhabarError } from '../../src/errors'
import { openLexicon } from '../../src/gazetteer/lexicon'
import { pack, packGroups, type Sections, unpack } from '../../src/gazetteer/pack'

const array = fc.oneof(
  fc.uint8Array({ maxLength: 20 }),
  fc.int8Array({ maxLength: 20 }),
  fc.uint16Array({ maxLength: 20 }),
  fc.int32Array({ maxLength: 20 }),
  fc.float32Array({ maxLength: 20, noNaN: true }),
)
const sections = fc.dictionary(
  fc.string({ minLength: 1 }).filter((name) => name !== '__proto__'),
  array,
  { maxKeys: 6 },
) as fc.Arbitrary<Sections>

const inflate = (bytes: Uint8Array) => inflateRawSync(bytes)

const codeOf = (run: () => unknown) => {
  try {
    run()
    return null
  } catch (error) {
    return error instanceof KhabarError ? error.code : error
  }
}

describe('the binary of the lists', () => {
  it('gives back what was put in, wherever in memory it lies', () => {
    fc.assert(
      fc.property(sections, fc.nat({ max: 9 }), (given, shift) => {
        for (const bytes of [pack(given), packGroups([given, {}], deflateRawSync)]) {
          const moved = Buffer.alloc(bytes.length + shift)
          moved.set(bytes, shift)
          const back = unpack(moved.subarray(shift), inflate)
          expect(Object.keys(back).sort()).toEqual(Object.keys(given).sort())
          for (const [name, values] of Object.entries(given)) expect(back[name]).toEqual(values)
        }
      }),
    )
  })

  it('compresses what shrinks, and inflates a group once, when one of its sections is asked for', () => {
    const numbers = new Int32Array(10_000).fill(7)
    const hard = Uint8Array.from({ length: 1000 }, (_, i) => (i * i * 7919) >> 3)
    const bytes = packGroups([{ numbers, hard, more: numbers }, { other: numbers }], deflateRawSync)
    expect(bytes.length).toBeLessThan(2000)
    const counted = vi.fn(inflate)
    const sections = unpack(bytes, counted)
    expect(sections.hard).toEqual(hard)
    expect(counted).not.toHaveBeenCalled()
    expect(sections.numbers).toEqual(numbers)
    expect(sections.numbers).toBe(sections.numbers)
    expect(sections.more).toEqual(numbers)
    expect(counted).toHaveBeenCalledTimes(1)
  })

  it('says data-invalid of a group that is damaged, or that nothing can inflate', () => {
    const bytes = packGroups([{ same: new Int32Array(10_000).fill(7) }], deflateRawSync)
    expect(codeOf(() => unpack(bytes, () => new Uint8Array(8)).same)).toBe('data-invalid')
    expect(codeOf(() => unpack(bytes).same)).toBe('data-invalid')
    const damaged = bytes.slice().fill(0xff, bytes.length - 30)
    expect(codeOf(() => unpack(damaged, inflate).same)).toBe('data-invalid')
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['too little', new Uint8Array(8)],
    ['something else', new TextEncoder().encode('<!doctype html><html></html>')],
    ['another version', Uint8Array.from([0x4b, 0x48, 0x42, 0x52, 9, 0, 0, 0, 2, 0, 0, 0, 0x5b, 0x5d])],
  ])('says data-invalid of %s', (_, bytes) => expect(codeOf(() => unpack(bytes, inflate))).toBe('data-invalid'))

  it.each([20, 200, 100_000])('says data-invalid of a download cut at %i bytes', (length) => {
    const bytes = readFileSync(new URL('../../src/generated/khabar.bin', import.meta.url)).subarray(0, length)
    expect(codeOf(() => openLexicon(unpack(bytes, inflate), () => []))).toBe('data-invalid')
  })

  it('says data-invalid where a section is missing', () => {
    expect(codeOf(() => openLexicon({ 'words.codes': new Uint8Array(1) }, () => []))).toBe('data-invalid')
  })
})
