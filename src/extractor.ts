import { KhabarError } from './errors'
import { type Lexicon, withoutTagger } from './gazetteer/lexicon'
import { type UserList, withUserLists } from './gazetteer/user-lists'
import { withoutHeadline } from './headline'
import { read } from './pipeline'
import type { LanguageReader } from './text/language'
import type { Extraction } from './types'

export interface ExtractOptions {
  /** The day of the article, `YYYY-MM-DD`; without it the dateline's day is used, where there is one. */
  published?: string | null
  /** The headline, where the text does not begin with it: people and places named in it are known by it. */
  title?: string | null
  /** Read the text as Urdu whatever its language seems to be. */
  force?: boolean
}

export type Kind = 'people' | 'agencies' | 'places' | 'dates' | 'agreements'

export interface ExtractorOptions {
  /** Own lists, which win over the built-in ones. */
  lists?: readonly UserList[]
  /** What to return; the rest stays empty. All by default. */
  kinds?: readonly Kind[]
  /** Read names with the trained tagger too; true by default. Without it reading is faster and finds less. */
  tagger?: boolean
}

export interface Extractor {
  /** Reads one article. Synchronous; raises `KhabarError` for what is no text and for an invalid `published`. */
  extract(text: string, options?: ExtractOptions): Extraction
}

const KINDS: readonly Kind[] = ['people', 'agencies', 'places', 'dates', 'agreements']
const LONGEST = 64_000_000

/** What an extractor reads with. */
export interface Readers {
  /** The lexicon, opened at the first call. */
  lexicon(): Lexicon
  languageOf: LanguageReader
}

/** A door to the pipeline over a lexicon; see `createExtractor`. */
export function extractorOver({ lexicon: base, languageOf }: Readers, given: ExtractorOptions = {}): Extractor {
  const options = checkedOptions(given)
  for (const name of ['kinds', 'lists'] as const) {
    if (options[name] && !Array.isArray(options[name]))
      throw new KhabarError('option-invalid', `${name} must be an array`)
  }
  for (const kind of options.kinds ?? []) {
    if (!KINDS.includes(kind))
      throw new KhabarError('option-invalid', `kinds: ${String(kind)} is none of ${KINDS.join(', ')}`)
  }
  let lexicon: Lexicon | null = null
  const open = () => {
    if (!lexicon) {
      const listed = options.lists?.length ? withUserLists(base(), options.lists) : base()
      lexicon = options.tagger === false ? withoutTagger(listed) : listed
    }
    return lexicon
  }
  // own lists are read at once, so that a bad row is an error of this call
  if (options.lists?.length) open()
  return {
    extract(text, settings) {
      if (typeof text !== 'string')
        throw new KhabarError('text-not-string', `got ${text === null ? 'null' : typeof text}`)
      if (text.length > LONGEST) throw new KhabarError('text-too-long', `${text.length}`)
      const { published, title, force } = checkedOptions(settings)
      const day = published === null || published === undefined ? null : checkedDay(published)
      const language = languageOf(text)
      const result: Extraction = {
        language,
        published: day,
        publishedFrom: day ? 'option' : null,
        people: [],
        agencies: [],
        places: [],
        dates: [],
        agreements: [],
      }
      if (language.code !== 'urd' && !force) return result
      const headline = title && !text.trimStart().startsWith(title) ? `${title}\n` : ''
      const reading = read(headline + text, open(), { published: day })
      result.published = reading.published
      result.publishedFrom = reading.publishedFrom
      for (const kind of options.kinds ?? KINDS) Object.assign(result, { [kind]: reading[kind] })
      return headline ? withoutHeadline(result, headline.length) : result
    },
  }
}

/** Options as an object; raises `option-invalid` for anything else. */
function checkedOptions<T extends ExtractOptions | ExtractorOptions>(options: T | null | undefined): Partial<T> {
  if (options === null || options === undefined) return {}
  if (typeof options !== 'object')
    throw new KhabarError('option-invalid', `options must be an object, got ${typeof options}`)
  const title = 'title' in options ? options.title : null
  if (title !== null && title !== undefined && typeof title !== 'string') {
    throw new KhabarError('option-invalid', `title must be a string, got ${typeof title}`)
  }
  return options
}

/** A day of the Gregorian calendar as it must be written; raises `published-invalid`. */
function checkedDay(published: unknown): string {
  if (typeof published === 'string' && published.length === 10 && /^\d{4}-\d{2}-\d{2}$/.test(published)) {
    const time = Date.parse(`${published}T00:00:00Z`)
    if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(published)) return published
  }
  throw new KhabarError('published-invalid', `got ${JSON.stringify(published)?.slice(0, 40)}`)
}
