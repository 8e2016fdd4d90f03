import { describe, expect, it } from 'vitest'
import { readMany } from '../../src/batch/many'
import type { ManyArticle, ManyOptions } from '../../src/extract-many'
import { articles } from './articles'
import { WORKER } from './run'

const many = (given: Iterable<string | ManyArticle> | AsyncIterable<string | ManyArticle>, options: ManyOptions = {}) =>
  readMany(given, { jobs: 2, ...options }, WORKER)

describe('extractMany', () => {
  it('gives results in the order of the articles, with their ids', async () => {
    const rows = articles(150)
    const ids: (string | undefined)[] = []
    for await (const { id, language } of many(rows)) {
      expect(language.code).toBe('urd')
      ids.push(id)
    }
    expect(ids).toEqual(rows.map(({ id }) => id))
  })

  it('takes strings, and an async iterable', async () => {
    async function* slowly() {
      for (const { text } of articles(3)) yield text
    }
    const ids: (string | undefined)[] = []
    for await (const { id } of many(slowly(), { batch: 1 })) ids.push(id)
    expect(ids).toEqual(['1', '2', '3'])
  })

  it('takes no more articles than it can keep up with', async () => {
    let taken = 0
    function* endless() {
      for (;;) {
        taken++
        yield 'وہ لاہور گئے۔'
      }
    }
    let seen = 0
    for await (const _ of many(endless(), { batch: 4 })) if (++seen === 20) break
    expect(taken).toBeLessThan(20 + 4 * 20)
  })

  it('raises for an article that cannot be read, or hands it over', async () => {
    const given = ['لاہور', { id: 'x', text: 7 as unknown as string }, 'کراچی']
    const all = async (options: ManyOptions) => {
      const ids: (string | undefined)[] = []
      for await (const { id } of many(given, options)) ids.push(id)
      return ids
    }
    await expect(all({})).rejects.toThrow('article 2: field-missing')
    const errors: unknown[] = []
    expect(await all({ onError: (error) => errors.push(error) })).toEqual(['1', '3'])
    expect(errors).toMatchObject([{ line: 2, id: 'x', code: 'field-missing' }])
  })

  it('passes on what goes wrong in the articles themselves', async () => {
    function* broken() {
      yield 'لاہور'
      throw new RangeError('the source is broken')
    }
    const all = async () => {
      for await (const _ of many(broken()));
    }
    await expect(all()).rejects.toThrow('the source is broken')
  })
})
