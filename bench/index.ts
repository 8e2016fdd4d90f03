/**
 * `npm run bench [-- PART…]`: what it costs to run khabar, as tables. Times themselves say nothing on another machine, so
 * most figures are ratios of two things measured by turns.
 */
import { cpus } from 'node:os'
import { dump } from './dump'
import { growth } from './growth'
import { pipeline } from './pipeline'
import { start } from './start'
import { markdown } from './table'

const PARTS = { pipeline, start, dump, growth }

const asked = process.argv.slice(2)
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0].model.trim()}\n`)
for (const [name, part] of Object.entries(PARTS)) {
  if (asked.length === 0 || asked.includes(name)) console.log(markdown(await part()))
}
