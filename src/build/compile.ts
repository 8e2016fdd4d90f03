/** `npm run compile`: lists, rules and weights to the one binary that the library loads. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { pack } from '../gazetteer/pack'
import { compileLists } from './lists'

const OUTPUT = new URL('../generated/', import.meta.url)

mkdirSync(OUTPUT, { recursive: true })
writeFileSync(new URL('khabar.bin', OUTPUT), pack(await compileLists()))
