import type compromise from 'compromise'
import { type ExtractOptions, type Extractor, type ExtractorOptions, extractorOver } from './extractor'
import { type Lexicon, openLexicon } from './gazetteer/lexicon'
import { latinReader } from './text/latin'
import type { Extraction } from './types'

/** Where a platform keeps what khabar does not carry in its code. */
export interface Platform {
  readData(): Uint8Array
  loadCompromise(): typeof compromise
}

/** The public functions over a platform; the lexicon is opened at the first article. */
export function door({ readData, loadCompromise }: Platform) {
  let lexicon: Lexicon | null = null
  const builtIn = (): Lexicon => {
    lexicon ??= openLexicon(readData(), latinReader(loadCompromise))
    return lexicon
  }
  const createExtractor = (options: ExtractorOptions = {}): Extractor => extractorOver(builtIn, options)
  const standard = createExtractor()
  const extract = (text: string, options?: ExtractOptions): Extraction => standard.extract(text, options)
  return { extract, createExtractor }
}
