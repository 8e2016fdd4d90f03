// Scores the built command line on the development articles and enforces the floor.
//   node .ci/scores.mjs GOLD_FOLDER [--raise]
// Prints F1 a name beside its floor. `--raise` lifts floor.json to today's scores; it never lowers one.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const [folder, raise] = process.argv.slice(2)
const gold = join(folder, 'dev.jsonl')
const floorFile = here('floor.json')
const floor = JSON.parse(readFileSync(floorFile, 'utf8'))

const scratch = mkdtempSync(join(tmpdir(), 'khabar-scores-'))
let report
try {
  const predicted = join(scratch, 'predicted.jsonl')
  execFileSync(process.execPath, [here('../dist/cli.js'), 'extract', gold, '--output', predicted, '--quiet'], {
    stdio: 'inherit',
  })
  // the scorer exits with 1 where a prediction is missing or an offset is wrong: then this run fails too
  report = JSON.parse(
    execFileSync(process.execPath, [join(folder, 'score.mjs'), gold, predicted, '--json'], { encoding: 'utf8' }),
  )
} finally {
  rmSync(scratch, { recursive: true })
}

console.log(`${report.documents} articles, strict spans${' '.repeat(13)}P      R     F1  floor`)
const below = []
for (const [name, { p, r, f1 }] of Object.entries(report.scores)) {
  const least = floor[name] ?? 0
  if (f1 < least) below.push(name)
  const figures = [p, r, f1, least].map((figure) => figure.toFixed(3).padStart(7)).join('')
  console.log(`${name.padEnd(30)}${figures}${f1 < least ? '  below the floor' : ''}`)
  if (raise === '--raise') floor[name] = Math.max(least, Math.floor(f1 * 1000) / 1000)
}
if (raise === '--raise') writeFileSync(floorFile, `${JSON.stringify(floor, null, 2)}\n`)
if (below.length > 0) {
  console.error(`scores below the floor: ${below.join(', ')}`)
  process.exitCode = 1
}
