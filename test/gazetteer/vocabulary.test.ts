import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Vocabulary } from '../../src/gazetteer/vocabulary'

const word = fc
  .array(fc.constantFrom(...'ابپتکگہھیےںؤئآءabcz0129'), { minLength: 1, maxLength: 8 })
  .map((letters) => letters.join(''))
const words = fc.uniqueArray(word, { maxLength: 60 })

describe('vocabulary', () => {
  it('numbers words in their order and finds them again', () => {
    fc.assert(
      fc.property(words, (given) => {
        const vocabulary = Vocabulary.of(given)
        expect(vocabulary.size).toBe(given.length)
        given.forEach((form, id) => {
          expect(vocabulary.idOf(form)).toBe(id)
          expect(vocabulary.word(id)).toBe(form)
        })
      }),
    )
  })

  it('does not hold what was not put in', () => {
    fc.assert(
      fc.property(words, word, (given, other) => {
        expect(Vocabulary.of(given).idOf(other)).toBe(given.indexOf(other))
      }),
    )
  })

  it('finds a word within a text', () => {
    const vocabulary = Vocabulary.of(['اسلام', 'آباد'])
    const units = Uint16Array.from('شہر اسلام آباد', (letter) => letter.charCodeAt(0))
    expect(vocabulary.find(units, 4, 9)).toBe(0)
    expect(vocabulary.find(units, 10, 14)).toBe(1)
    expect(vocabulary.find(units, 4, 8)).toBe(-1)
  })

  it('folds Latin letters to lower case, and knows no letter outside its alphabet', () => {
    const vocabulary = Vocabulary.of(['nato'])
    expect(vocabulary.idOf('NATO')).toBe(0)
    expect(vocabulary.idOf('nаto')).toBe(-1) // the second letter is Cyrillic
    expect(vocabulary.idOf('हिन्दी')).toBe(-1)
    expect(vocabulary.idOf('\ud83d\ude00')).toBe(-1)
    expect(vocabulary.idOf('')).toBe(-1)
  })

  it('keeps the ids of its words when it grows, and the words of its sections', () => {
    const first = Vocabulary.of(['اسلام', 'آباد'])
    const larger = first.with(['لاہور'])
    expect(['اسلام', 'آباد', 'لاہور'].map((form) => larger.idOf(form))).toEqual([0, 1, 2])
    expect(first.idOf('لاہور')).toBe(-1)
    expect(new Vocabulary(larger.sections()).word(2)).toBe('لاہور')
    expect(new Vocabulary(larger.sections()).idOf('لاہور')).toBe(2)
  })
})
