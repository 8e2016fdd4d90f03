import { stat } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import { type Compression, ENDINGS, type Format, formatOf } from './formats'
import { UsageError } from './usage-error'

/** One input of a run. */
export interface Source {
  /** As the user named it; files of a folder with the folder in front. */
  name: string
  /** Null: standard input. */
  path: string | null
  /** Null where only its first bytes can tell. */
  format: Format | null
  compression: Compression | null
  /** In bytes; 0 where unknown. */
  size: number
  /** Last change, in milliseconds; tells a changed input from the one a run began with. */
  changed: number
}

const byCodePoint = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The inputs that files, folders, globs and `-` stand for, in the order given, each folder sorted by path. */
export async function findSources(names: readonly string[], format: Format | null): Promise<Source[]> {
  const found = await Promise.all((names.length > 0 ? names : ['-']).map((name) => expand(name, format)))
  return found.flat()
}

async function expand(name: string, format: Format | null): Promise<Source[]> {
  if (name === '-') return [{ name: 'stdin', path: null, format, compression: null, size: 0, changed: 0 }]
  const info = await stat(name).catch(() => null)
  if (info && !info.isDirectory()) return [await sourceOf(name, format)]
  const { glob, isDynamicPattern } = await import('tinyglobby')
  if (!info && !isDynamicPattern(name)) throw new UsageError(`there is no file or folder ${name}`)
  const options = { onlyFiles: true, expandDirectories: false }
  const paths = info
    ? (await glob(`**/*.{${ENDINGS.join(',')}}`, { ...options, cwd: name, caseSensitiveMatch: false })).map(
        (path) => `${name.replace(/\/+$/, '')}/${path}`,
      )
    : await glob(name, { ...options, absolute: isAbsolute(name) })
  if (paths.length === 0) {
    throw new UsageError(info ? `the folder ${name} has no file of a known format` : `no file matches ${name}`)
  }
  return Promise.all(paths.sort(byCodePoint).map((path) => sourceOf(path, format)))
}

async function sourceOf(path: string, format: Format | null): Promise<Source> {
  const { size, mtimeMs } = await stat(path)
  const told = formatOf(path)
  return { name: path, path, format: format ?? told.format, compression: told.compression, size, changed: mtimeMs }
}
