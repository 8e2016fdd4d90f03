// Stands for npm while pages run: nothing is installed or built, but a script that a page names must be there.
import { readFileSync } from 'node:fs'

const [root, command, name] = process.argv.slice(2)
const { scripts } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'))
const known = command === 'install' || command === 'ci' || command === 'test' || (command === 'run' && name in scripts)
if (!known) {
  process.stderr.write(`there is no npm ${command} ${name}\n`)
  process.exitCode = 1
}
