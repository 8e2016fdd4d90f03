import { describe, expect, it } from 'vitest'
import { folded, foldedWords } from '../../src/text/folded'

describe('folded', () => {
  it.each([
    ['كراچي', 'کراچی'],
    ['مُحَمَّد', 'محمد'],
    ['أحمد', 'احمد'],
    ['مکۃ', 'مکہ'],
    ['نہ\u200cکرنا', 'نہکرنا'],
    ['FIA', 'fia'],
  ])('%s is %s', (text, plain) => expect(folded(text)).toBe(plain))
})

describe('foldedWords', () => {
  it('leaves out stops and commas', () => {
    expect(foldedWords(' لاہور، كراچی ۔ FIA, ')).toEqual(['لاہور', 'کراچی', 'fia'])
    expect(foldedWords('۔')).toEqual([])
  })
})
