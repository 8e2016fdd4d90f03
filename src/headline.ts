import type { Extraction, Mention } from './types'

/**
 * The result of a text that was read with its headline in front: offsets count from the text's own beginning, and what
 * only the headline mentions is left out, but for parties that an agreement refers to.
 */
export function withoutHeadline(result: Extraction, length: number): Extraction {
  const inText = (mentions: readonly Mention[]): Mention[] =>
    mentions
      .filter(({ start }) => start >= length)
      .map((mention) => ({ ...mention, start: mention.start - length, end: mention.end - length }))
  const named = <T extends { id: string; mentions: Mention[] }>(records: readonly T[]): T[] =>
    records
      .map((record) => ({ ...record, mentions: inText(record.mentions) }))
      .filter(({ id, mentions }) => mentions.length > 0 || referred.has(id))
  const agreements = result.agreements
    .map((agreement) => ({
      ...agreement,
      topic: agreement.topic ? (inText([agreement.topic])[0] ?? null) : null,
      evidence: inText(agreement.evidence),
      mentions: inText(agreement.mentions),
    }))
    .filter(({ mentions }) => mentions.length > 0)
  const referred = new Set(
    agreements.flatMap(({ parties, signatories, date }) =>
      [...parties, ...signatories].map(({ ref }) => ref).concat(date),
    ),
  )
  const people = result.people
    .map((person) => ({
      ...person,
      roles: person.roles
        .map((role) => ({ ...role, mentions: inText(role.mentions) }))
        .filter(({ mentions }) => mentions.length > 0),
      mentions: inText(person.mentions),
    }))
    .filter(({ id, roles, mentions }) => mentions.length > 0 || roles.length > 0 || referred.has(id))
  const held = people.flatMap(({ roles }) => roles.flatMap(({ agency, place }) => [agency, place]))
  for (const id of held) if (id) referred.add(id)
  return {
    ...result,
    people,
    agencies: named(result.agencies),
    places: named(result.places),
    dates: named(result.dates),
    agreements,
  }
}
