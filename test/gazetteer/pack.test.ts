import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KhabarError } from '../../src/errors'
import { openLexicon } from '../../src/gazetteer/lexicon'
import { pack, type Sections, unpack } from '../../src/gazetteer/pack'

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
        const bytes = pack(given)
        const moved = new Uint8Array(bytes.length + shift)
        moved.set(bytes, shift)
        const back = unpack(moved.subarray(shift))
        expect(Object.keys(back).sort()).toEqual(Object.keys(given).sort())
        for (const [name, values] of Object.entries(given)) expect(back[name]).toEqual(values)
      }),
    )
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['too little', new Uint8Array(8)],
    ['something else', new TextEncoder().encode('<!doctype html><html></html>')],
    ['another version', Uint8Array.from([0x4b, 0x48, 0x42, 0x52, 9, 0, 0, 0, 2, 0, 0, 0, 0x5b, 0x5d])],
  ])('says data-invalid of %s', (_, bytes) => expect(codeOf(() => unpack(bytes))).toBe('data-invalid'))

  it.each([20, 200, 100_000])('says data-invalid of a download cut at %i bytes', (length) => {
    const bytes = readFileSync(new URL('../../src/generated/khabar.bin', import.meta.url)).subarray(0, length)
    expect(codeOf(() => openLexicon(bytes, () => []))).toBe('data-invalid')
  })

  it('says data-invalid where a section is missing', () => {
    expect(codeOf(() => openLexicon(pack({ 'words.codes': new Uint8Array(1) }), () => []))).toBe('data-invalid')
  })
})
