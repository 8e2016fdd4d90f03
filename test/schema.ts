import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import type { Extraction } from '../src/types'

const validate = new Ajv({ allErrors: true }).compile(
  JSON.parse(readFileSync(new URL('../src/generated/schema.json', import.meta.url), 'utf8')),
)

/** What the JSON Schema has against a result. */
export const schemaErrors = (result: unknown): string[] =>
  validate(result) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)

/** Mentions whose text is not what stands at their offsets, and references to records that are not there. */
export function brokenPromises(text: string, result: Extraction): string[] {
  const { people, agencies, places, dates, agreements } = result
  const mentions = [
    ...[...people, ...agencies, ...places, ...dates, ...agreements].flatMap((record) => record.mentions),
    ...people.flatMap(({ roles }) => roles.flatMap((role) => role.mentions)),
    ...agreements.flatMap(({ evidence, topic }) => (topic ? [...evidence, topic] : evidence)),
  ]
  const problems = mentions
    .filter(({ start, end, text: words }) => text.slice(start, end) !== words || end <= start)
    .map((mention) => `offsets: ${JSON.stringify(mention)}`)
  for (const { text: words } of mentions) if (words.trim() !== words) problems.push(`space around «${words}»`)

  const ids = [...people, ...agencies, ...places, ...dates, ...agreements].map(({ id }) => id)
  if (new Set(ids).size !== ids.length) problems.push('an id is there twice')
  const references = [
    ...people.flatMap(({ roles }) => roles.flatMap(({ agency, place }) => [agency, place])),
    ...agreements.flatMap(({ parties, signatories, date }) => [
      ...[...parties, ...signatories].map(({ ref }) => ref),
      date,
    ]),
  ]
  for (const reference of references) {
    if (reference !== null && !ids.includes(reference)) problems.push(`a reference to ${reference}, which is not there`)
  }
  return problems
}
