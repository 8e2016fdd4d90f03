import { articleOfRecord, RowFault, recordOfJson } from '../batch/article'
import type { Fields } from '../batch/row'
import { type Annotations, type Gold, type MarkedAgreement, type MarkedDate, SPAN_TYPES, type Span } from './gold'

const FIELDS: Fields = { text: 'text', id: 'id', published: 'published', title: 'title' }

/**
 * The annotated article in a JSON row `{id, text, published?, title?, people?, roles?, agencies?, places?, dates?,
 * agreements?}`. `name`: its id where it has none. Raises `RowFault`.
 */
export function goldOfJson(bytes: Uint8Array, name: string): Gold {
  const row = recordOfJson(bytes)
  const article = articleOfRecord(row, FIELDS)
  const id = article.id ?? name
  try {
    return { ...article, id, ...annotationsOf(row, article.text) }
  } catch (error) {
    throw new RowFault('row-invalid', (error as Error).message, id)
  }
}

function annotationsOf(row: Record<string, unknown>, text: string): Partial<Annotations> {
  const annotations: Partial<Annotations> = {}
  for (const type of SPAN_TYPES) {
    const list = listIn(row, type)
    if (!list) continue
    if (type === 'dates') annotations.dates = list.map((item) => dateOf(item, text))
    else annotations[type] = list.map((item) => spanOf(item, text, type))
  }
  const agreements = listIn(row, 'agreements')
  if (agreements) annotations.agreements = agreements.map((item, i) => agreementOf(item, text, i + 1))
  if (Object.keys(annotations).length > 0) return annotations
  throw new Error(`the row carries none of the lists ${SPAN_TYPES.join(', ')}, agreements`)
}

type Item = Record<string, unknown>

/** A list of objects; null where the row does not carry it. */
function listIn(row: Item, name: string): Item[] | null {
  const list = row[name]
  if (list === undefined || list === null) return null
  const objects = Array.isArray(list) && list.every((item) => typeof item === 'object' && item !== null)
  if (!objects) throw new Error(`${name} must be a list of objects`)
  return list
}

function spanOf({ start, end, text: words }: Item, text: string, list: string): Span {
  const inside = Number.isInteger(start) && Number.isInteger(end) && 0 <= Number(start) && Number(end) <= text.length
  if (!inside || Number(start) >= Number(end)) {
    throw new Error(`${list}: ${start} to ${end} is no stretch of a text of ${text.length} code units`)
  }
  const stretch = text.slice(Number(start), Number(end))
  if (words !== undefined && words !== stretch) {
    throw new Error(
      `${list}: from ${start} to ${end} the text has «${stretch}», not «${words}»; offsets are UTF-16 code units`,
    )
  }
  return { start: Number(start), end: Number(end), text: stretch }
}

function dateOf(item: Item, text: string): MarkedDate {
  const { value = null } = item
  if (value !== null && typeof value !== 'string') throw new Error(`dates: the value ${value} is no text`)
  return { ...spanOf(item, text, 'dates'), value }
}

function agreementOf(item: Item, text: string, number: number): MarkedAgreement {
  const { id = `g${number}`, instrument, status, parties = [], topic = null, name = null } = item
  const mentions = listIn(item, 'mentions')?.map((mention) => spanOf(mention, text, 'agreements')) ?? []
  if (mentions.length === 0) throw new Error(`agreements: ${id} has no mentions`)
  const words = [id, instrument, status, ...(Array.isArray(parties) ? parties : [null]), topic ?? '', name ?? '']
  if (!words.every((word) => typeof word === 'string')) {
    throw new Error(`agreements: ${id} needs a text as instrument and status, and texts as parties`)
  }
  return { id, instrument, status, parties, topic, name, mentions } as MarkedAgreement
}
