// Scores the built command line on the development articles and enforces the floor.
//   node .ci/scores.mjs GOLD_FOLDER [--raise]
// Prints F1 a name beside its floor. `--raise` lifts floor.json to today's scores; it never lowers one.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const [folder, raise] = process.argv.slice(2)
const floorFile = here('floor.json')
const floor = JSON.parse(readFileSync(floorFile, 'utf8'))

// it exits with 1 where a row is in error: then this run fails too
const words = [here('../dist/cli.js'), 'evaluate', '--gold', join(folder, 'dev.jsonl'), '--json']
const report = JSON.parse(
  execFileSync(process.execPath, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }),
)

console.log(`${report.articles} articles, strict spans${' '.repeat(13)}P      R     F1  floor`)
const below = []
for (const [name, { precision, recall, f1 }] of Object.entries(report.scores)) {
  const least = floor[name] ?? 0
  if (f1 < least) below.push(name)
  const figures = [precision, recall, f1, least].map((figure) => figure.toFixed(3).padStart(7)).join('')
  console.log(`${name.padEnd(30)}${figures}${f1 < least ? '  below the floor' : ''}`)
  if (raise === '--raise') floor[name] = Math.max(least, Math.floor(f1 * 1000) / 1000)
}
if (raise === '--raise') writeFileSync(floorFile, `${JSON.stringify(floor, null, 2)}\n`)
if (below.length > 0) {
  console.error(`scores below the floor: ${below.join(', ')}`)
  process.exitCode = 1
}
