import type { Fields } from './row'
import { UsageError } from './usage-error'

/** Names that dumps give to these fields, the likeliest first. */
const USUAL: Record<keyof Fields, string[]> = {
  text: 'text content body article article_text full_text fulltext news_text news story description متن خبر'.split(' '),
  id: 'id _id article_id doc_id uid guid url link uri'.split(' '),
  published: 'published published_at publishedat publish_date pub_date pubdate date datetime timestamp تاریخ'.split(
    ' ',
  ),
  title: 'title headline heading سرخی عنوان'.split(' '),
}

/** Fields as the user named them; an absent one is guessed. */
export type NamedFields = Partial<Record<keyof Fields, string>>

/** The value of a field, where a name with a dot goes into an object unless a field has just that name. */
export function fieldOf(record: Record<string, unknown>, name: string | null): unknown {
  if (name === null) return undefined
  if (Object.hasOwn(record, name) || !name.includes('.')) return record[name]
  let value: unknown = record
  for (const step of name.split('.')) value = (value as Record<string, unknown> | null | undefined)?.[step]
  return value
}

/** Whether a row with fields of these names is known to hold a text. */
export const holdsText = (names: readonly string[], named: NamedFields) => guess('text', names, named) !== null

function guess(kind: keyof Fields, names: readonly string[], named: NamedFields): string | null {
  if (named[kind] !== undefined) return named[kind]
  for (const usual of USUAL[kind]) {
    const name = names.find((candidate) => candidate.toLowerCase() === usual)
    if (name !== undefined) return name
  }
  return null
}

/** Which field holds what, from the names the user gave and, for the others, from the names in the first rows. */
export function chooseFields(names: readonly string[], named: NamedFields, source: string): Fields {
  const choice = (kind: keyof Fields) => guess(kind, names, named)
  const text = choice('text')
  if (text === null && names.length > 0) {
    throw new UsageError(
      `${source}: no field is known to hold the text; name it by --text, one of: ${names.join(', ')}`,
    )
  }
  return { text: text ?? 'text', id: choice('id'), published: choice('published'), title: choice('title') }
}

/** What was guessed, in words; null where the fields have the names that khabar itself uses, or the user named them. */
export function describeGuess(fields: Fields, named: NamedFields): string | null {
  const kinds = (Object.keys(fields) as (keyof Fields)[]).filter(
    (kind) => fields[kind] !== null && named[kind] === undefined && fields[kind] !== kind,
  )
  return kinds.length > 0 ? kinds.map((kind) => `${kind} from "${fields[kind]}"`).join(', ') : null
}
