import { describe, expect, it } from 'vitest'
import { castOf } from '../../src/agreements/actors'
import { readingOf } from './reading'

describe('parties without a name', () => {
  it('are given as the article writes them', () => {
    const { actors } = castOf(readingOf('حكومت نے معاہدہ کیا۔'))
    expect(actors.map(({ mentions }) => mentions[0].text)).toEqual(['حكومت'])
  })
})
