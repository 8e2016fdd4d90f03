import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { listBits } from '../../src/gazetteer/bits'
import { lookUp } from '../../src/gazetteer/gazetteer'
import { networkOf } from '../../src/tagger/engine'
import { PlainNetwork } from '../../src/tagger/plain-network'
import { readTagger, TAGS, type Tagging, tag } from '../../src/tagger/tag'
import { VectorNetwork } from '../../src/tagger/vector-network'
import type { TaggerWeights } from '../../src/tagger/weights'
import { normalise, toGiven } from '../../src/text/normalise'
import { tokenise } from '../../src/text/tokens'
import { lexicon } from '../lexicon'
import { slowly } from './reference'

const weights = readTagger(lexicon.sections) as TaggerWeights
const FIXTURES = new URL('../../fixtures/', import.meta.url)
const articles = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.marked.txt'))
  .map((name) => name.replace('.marked.txt', ''))
const textOf = (name: string) => readFileSync(new URL(`${name}.txt`, FIXTURES), 'utf8')

function read(text: string, by: TaggerWeights = weights) {
  const tokens = tokenise(normalise(text, lexicon.characters), lexicon.spelling)
  const bits = listBits(lookUp(tokens, lexicon.gazetteers), tokens.count)
  return { tokens, bits, tagging: tag(tokens, bits, by) as Tagging }
}

/** Of names, or of offices, at each token: together no more than 1. */
function expectShares({ shares }: Tagging): void {
  for (let at = 0; at < shares.length; at += TAGS) {
    const row = [...shares.subarray(at, at + TAGS)]
    expect(Math.min(...row)).toBeGreaterThanOrEqual(0)
    const [roles, names] = [row[3] + row[7], row.reduce((sum, value) => sum + value, 0)]
    expect(roles).toBeLessThanOrEqual(1.0001)
    expect(names - roles).toBeLessThanOrEqual(1.0001)
  }
}

function largest(values: Iterable<number>): number {
  let most = 0
  for (const value of values) most = Math.max(most, value)
  return most
}

const apart = (one: Tagging, other: Tagging): number =>
  largest(one.shares.map((value, i) => Math.abs(value - other.shares[i])))

describe('what the tagger says', () => {
  it.each(articles)('is a share of all readings at each token of %s', (name) => {
    const { tokens, tagging } = read(textOf(name))
    expect(tagging.shares.length).toBe(tokens.count * TAGS)
    expectShares(tagging)
  })

  it('is a share of all readings for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { tagging } = read(text)
        if (tagging) expectShares(tagging)
      }),
    )
  })

  it.each(articles.slice(0, 8))('is what the weights say when read the slow way: %s', (name) => {
    const { tokens, bits, tagging } = read(textOf(name))
    expect(apart(slowly(tokens, bits, weights, lexicon.sections), tagging)).toBeLessThan(0.05)
  })

  it('finds a minister, his office and his city', () => {
    const { tokens, tagging } = read('وفاقی وزیر داخلہ محسن نقوی نے اسلام آباد میں پریس کانفرنس کی۔')
    const best = (kinds: number[]) =>
      Array.from({ length: tokens.count }, (_, t) => {
        const row = kinds.map((kind) => tagging.shares[t * TAGS + kind])
        return largest(row) > 0.5 ? kinds[row.indexOf(largest(row))] : -1
      })
    expect(best([0, 1, 2, 4, 5, 6]).slice(0, 8)).toEqual([-1, -1, -1, 0, 4, -1, 2, 6])
    expect(best([3, 7]).slice(0, 5)).toEqual([3, 7, 7, -1, -1])
  })

  it('is nothing for a text without tokens', () => {
    for (const text of ['', ' \n\t', '\u200c\u200f']) expect(read(text).tagging).toBeNull()
  })

  it('is the same for the same article, whatever was read before', () => {
    const fresh = () => ({ ...weights })
    const first = read(textOf(articles[0]), fresh()).tagging
    const other = fresh()
    for (const name of articles) read(textOf(name), other)
    expect(read(textOf(articles[0]), other).tagging).toEqual(first)
  })

  it('holds for a text of many words that no list has, and stays the same there', () => {
    const letters = 'ابپتٹثجچحخدڈذرڑزسشصضطظعغفقکگلمنوہیے'
    const word = (n: number) => Array.from({ length: 6 }, (_, i) => letters[(n * (i + 7) + (n >> i)) % letters.length])
    const text = Array.from({ length: 8000 }, (_, n) => word(n).join('')).join(' ')
    const { tagging } = read(text)
    expectShares(tagging)
    expect(read(text).tagging.shares.every((value, i) => value === tagging.shares[i])).toBe(true)
  })
})

interface Mention {
  start: number
  end: number
  text: string
}

describe('tokens that are left out as surely no part of a name', () => {
  it.each(articles)('are no part of a name in %s', (name) => {
    const found = JSON.parse(readFileSync(new URL(`${name}.json`, FIXTURES), 'utf8'))
    const { tokens, tagging } = read(textOf(name))
    const mentions: Mention[] = ['people', 'agencies', 'places'].flatMap((field) => found[field] ?? [])
    for (const { start, end, text } of mentions) {
      for (let t = 0; t < tokens.count; t++) {
        const [from, to] = toGiven(tokens.normalised, tokens.start[t], tokens.end[t])
        // pieces that the tokenizer split off are its own affair
        if (from < start || to > end || (t && tokens.end[t - 1] === tokens.start[t])) continue
        expect(largest(tagging.shares.subarray(t * TAGS, (t + 1) * TAGS)), `${text} at ${start}`).toBeGreaterThan(0)
      }
    }
  })
})

describe('the plain network', () => {
  it.each(articles.slice(0, 8))('says the same as WebAssembly: %s', (name) => {
    const by = { ...weights }
    const { tokens, bits, tagging } = read(textOf(name))
    const plain = tag(tokens, bits, by, new PlainNetwork(by)) as Tagging
    expect(apart(plain, tagging)).toBeLessThan(0.05)
  })

  it('takes over where a page forbids WebAssembly', () => {
    const { Module } = WebAssembly
    vi.stubGlobal('WebAssembly', {
      ...WebAssembly,
      CompileError: WebAssembly.CompileError,
      Module: class {
        constructor() {
          throw new WebAssembly.CompileError('blocked by CSP')
        }
      },
    })
    expect(networkOf(weights)).toBeInstanceOf(PlainNetwork)
    vi.stubGlobal('WebAssembly', undefined)
    expect(networkOf(weights)).toBeInstanceOf(PlainNetwork)
    vi.unstubAllGlobals()
    expect(WebAssembly.Module).toBe(Module)
    expect(networkOf(weights)).toBeInstanceOf(VectorNetwork)
  })
})

describe('a text longer than a stretch', () => {
  it('is read as if in one', () => {
    const one = textOf(articles[0])
    const many = Array.from({ length: 20 }, () => one).join('\n')
    const { tokens, tagging } = read(many)
    const last = read(`${one}\n${one}`)
    const from = (tokens.count - last.tokens.count / 2) * TAGS
    const tail = last.tagging.shares.subarray((last.tokens.count / 2) * TAGS)
    expect(largest(tail.map((value, i) => Math.abs(value - tagging.shares[from + i])))).toBeLessThan(1e-4)
  })
})
