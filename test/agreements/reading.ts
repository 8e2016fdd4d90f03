import { readFileSync } from 'node:fs'
import { read } from '../../src/pipeline'
import type { Reading } from '../../src/reading'
import type { Agreement } from '../../src/types'
import { lexicon } from '../lexicon'

/** The rows of a TSV of the project, by column. */
export function tsv(path: string): Record<string, string>[] {
  const lines = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8').split('\n')
  const header = lines[0].split('\t')
  return lines
    .slice(1)
    .filter(Boolean)
    .map((line) => Object.fromEntries(line.split('\t').map((cell, c) => [header[c], cell])))
}

/** A text through the whole pipeline. */
export const readingOf = (text: string, published = '2025-06-01'): Reading => read(text, lexicon, { published })

export const agreementsIn = (text: string, published?: string): Agreement[] => readingOf(text, published).agreements

export const partiesOf = ({ parties }: Agreement): string[] => parties.map(({ name }) => name)
