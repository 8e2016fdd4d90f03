import { describe, expect, it } from 'vitest'
import { RowFault } from '../../src/batch/article'
import { goldOfJson } from '../../src/evaluate/jsonl'

const read = (row: unknown) => goldOfJson(Buffer.from(JSON.stringify(row)), '7')
const text = 'محسن نقوی نے لاہور میں کہا'

describe('goldOfJson', () => {
  it('reads what a row carries and nothing else', () => {
    const row = { id: 3, published: '2026-02-10T08:00:00Z', text, people: [{ start: 0, end: 9 }], places: [] }
    expect(read(row)).toEqual({
      ...{ id: '3', published: '2026-02-10', title: null, text },
      people: [{ start: 0, end: 9, text: 'محسن نقوی' }],
      places: [],
    })
  })

  it('names a row without an id by its line, and gives an agreement what it leaves out', () => {
    const agreement = { instrument: 'treaty', status: 'signed', mentions: [{ start: 13, end: 18 }] }
    expect(read({ text, agreements: [agreement] })).toMatchObject({
      id: '7',
      agreements: [{ id: 'g1', parties: [], topic: null, name: null, mentions: [{ text: 'لاہور' }] }],
    })
  })

  const agreement = { instrument: 'treaty', status: 'signed', mentions: [{ start: 0, end: 4 }] }
  it.each([
    [{ text }, 'carries none of the lists people, roles, agencies, places, dates, agreements'],
    [{ text, people: {} }, 'people must be a list of objects'],
    [{ text, people: ['محسن'] }, 'people must be a list of objects'],
    [{ text, places: [{ start: 20, end: 99 }] }, 'places: 20 to 99 is no stretch of a text of 26 code units'],
    [{ text, places: [{ start: 4, end: 4 }] }, 'no stretch'],
    [{ text, places: [{ start: '0', end: 4 }] }, 'no stretch'],
    [{ text, places: [{ start: 0, end: 4, text: 'لاہور' }] }, 'the text has «محسن», not «لاہور»'],
    [{ text, dates: [{ start: 0, end: 4, value: 7 }] }, 'dates: the value 7 is no text'],
    [{ text, agreements: [{ ...agreement, mentions: [] }] }, 'agreements: g1 has no mentions'],
    [{ text, agreements: [{ ...agreement, status: 1 }] }, 'g1 needs a text as instrument and status'],
    [{ text, agreements: [{ ...agreement, parties: 'چین' }] }, 'texts as parties'],
    [{ people: [] }, 'the field "text" must hold the text'],
  ])('refuses %j', (row, message) => {
    expect(() => read(row)).toThrow(RowFault)
    expect(() => read(row)).toThrow(message)
  })
})
