import fc from 'fast-check'
import { franc } from 'franc'
import { describe, expect, it } from 'vitest'
import { languageReader } from '../../src/text/language'
import { hostile } from '../hostile'
import { examples } from '../lexicon'

const languageOf = languageReader(() => franc)

describe('language', () => {
  it.each(examples('languages'))('$code: $text $note', ({ code, text }) => {
    const language = languageOf(text)
    // franc knows Saraiki by itself; all that matters is that it is not taken for Urdu
    expect(language.code === 'skr' ? 'pnb' : language.code).toBe(code)
  })

  it('does not take Urdu in Latin letters for Urdu', () => {
    const text = 'Wazir e azam ne kaha hai ke mulk mein mehngai kam ho gayi hai aur awam ko relief diya jaye ga'
    expect(languageOf(text).code).not.toBe('urd')
  })

  it('is sure of an article and less sure of a word', () => {
    const article = languageOf('وزیراعظم نے کہا ہے کہ ملک میں مہنگائی کم ہوئی ہے۔ '.repeat(20))
    expect(article).toMatchObject({ code: 'urd' })
    expect(article.confidence).toBeGreaterThan(languageOf('لاہور').confidence)
  })

  it('loads franc only where letters and words leave a doubt', () => {
    const without = languageReader(() => {
      throw new Error('franc was loaded')
    })
    expect(without('وزیراعظم نے کہا ہے کہ ملک میں مہنگائی کم ہوئی ہے۔ '.repeat(20)).code).toBe('urd')
    expect(without('').code).toBe('und')
    expect(() => without('The prime minister said that prices were coming down.')).toThrow('franc was loaded')
  })

  it('always gives three letters and a share', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { code, confidence } = languageOf(text)
        expect(code).toMatch(/^[a-z]{3}$/)
        expect(confidence).toBeGreaterThanOrEqual(0)
        expect(confidence).toBeLessThanOrEqual(1)
      }),
    )
  })
})
