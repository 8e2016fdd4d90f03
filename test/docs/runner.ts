import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect } from 'vitest'
import { CLI } from '../cli/khabar'
import { type Block, blocksOf } from './blocks'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const inProject = (name: string) => join(ROOT, name)

/**
 * Runs the blocks of a page one after the other in one folder, as a reader would who follows it:
 *
 * - `js`, `ts` is a program, in which `value // 7` says what the value is; `sh` goes to a shell in which `khabar` is the built command
 * - a block that names a file (`text article.txt`, `tsv people.tsv`) is written to it
 * - `json` and `text` after a program are what it prints: JSON may say less than there is, and in text a line `…` stands
 *   for any number of lines
 * - `tsv src/…` shows rows that stand in that file of the project, word for word
 */
export class Runner {
  readonly #folder: string
  readonly #path: string
  #printed = ''

  constructor(folder: string) {
    this.#folder = folder
    mkdirSync(join(folder, 'node_modules'), { recursive: true })
    symlinkSync(ROOT, join(folder, 'node_modules/khabar'))
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    const commands = join(folder, 'node_modules/.bin')
    mkdirSync(commands)
    this.#path = `${commands}${delimiter}${process.env.PATH}`
    this.#command('khabar', `exec "${process.execPath}" "${CLI}" "$@"`)
    this.#command(
      'npm',
      `exec "${process.execPath}" "${fileURLToPath(new URL('npm.mjs', import.meta.url))}" "${ROOT}" "$@"`,
    )
    const article = 'fixtures/interior-minister-ambassador.txt'
    copyFileSync(inProject(article), join(folder, 'article.txt'))
    for (const name of ['dist', 'fixtures']) symlinkSync(inProject(name), join(folder, name))
  }

  run(block: Block): void {
    const { language, file, text } = block
    if (file?.startsWith('src/')) this.#compareRows(file, text)
    else if (file) writeFileSync(join(this.#folder, file), text)
    else if (language === 'js' || language === 'ts') this.#program(language, text)
    else if (language === 'sh') this.#start('bash', ['-euo', 'pipefail', '-c', text])
    else if (language === 'json') expect(JSON.parse(this.#printed)).toMatchObject(JSON.parse(text))
    else if (language === 'text') expect(this.#printed.trim()).toMatch(patternOf(text.trim()))
    else throw new Error(`no way is known to run a block of ${language || 'no language'}`)
  }

  #program(language: string, text: string): void {
    const name = `program.${language}`
    writeFileSync(join(this.#folder, name), checkingComments(text))
    this.#start(process.execPath, ['--import', TSX, name])
  }

  #start(command: string, words: string[]): void {
    const env = { ...process.env, PATH: this.#path, NO_COLOR: '1' }
    const ended = spawnSync(command, words, { cwd: this.#folder, env, encoding: 'utf8', input: '' })
    expect(ended.status, ended.stderr).toBe(0)
    this.#printed = ended.stdout
  }

  #compareRows(file: string, text: string): void {
    const lines = new Set(readFileSync(inProject(file), 'utf8').split('\n'))
    for (const line of text.split('\n')) expect(lines, `${file} has no line: ${line}`).toContain(line)
  }

  #command(name: string, script: string): void {
    const path = join(this.#folder, 'node_modules/.bin', name)
    writeFileSync(path, `#!/bin/sh\n${script}\n`)
    chmodSync(path, 0o755)
  }
}

/** `value // 7` on a line of its own becomes a check. */
function checkingComments(program: string): string {
  const line = /^(?!import |const |let |for |console|\/\/)(\S.*?) \/\/ (.+)$/gm
  return `import { deepStrictEqual } from 'node:assert'\n${program.replace(line, 'deepStrictEqual($1, $2)')}`
}

function patternOf(text: string): RegExp {
  const lines = text.split('\n').map((line) => (line === '…' ? '[^]*' : line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
  return new RegExp(`^${lines.join('\n')}$`)
}

export { blocksOf }
