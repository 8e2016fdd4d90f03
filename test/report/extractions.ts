import type { Agreement, Extraction } from '../../src/types'
import { mention, nothing } from '../view/marked'

const NAMES = [
  ['محسن نقوی', 'Mohsin Naqvi'],
  ['اسحاق ڈار', 'Ishaq Dar'],
  ['مریم نواز', 'Maryam Nawaz'],
]
const COUNTRIES = [
  ['پاکستان', 'Pakistan', 'PK'],
  ['چین', 'China', 'CN'],
  ['قطر', 'Qatar', 'QA'],
  ['ترکیہ', 'Turkey', 'TR'],
]
const STATUSES: Agreement['status'][] = ['proposed', 'agreed', 'signed', 'rejected']
const DAY = 86_400_000

/** The extraction of article number `i` of a dump made up for these tests: people, places, now and then an agreement. */
export function extractionNumber(i: number): Extraction {
  const text = 'محسن نقوی'
  const mentions = [mention(text, 0, text.length)]
  const [name, latin] = NAMES[i % NAMES.length]
  const places = [0, 1 + (i % (COUNTRIES.length - 1))].map((n, j) => {
    const [name, english, country] = COUNTRIES[n]
    return { id: `l${j + 1}`, name, english, kind: 'country' as const, country, mentions }
  })
  const agreement: Agreement = {
    id: 'g1',
    instrument: 'memorandum',
    status: STATUSES[i % STATUSES.length],
    name: null,
    parties: places.map(({ id, name }) => ({ ref: id, name })),
    signatories: [],
    topic: { ...mentions[0], text: `تعاون ${i}` },
    date: null,
    evidence: [],
    mentions,
    confidence: 0.9,
  }
  return {
    ...nothing(),
    id: `https://example.org/${i}`,
    published: new Date(Date.UTC(2025, 0, 1) + (i % 400) * DAY).toISOString().slice(0, 10),
    people: [
      { id: 'p1', name, latin, roles: [], mentions },
      { id: 'p2', name: `شخص ${i % 5000}`, latin: null, roles: [], mentions },
      {
        id: 'p3',
        name: null,
        latin: null,
        roles: [{ title: 'ترجمان', agency: null, place: null, mentions }],
        mentions: [],
      },
    ],
    agencies: [
      {
        id: 'a1',
        name: 'ایف آئی اے',
        english: 'Federal Investigation Agency',
        abbreviation: 'FIA',
        kind: 'law-enforcement',
        mentions,
      },
    ],
    places,
    agreements: i % 3 === 0 ? [agreement] : [],
  }
}
