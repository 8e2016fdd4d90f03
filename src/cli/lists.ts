import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { UsageError } from '../batch/usage-error'
import type { UserList } from '../index'

const TYPES: readonly UserList['type'][] = ['agencies', 'places', 'people', 'names', 'offices', 'demonyms']

/** A user's own list; its type is the beginning of the file's name: `people.tsv`, `agencies-local.tsv`. */
export async function readList(path: string): Promise<UserList> {
  const type = TYPES.find((name) => basename(path).startsWith(name))
  if (!type) throw new UsageError(`${path}: the name of a list begins with its type, one of ${TYPES.join(', ')}`)
  const tsv = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`there is no list ${path}`)
  })
  return { type, tsv }
}
