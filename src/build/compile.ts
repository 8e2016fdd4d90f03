/** `npm run compile`: lists, rules and weights to the one binary that the library loads. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { packGroups, type Sections } from '../gazetteer/pack'
import { compileLists } from './lists'

const OUTPUT = new URL('../generated/', import.meta.url)
/** What is asked for without the tagger alone. */
const APART = 'evidence.bare.'

function groupsOf(sections: Sections): Sections[] {
  const group = (apart: boolean) => Object.entries(sections).filter(([name]) => name.startsWith(APART) === apart)
  return [group(false), group(true)].map((entries) => Object.fromEntries(entries))
}

const deflate = (bytes: Uint8Array) => deflateRawSync(bytes, { level: 9, memLevel: 9 })
mkdirSync(OUTPUT, { recursive: true })
writeFileSync(new URL('khabar.bin', OUTPUT), packGroups(groupsOf(compileLists()), deflate))
