import { describe, expect, it } from 'vitest'
import { extract } from '../../src/index'
import { normalise } from '../../src/text/normalise'
import { examples, lexicon } from '../lexicon'

const normal = (text: string) => normalise(text, lexicon.characters).text
const read = (text: string) => extract(text, { force: true })
/** What found each mention, for the one who reads why a test fails. */
const trail = (text: string) => JSON.stringify(read(text), null, 1)

describe('people', () => {
  it.each(examples('people'))('$text', ({ expect: name, office, text }) => {
    const people = read(text).people.filter((person) => person.name !== null)
    expect(
      people.map((person) => normal(person.name ?? '')),
      trail(text),
    ).toEqual([name])
    const titles = people[0].roles.flatMap(({ mentions }) => mentions.map((mention) => mention.text))
    expect(titles, trail(text)).toEqual(office ? [office] : [])
  })
})

describe('agencies', () => {
  it.each(examples('agencies'))('$text', ({ english, abbreviation, kind, text }) => {
    const { agencies } = read(text)
    const expected = { english, kind, ...(abbreviation ? { abbreviation } : {}) }
    expect(agencies, trail(text)).toEqual([expect.objectContaining(expected)])
  })
})

describe('places', () => {
  it.each(examples('places'))('$text', ({ english, country, kind, text }) => {
    const { places } = read(text)
    expect(places, trail(text)).toEqual([expect.objectContaining({ english, country, kind })])
    expect(places[0].mentions).toHaveLength(1)
  })
})

describe('no names', () => {
  it.each(examples('not-names'))('$text ($note)', ({ text }) => {
    const { people, agencies, places } = read(text)
    expect({ people, agencies, places }, trail(text)).toEqual({ people: [], agencies: [], places: [] })
  })
})
