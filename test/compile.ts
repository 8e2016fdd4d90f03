import { execFileSync } from 'node:child_process'

/** Compiles lists and tables before the first test, so that a test never reads what an older list said. */
export default function setup() {
  execFileSync(process.execPath, ['--import', 'tsx', 'src/build/compile.ts'], { stdio: 'inherit' })
}
