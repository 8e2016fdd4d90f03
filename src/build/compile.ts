/** `npm run compile`: lists, rules and weights to the one binary that the library loads. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { packGroups, type Sections } from '../gazetteer/pack'
import { compileLists } from './lists'

const OUTPUT = new URL('../generated/', import.meta.url)
/** What not every reader asks for, with the tagger or without it: each a group, and all else one more. */
const APART = [['tagger.', 'evidence.tagged'], ['evidence.bare']]

function groupsOf(sections: Sections): Sections[] {
  const isIn =
    (prefixes: string[]) =>
    ([name]: [string, unknown]) =>
      prefixes.some((prefix) => name.startsWith(prefix))
  const all = Object.entries(sections)
  return [
    ...APART.map((prefixes) => all.filter(isIn(prefixes))),
    all.filter((entry) => !isIn(APART.flat())(entry)),
  ].map((entries) => Object.fromEntries(entries))
}

const deflate = (bytes: Uint8Array) => deflateRawSync(bytes, { level: 9, memLevel: 9 })
mkdirSync(OUTPUT, { recursive: true })
writeFileSync(new URL('khabar.bin', OUTPUT), packGroups(groupsOf(await compileLists()), deflate))
