import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'

const changed = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

/** Compiles lists, tables and schema before the first test, so that a test never reads what an older list said. */
export default function setup() {
  const run = (script: string) => execFileSync(process.execPath, ['--import', 'tsx', script], { stdio: 'inherit' })
  run('src/build/compile.ts')
  // the compiler of TypeScript takes seconds to start, and the types seldom change
  if (changed('src/generated/schema.json') < changed('src/types.ts')) run('src/build/schema.ts')
}
