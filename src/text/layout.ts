import { int32Column } from './slab'
import { Gap, markId, TokenKind, type Tokens, UNKNOWN } from './tokens'

/** What a sentence is in the article. */
export type Part = 'headline' | 'desk' | 'body'

/** Tokens `[from, to)`. */
export interface Sentence {
  from: number
  to: number
  part: Part
}

/** The article as sentences. Every token is in one, its closing mark included. */
export interface Layout {
  sentences: Sentence[]
  /** By token: the number of its sentence. */
  sentenceOf: Int32Array
}

const FULL_STOPS = new Set([markId('۔'), markId('؟'), markId('!'), markId('?')])
const DOT = markId('.')
const CLOSERS = new Set([markId('"'), markId("'"), markId(')'), markId(']')])
/** A first line of up to so many tokens, without a full stop, is a headline. */
const HEADLINE_LONGEST = 40
/** A line of up to so many tokens among the first ones may be the desk's: who filed it, and when. */
const DESK_LONGEST = 12
const DESK_WITHIN = 4

/** What the layout needs to know of words; `tables/layout-words.tsv` holds them. */
export interface LayoutWords {
  /** Ids of titles that may stand with a full stop after them: `ڈاکٹر۔`. */
  abbreviation: ReadonlySet<number>
  /** Ids of words of the line that says who filed an article: `ویب ڈیسک`. */
  desk: ReadonlySet<number>
}

/** Sentences end at ۔ ؟ ! and line ends, not inside numbers (1۔5), after abbreviations or before a closing quote. */
export function layOut(tokens: Tokens, words: LayoutWords): Layout {
  const sentences: Sentence[] = []
  const sentenceOf = int32Column(tokens.count)
  const close = (from: number, to: number) => {
    if (from === to) return
    sentenceOf.fill(sentences.length, from, to)
    sentences.push({ from, to, part: 'body' })
  }
  let from = 0
  const { gap, word, count } = tokens
  for (let t = 0; t < count; t++) {
    // most tokens are words inside a line
    if (gap[t] !== Gap.line && word[t] >= UNKNOWN) continue
    if (gap[t] === Gap.line) {
      close(from, t)
      from = t
    }
    if (!endsSentence(tokens, t, words)) continue
    let to = t + 1
    while (to < count && gap[to] === Gap.none && CLOSERS.has(word[to])) to++
    close(from, to)
    from = to
    t = to - 1
  }
  close(from, tokens.count)
  nameParts(tokens, sentences, words)
  return { sentences, sentenceOf }
}

function endsSentence(tokens: Tokens, t: number, { abbreviation }: LayoutWords): boolean {
  const word = tokens.word[t]
  // most tokens are words, and only marks end a sentence
  if (word >= UNKNOWN || (!FULL_STOPS.has(word) && word !== DOT)) return false
  const next = t + 1
  const before = t > 0 ? tokens.kind[t - 1] : TokenKind.mark
  const after = next < tokens.count && tokens.gap[next] === Gap.none ? tokens.kind[next] : 0
  // a number with a decimal point, a version, a web address
  if (before === TokenKind.number && after === TokenKind.number) return false
  if (t > 0 && abbreviation.has(tokens.word[t - 1]) && next < tokens.count && tokens.gap[next] !== Gap.line)
    return false
  if (word === DOT) return after === 0 && before === TokenKind.word
  // `اسلام آباد ۔ 10 اگست`: a dateline's dash
  return !(tokens.gap[t] === Gap.space && next < tokens.count && tokens.kind[next] === TokenKind.number)
}

function nameParts(tokens: Tokens, sentences: Sentence[], { desk }: LayoutWords): void {
  const lines = Math.min(sentences.length, DESK_WITHIN)
  for (let i = 0; i < lines; i++) {
    const { from, to } = sentences[i]
    const startsLine = tokens.gap[from] === Gap.line
    const endsLine = to < tokens.count && tokens.gap[to] === Gap.line
    if (!startsLine || !endsLine) continue
    if (to - from <= DESK_LONGEST && hasWord(tokens, from, to, desk)) {
      sentences[i].part = 'desk'
    } else if (to - from <= HEADLINE_LONGEST && !FULL_STOPS.has(tokens.word[to - 1])) {
      if (i === 0 || sentences[i - 1].part === 'headline') sentences[i].part = 'headline'
    }
  }
}

function hasWord({ word }: Tokens, from: number, to: number, words: ReadonlySet<number>): boolean {
  for (let t = from; t < to; t++) if (words.has(word[t])) return true
  return false
}
