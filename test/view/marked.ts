import type { Agreement, Extraction, Mention } from '../../src/types'

/** An article written with marks, `[[PER|…]]`, and the extraction that they spell out: each mark is an item of its own. */
export function marked(source: string): { text: string; extraction: Extraction } {
  const extraction = nothing()
  const open: { type: string; start: number }[] = []
  let text = ''
  for (const [piece, type] of source.matchAll(/\[\[([A-Z]+(?::g\d+)?(?:=[^|]*)?)\||\]\]|[^[\]]+|[[\]]/g)) {
    if (type) open.push({ type, start: text.length })
    else if (piece === ']]') {
      const { type, start } = open.pop() as { type: string; start: number }
      add(extraction, type, mention(text, start, text.length))
    } else text += piece
  }
  return { text, extraction }
}

export const nothing = (): Extraction => ({
  language: { code: 'urd', confidence: 1 },
  published: '2026-02-10',
  publishedFrom: 'option',
  people: [],
  agencies: [],
  places: [],
  dates: [],
  agreements: [],
})

export const mention = (text: string, start: number, end: number): Mention => ({
  start,
  end,
  text: text.slice(start, end),
  confidence: 0.9,
  by: 'test',
})

function add(extraction: Extraction, type: string, found: Mention): void {
  const { people, agencies, places, dates, agreements } = extraction
  const name = found.text
  const mentions = [found]
  if (type === 'PER') {
    people.push({ id: `p${people.length + 1}`, name, latin: null, roles: [], mentions })
  } else if (type === 'ROLE') {
    const role = { title: name, agency: null, place: null, mentions }
    people.push({ id: `p${people.length + 1}`, name: null, latin: null, roles: [role], mentions: [] })
  } else if (type === 'ORG') {
    const same = agencies.find((agency) => agency.name === name)
    if (same) same.mentions.push(found)
    else
      agencies.push({ id: `a${agencies.length + 1}`, name, english: null, abbreviation: null, kind: 'other', mentions })
  } else if (type === 'LOC') {
    const same = places.find((place) => place.name === name)
    if (same) same.mentions.push(found)
    else places.push({ id: `l${places.length + 1}`, name, english: null, kind: 'other', country: null, mentions })
  } else if (type.startsWith('DATE')) {
    const value = type.slice(5)
    const id = `d${dates.length + 1}`
    dates.push({
      id,
      value: value === '?' ? null : value,
      grain: 'day',
      calendar: 'gregorian',
      basis: 'explicit',
      mentions,
    })
  } else addAgreement(agreements, type.slice(4), found)
}

function addAgreement(agreements: Agreement[], id: string, found: Mention): void {
  const same = agreements.find((agreement) => agreement.id === id)
  if (same) {
    same.mentions.push(found)
    return
  }
  agreements.push({
    id,
    instrument: 'understanding',
    status: 'agreed',
    name: null,
    parties: [],
    signatories: [],
    topic: null,
    date: null,
    evidence: [],
    mentions: [found],
    confidence: 0.8,
  })
}
