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
const floorFile = here('floor.json')
const floor = JSON.parse(readFileSync(floorFile, 'utf8'))

// it exits with 1 where a row is in error: then this run fails too
const scoresOf = (gold) =>
  JSON.parse(
    execFileSync(process.execPath, [here('../dist/cli.js'), 'evaluate', '--gold', gold, '--json'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  )

const below = []
function print(scores, prefix = '') {
  for (const [name, { precision, recall, f1 }] of scores) {
    const least = floor[prefix + name]
    if (f1 < (least ?? 0)) below.push(prefix + name)
    const figures = [precision, recall, f1].map((figure) => figure.toFixed(3).padStart(7)).join('')
    const held = least === undefined ? '' : least.toFixed(3).padStart(7)
    console.log(`${name.padEnd(30)}${figures}${held}${f1 < (least ?? 0) ? '  below the floor' : ''}`)
    if (raise === '--raise' && least !== undefined) floor[prefix + name] = Math.max(least, Math.floor(f1 * 1000) / 1000)
  }
}

const dev = join(folder, 'dev.jsonl')
const report = scoresOf(dev)
console.log(`${report.articles} articles, strict spans${' '.repeat(13)}P      R     F1  floor`)
print(Object.entries(report.scores))

// the development articles have too few agreements to tell two versions apart, so the floor is over more of them
const scratch = mkdtempSync(join(tmpdir(), 'khabar-scores-'))
try {
  const more = join(scratch, 'gold.jsonl')
  const own = execFileSync('npx', ['tsx', here('../train/agreements/gold.ts')], { encoding: 'utf8' })
  writeFileSync(more, readFileSync(dev, 'utf8').trimEnd() + '\n' + own)
  const { articles, scores } = scoresOf(more)
  console.log(`agreements of ${articles} articles, the project's own among them`)
  print(
    Object.entries(scores).filter(([name]) => name.startsWith('agreement')),
    'with own: ',
  )
} finally {
  rmSync(scratch, { recursive: true })
}
if (raise === '--raise') writeFileSync(floorFile, `${JSON.stringify(floor, null, 2)}\n`)
if (below.length > 0) {
  console.error(`scores below the floor: ${below.join(', ')}`)
  process.exitCode = 1
}
