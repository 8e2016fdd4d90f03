import { describe, expect, it } from 'vitest'
import { chooseFields, describeGuess, fieldOf } from '../../src/batch/fields'

describe('fields', () => {
  it('are taken by khabar’s own names without a word', () => {
    const fields = chooseFields(['id', 'text', 'published', 'title', 'source'], {}, 'x')
    expect(fields).toEqual({ id: 'id', text: 'text', published: 'published', title: 'title' })
    expect(describeGuess(fields, {})).toBeNull()
  })

  it('are guessed by usual names, in whatever case', () => {
    const fields = chooseFields(['URL', 'Headline', 'Body', 'pubDate'], {}, 'x')
    expect(fields).toEqual({ id: 'URL', text: 'Body', published: 'pubDate', title: 'Headline' })
    expect(describeGuess(fields, {})).toBe(
      'text from "Body", id from "URL", published from "pubDate", title from "Headline"',
    )
  })

  it('are those that the user names, and only the others are guessed', () => {
    const named = { text: 'summary', id: 'ref' }
    const fields = chooseFields(['ref', 'id', 'summary', 'text', 'date'], named, 'x')
    expect(fields).toEqual({ id: 'ref', text: 'summary', published: 'date', title: null })
    expect(describeGuess(fields, named)).toBe('published from "date"')
  })

  it('cannot be guessed where no name is usual', () => {
    expect(() => chooseFields(['a', 'b'], {}, 'dump.csv')).toThrow('dump.csv: no field is known to hold the text')
  })

  it('may lie in an object, or have a dot in their name', () => {
    expect(fieldOf({ a: { b: 1 } }, 'a.b')).toBe(1)
    expect(fieldOf({ 'a.b': 2, a: { b: 1 } }, 'a.b')).toBe(2)
    expect(fieldOf({ a: null }, 'a.b')).toBeUndefined()
    expect(fieldOf({ a: 1 }, null)).toBeUndefined()
  })
})
