import type { Annotations, Span } from './gold'

/** All that the marks of an article say. */
export interface Expected extends Annotations {
  id: string
  published: string
}

const LISTS = { PER: 'people', ROLE: 'roles', ORG: 'agencies', LOC: 'places' } as const
const PUBLISHED = 'published: '
const RECORDS = '\n===\n'

/**
 * Reads an article with marks: a line `published: YYYY-MM-DD`, an empty line, the article with its names as
 * `[[PER|…]]`, `[[ROLE|…]]`, `[[ORG|…]]`, `[[LOC|…]]`, `[[DATE=value|…]]`, `[[AGR:g1|…]]`, then `===` and a line of
 * JSON for each agreement. Raises an `Error` that says where a mark is not understood.
 */
export function readMarked(id: string, source: string): { text: string; expected: Expected } {
  const [head, records] = source.split(RECORDS)
  if (!head.startsWith(PUBLISHED) || records === undefined) throw new Error(`${id}: no published line, or no === line`)
  const published = head.slice(PUBLISHED.length, head.indexOf('\n'))
  const marked = head.slice(head.indexOf('\n')).trim()
  const expected: Expected = {
    id,
    published,
    people: [],
    roles: [],
    agencies: [],
    places: [],
    dates: [],
    agreements: [],
  }
  for (const line of records.split('\n').filter(Boolean))
    expected.agreements.push({ ...JSON.parse(line), mentions: [] })

  let text = ''
  const open: { type: string; start: number }[] = []
  for (let i = 0; i < marked.length; ) {
    if (marked.startsWith('[[', i)) {
      const bar = marked.indexOf('|', i)
      open.push({ type: marked.slice(i + 2, bar), start: text.length })
      i = bar + 1
    } else if (marked.startsWith(']]', i) && open.length > 0) {
      const { type, start } = open.pop() as { type: string; start: number }
      add(expected, type, { start, end: text.length, text: text.slice(start) })
      i += 2
    } else text += marked[i++]
  }
  if (open.length > 0) throw new Error(`${id}: a mark [[${open[0].type}| is not closed`)
  check(expected, text)
  for (const list of [expected.people, expected.roles, expected.agencies, expected.places, expected.dates]) {
    list.sort((a, b) => a.start - b.start)
  }
  return { text: `${text}\n`, expected }
}

function add(expected: Expected, type: string, mention: Span): void {
  const where = `${expected.id}: [[${type}|${mention.text}]]`
  if (mention.text.trim() !== mention.text || mention.text === '')
    throw new Error(`${where} is empty or has space around it`)
  if (type in LISTS) expected[LISTS[type as keyof typeof LISTS]].push(mention)
  else if (type.startsWith('DATE=')) {
    const value = type.slice('DATE='.length)
    expected.dates.push({ ...mention, value: value === '?' ? null : value })
  } else {
    const record = expected.agreements.find(({ id }) => `AGR:${id}` === type)
    if (!record) throw new Error(`${where} is none of the marks, or of an agreement without a record`)
    record.mentions.push(mention)
  }
}

/** Parties, topics and names stand in the article, word for word. */
function check({ id, agreements }: Expected, text: string): void {
  for (const { id: number, parties, topic, name, mentions } of agreements) {
    if (mentions.length === 0) throw new Error(`${id}: ${number} has no mention`)
    for (const words of [...parties, topic, name]) {
      if (words !== null && !text.includes(words)) throw new Error(`${id}: ${number}: «${words}» is not in the article`)
    }
  }
}
