import { describe, expect, it } from 'vitest'
import { clauseTense, clauseVerb } from '../../src/rules/clause'
import { textOf } from '../../src/text/tokens'
import { readingOf } from '../dates/reading'

/** The tense of the clause of the first token with these letters. */
function at(text: string, word: string, read: typeof clauseVerb = clauseTense) {
  const reading = readingOf(text, null)
  for (let t = 0; t < reading.tokens.count; t++) if (textOf(reading.tokens, t) === word) return read(reading, t)
  throw new Error(`no «${word}»`)
}

describe('the tense of a clause', () => {
  it.each([
    ['وزیراعظم کل لاہور جائیں گے', 'کل', 'future'],
    ['انہوں نے منگل کو کہا کہ وہ کل آئیں گے', 'منگل', 'past'],
    ['انہوں نے منگل کو کہا کہ وہ کل آئیں گے', 'کل', 'future'],
    ['اجلاس منگل کو ہو رہا ہے', 'منگل', 'present'],
    ['معاہدے پر دستخط کیے گئے ہیں', 'معاہدے', 'past'],
    ['پیوٹن کو منگل کو پیرس آنا تھا', 'منگل', 'future'],
    ['کل لاہور میں اجلاس', 'کل', null],
    ['کل لاہور میں۔ وہ چلے گئے', 'کل', null],
    ['کل لاہور، کراچی اور پشاور میں بارش ہوگی', 'کل', 'future'],
    ['منگل کو فیصلہ کیا جا سکتا ہے', 'منگل', 'future'],
  ])('%s (%s): %s', (text, word, tense) => expect(at(text, word)).toBe(tense))

  it('tells the progressive from other presents', () => {
    expect(at('اجلاس منگل کو ہو رہا ہے', 'منگل', clauseVerb)).toBe('progressive')
    expect(at('اجلاس منگل کو ہے', 'منگل', clauseVerb)).toBe('present')
  })
})
