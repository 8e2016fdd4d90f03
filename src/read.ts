import { lookUp } from './gazetteer/gazetteer'
import type { Lexicon } from './gazetteer/lexicon'
import type { Reading } from './reading'
import { layOut } from './text/layout'
import { normalise } from './text/normalise'
import { tokenise } from './text/tokens'

/** The first stages, which decide nothing about names: normalise, tokens, sentences, lists. */
export function open(given: string, lexicon: Lexicon): Reading {
  const tokens = tokenise(normalise(given, lexicon.characters), lexicon.spelling)
  return {
    lexicon,
    tokens,
    layout: layOut(tokens, () => false),
    hits: lookUp(tokens, lexicon.gazetteers),
    published: null,
    publishedFrom: null,
    spans: [],
    people: [],
    agencies: [],
    places: [],
    dates: [],
    agreements: [],
  }
}
