import type { Item } from './items'

/** An item in a line: its name and what identifies it. */
export const descriptionOf = (item: Item): string => [item.name, ...identityOf(item)].filter(Boolean).join(' · ')

/** What identifies an item beside its name, in no language of ours. */
export function identityOf(item: Item): string[] {
  const facts = (): (string | null | undefined)[] => {
    switch (item.kind) {
      case 'person':
        return [item.of.latin, ...item.of.roles.map(({ title }) => title).filter((title) => title !== item.name)]
      case 'agency':
        return [item.of.english, item.of.abbreviation]
      case 'place':
        return [item.of.english, item.of.country]
      case 'date':
        return [item.of.value]
      case 'agreement':
        return item.of.parties.map(({ name }) => name)
    }
  }
  return facts().filter((fact): fact is string => typeof fact === 'string' && fact !== '')
}
