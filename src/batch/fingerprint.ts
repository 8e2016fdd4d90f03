import { createHash } from 'node:crypto'
import { version } from '../../package.json'
import type { RunOptions } from './run-options'
import type { Source } from './sources'

/** All that decides what a run writes, named so that a difference can be told. */
export async function fingerprintOf(options: RunOptions, sources: readonly Source[]): Promise<Record<string, unknown>> {
  const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('base64url')
  return {
    'the version of khabar': version,
    'the input': hash(sources.map(({ name, size, changed }) => [name, size, changed])),
    '--format': options.format,
    'the choice of fields': options.named,
    '--to': options.to,
    '--errors': options.errors,
    '--force': options.force,
    '--day': options.day,
    '--shard': options.shard,
    '--batch': options.batch,
    'the choice of lists and kinds': hash([options.extractor, options.extractorModule]),
  }
}
