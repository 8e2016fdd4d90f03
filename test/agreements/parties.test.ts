import { describe, expect, it } from 'vitest'
import { agreementsIn, partiesOf, readingOf } from './reading'

const partiesIn = (text: string) => agreementsIn(text).map(partiesOf)

describe('parties', () => {
  it.each([
    ['between', 'فرانس اور جرمنی کے درمیان معاہدہ طے پا گیا۔', ['فرانس', 'جرمنی']],
    ['with', 'فرانس نے جرمنی کے ساتھ معاہدہ کیا۔', ['فرانس', 'جرمنی']],
    ['side by side', 'فرانس، جرمنی اور اٹلی نے معاہدے پر دستخط کیے۔', ['فرانس', 'جرمنی', 'اٹلی']],
    ['in a headline', 'فرانس اور جرمنی کا سرحدی گشت پر اتفاق', ['فرانس', 'جرمنی']],
  ])('%s', (_, text, parties) => expect(partiesIn(text)).toEqual([parties]))

  it('stand behind دونوں ممالک', () => {
    expect(partiesIn('فرانس اور جرمنی کے وزرا کی ملاقات ہوئی۔ دونوں ممالک نے گیس کی خریداری پر اتفاق کیا۔')).toEqual([
      ['فرانس', 'جرمنی'],
    ])
  })

  it('are not those who are only spoken of in what was agreed', () => {
    const [agreement] = agreementsIn('چین اور روس نے افغان حکومت اور طالبان کے درمیان مذاکرات کرانے پر اتفاق کیا۔')
    expect(partiesOf(agreement)).toEqual(['چین', 'روس'])
  })

  it('refer to records of the same result', () => {
    const reading = readingOf('پاکستان اور چین نے معاہدے پر دستخط کیے۔')
    const ids = new Set([...reading.places, ...reading.agencies, ...reading.people].map(({ id }) => id))
    for (const { ref } of reading.agreements[0].parties) expect(ids).toContain(ref)
  })
})

describe('more than one agreement', () => {
  it('stays more than one', () => {
    const text =
      'جاپان اور فلپائن نے ماہی گیری کے معاہدے پر دستخط کیے۔ چین اور نیپال کے درمیان بجلی کی مفاہمتی یادداشت پر دستخط ہوئے۔'
    expect(partiesIn(text)).toEqual([
      ['جاپان', 'فلپائن'],
      ['چین', 'نیپال'],
    ])
  })
})
