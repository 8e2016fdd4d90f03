import type compromise from 'compromise'
import type { franc } from 'franc'
import { type ExtractOptions, type Extractor, type ExtractorOptions, extractorOver } from './extractor'
import { type Lexicon, openLexicon } from './gazetteer/lexicon'
import type { Sections } from './gazetteer/pack'
import { languageReader } from './text/language'
import { latinReader } from './text/latin'
import type { Extraction } from './types'

/** Where a platform keeps what khabar does not carry in its code. */
export interface Platform {
  /** The compiled lists and weights. */
  readData(): Sections
  loadFranc(): typeof franc
  loadCompromise(): typeof compromise
}

/** The public functions over a platform; the lexicon is opened at the first article. */
export function door({ readData, loadFranc, loadCompromise }: Platform) {
  let opened: Lexicon | null = null
  const lexicon = (): Lexicon => {
    opened ??= openLexicon(readData(), latinReader(loadCompromise))
    return opened
  }
  const languageOf = languageReader(loadFranc)
  const createExtractor = (options: ExtractorOptions = {}): Extractor => extractorOver({ lexicon, languageOf }, options)
  const standard = createExtractor()
  const extract = (text: string, options?: ExtractOptions): Extraction => standard.extract(text, options)
  return { extract, createExtractor }
}
