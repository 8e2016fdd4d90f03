import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const DIST = new URL('../../dist/', import.meta.url)

/** A built module with all that is loaded before its first line runs. */
function loadedBy(module: string, seen = new Map<string, string>()): string[] {
  if (seen.has(module)) return []
  const text = readFileSync(new URL(module, DIST), 'utf8')
  seen.set(module, text)
  for (const [, other] of text.matchAll(/^(?:import|\} from|export .* from) "(\.\/[^"]+)"/gm)) loadedBy(other, seen)
  return [...seen.values()]
}

describe('the command line', () => {
  it.each(['markdown-table', 'string-width', 'wrap-ansi', 'csv-stringify', 'piscina', 'franc'])(
    'loads %s with the command that needs it',
    (library) => {
      for (const text of loadedBy('./cli.js')) expect(text).not.toMatch(new RegExp(`(from|import) "${library}`))
    },
  )
})
