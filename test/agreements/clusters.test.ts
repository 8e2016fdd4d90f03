import { describe, expect, it } from 'vitest'
import { agreementsIn } from './reading'

/** How many mentions each agreement has. */
const counts = (text: string): number[] => agreementsIn(text).map(({ mentions }) => mentions.length)

describe('mentions of one agreement', () => {
  it('may name a state or its government', () => {
    expect(
      counts(
        'افغانستان اور حزب اسلامی کے درمیان امن معاہدہ طے پا گیا۔ افغان حکومت اور حزب اسلامی کے درمیان معاہدے پر عمل شروع ہے۔',
      ),
    ).toEqual([2])
  })

  it('may name a party that another calls by its kind', () => {
    expect(counts('کالعدم تنظیم سے معاہدہ۔ تحریک لبیک پاکستان اور پنجاب حکومت کے درمیان معاہدہ طے پا گیا۔')).toEqual([
      2,
    ])
  })

  it('are also those of a new one pointed back to', () => {
    expect(counts('چین اور روس کے درمیان معاہدہ طے پا گیا۔ اس نئے معاہدے سے تجارت بڑھے گی۔')).toEqual([2])
  })

  it('are not those with other parties', () => {
    expect(
      counts('چین اور روس کے درمیان معاہدہ طے پا گیا۔ ایران اور ترکیہ کے درمیان معاہدہ گزشتہ سال ہوا تھا۔'),
    ).toEqual([1, 1])
  })
})
