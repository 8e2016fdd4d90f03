import type { Reading, Span } from '../reading'
import { toGiven } from '../text/normalise'
import type { Mention } from '../types'

/** A stretch of tokens as a mention in the text given. */
export function mentionOf({ tokens }: Reading, span: Pick<Span, 'from' | 'to' | 'confidence' | 'by'>): Mention {
  const { normalised } = tokens
  const [start, end] = toGiven(normalised, tokens.start[span.from], tokens.end[span.to - 1])
  return { start, end, text: normalised.given.slice(start, end), confidence: rounded(span.confidence), by: span.by }
}

const rounded = (confidence: number): number => Math.round(confidence * 1000) / 1000
