import { type OwnRow, ownLists } from './own-rows'

/** A program that gives what is on screen. */
export function codeFor(text: string, published: string, ownRows: readonly OwnRow[]): string {
  const options = published === '' ? '' : `, { published: '${published}' }`
  const lists = ownRows.length > 0 ? `{ lists: ${JSON.stringify(ownLists(ownRows), null, 2)} }` : ''
  const opening = lists
    ? ["import { createExtractor } from 'khabar'", '', `const { extract } = createExtractor(${lists})`]
    : ["import { extract } from 'khabar'", '']
  return [
    ...opening,
    `const text = ${JSON.stringify(text)}`,
    `const extraction = extract(text${options})`,
    'console.log(JSON.stringify(extraction, null, 2))',
    '',
  ].join('\n')
}
