import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CLI, khabar } from '../cli/khabar'
import { articles, asLines } from './articles'
import { scratch } from './scratch'

const file = scratch()
const has = (program: string) => spawnSync(program, ['--version']).status === 0
const SHARDS = ['1', '2', '3', '4']

/** The commands of docs/sharding.md, with this checkout's `khabar`. */
const shell = (command: string) =>
  execFileSync('sh', ['-c', command.replaceAll('khabar extract', `${process.execPath} ${CLI} extract --quiet`)], {
    cwd: file(''),
  })

describe('shards put together again', () => {
  const isTheWhole = async (command: string) => {
    writeFileSync(file('dump.jsonl'), asLines(articles(203)))
    await khabar(['extract', file('dump.jsonl'), '--output', file('whole.jsonl')])
    shell(command)
    shell(`paste -d '\\n' ${SHARDS.map((n) => `out.${n}.jsonl`).join(' ')} | sed '/^$/d' > together.jsonl`)
    expect(readFileSync(file('together.jsonl'), 'utf8')).toBe(readFileSync(file('whole.jsonl'), 'utf8'))
  }

  it.skipIf(!has('parallel'))('are the whole, by GNU parallel', () =>
    isTheWhole('parallel khabar extract dump.jsonl --jobs 1 --shard {}/4 --output out.{}.jsonl ::: 1 2 3 4'),
  )

  it.skipIf(!has('xargs'))('are the whole, by xargs', () =>
    isTheWhole('seq 4 | xargs -P 4 -I {} khabar extract dump.jsonl --jobs 1 --shard {}/4 --output out.{}.jsonl'),
  )

  it('are the commands that the page on sharding shows', () => {
    const page = readFileSync(new URL('../../docs/sharding.md', import.meta.url), 'utf8')
    expect(page).toContain('parallel khabar extract dump.jsonl --jobs 1 --shard {}/4 --output out.{}.jsonl ::: 1 2 3 4')
    expect(page).toContain("paste -d '\\n' out.1.jsonl out.2.jsonl out.3.jsonl out.4.jsonl | sed '/^$/d' > out.jsonl")
  })
})
