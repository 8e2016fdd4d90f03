import type { Extractor, ExtractorOptions } from '../extractor'
import type { Settings } from './process'

/** The extractor that the settings ask for: khabar's own, or that of another module with the same door. */
export async function extractorFor({
  extractor,
  options,
}: Pick<Settings, 'extractor' | 'options'>): Promise<Extractor> {
  const door: { createExtractor(options: ExtractorOptions): Extractor } = await (extractor
    ? import(extractor)
    : import('../index'))
  return door.createExtractor(options)
}
