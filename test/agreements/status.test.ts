import { describe, expect, it } from 'vitest'
import { agreementsIn } from './reading'

const statusIn = (text: string) => agreementsIn(text).map(({ status }) => status)

describe('status', () => {
  it.each([
    ['proposed', 'روس اور یوکرین کے درمیان جنگ بندی کے لیے مذاکرات جاری ہیں۔'],
    ['proposed', 'اقوام متحدہ نے جنگ بندی کا مطالبہ کیا ہے۔'],
    ['agreed', 'دونوں ملکوں نے تعاون بڑھانے پر اتفاق کیا۔'],
    ['agreed', 'ایران اور عراق کے درمیان معاہدہ طے پا گیا۔'],
    ['signed', 'ایران اور عراق نے معاہدے پر دستخط کر دیے۔'],
    ['rejected', 'باغیوں نے جنگ بندی کی پیشکش مسترد کر دی۔'],
    ['suspended', 'روس نے امریکا کے ساتھ معاہدہ معطل کر دیا۔'],
    ['violated', 'فوج نے جنگ بندی معاہدے کی خلاف ورزی کی۔'],
    ['ended', 'امریکا نے جاپان کے ساتھ معاہدہ ختم کر دیا۔'],
  ])('%s: %s', (status, text) => expect(statusIn(text)).toEqual([status]))

  it('is how a later sentence leaves it', () => {
    const text =
      'ایران اور عراق نے سرحدی معاہدے پر دستخط کیے۔ عراق نے یہ معاہدہ معطل کر دیا۔ ایران نے اس معاہدے کی معطلی پر احتجاج کیا۔'
    expect(statusIn(text)).toEqual(['suspended'])
  })
})
