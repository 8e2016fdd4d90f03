/** `npm run compile`: lists, rules and weights to the one binary that the library loads. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { packGroups, type Sections } from '../gazetteer/pack'
import { compileLists } from './lists'

const OUTPUT = new URL('../generated/', import.meta.url)
/** What not every reader asks for: each is a group, and all else one more. */
const APART = ['tagger.', 'evidence.tagged', 'evidence.bare']

function groupsOf(sections: Sections): Sections[] {
  const prefixOf = (name: string) => APART.find((prefix) => name.startsWith(prefix))
  const groupOf = (prefix?: string) => Object.entries(sections).filter(([name]) => prefixOf(name) === prefix)
  return [...APART, undefined].map((prefix) => Object.fromEntries(groupOf(prefix)))
}

const deflate = (bytes: Uint8Array) => deflateRawSync(bytes, { level: 9, memLevel: 9 })
mkdirSync(OUTPUT, { recursive: true })
writeFileSync(new URL('khabar.bin', OUTPUT), packGroups(groupsOf(await compileLists()), deflate))
