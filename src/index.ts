import { door } from './door'
import type { ExtractOptions, Extractor, ExtractorOptions } from './extractor'
import { loadCompromise, loadFranc, readData } from './platform/node'
import type { Extraction } from './types'

const opened = door({ readData, loadFranc, loadCompromise })

/**
 * Reads an article of Urdu news: its people with their offices, agencies, places, dates and agreements. Offsets are
 * UTF-16 code units of `text`. An article in another language gives an empty result that names the language.
 *
 * @throws KhabarError with code `text-not-string`, `text-too-long` or `published-invalid`
 */
export const extract: (text: string, options?: ExtractOptions) => Extraction = opened.extract

/** An extractor with own lists or chosen kinds, to be kept and used for many articles. */
export const createExtractor: (options?: ExtractorOptions) => Extractor = opened.createExtractor

export { type ErrorCode, KhabarError } from './errors'
export { extractMany, type ManyArticle, type ManyOptions, type RowError, type RowErrorCode } from './extract-many'
export type { ExtractOptions, Extractor, ExtractorOptions, Kind } from './extractor'
export type { UserList, UserRow } from './gazetteer/user-lists'
export type * from './types'
export { type RenderOptions, render } from './view/render'
