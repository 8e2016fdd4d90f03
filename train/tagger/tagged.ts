/** `npx tsx train/tagger/tagged.ts WEIGHTS FILE`: what the library's tagger says of some annotated articles, for `parity.py`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { listBits } from '../../src/gazetteer/bits'
import { lookUp } from '../../src/gazetteer/gazetteer'
import { openLexicon } from '../../src/gazetteer/lexicon'
import { unpack } from '../../src/gazetteer/pack'
import { loadCompromise, readData } from '../../src/platform/node'
import { compileTagger } from '../../src/tagger/compile'
import { readTagger, tag } from '../../src/tagger/tag'
import { latinReader } from '../../src/text/latin'
import { normalise } from '../../src/text/normalise'
import { textOf, tokenise } from '../../src/text/tokens'
import { type Article, jsonLines } from '../corpora'

const ARTICLES = 40
const [weightsFile, output] = process.argv.slice(2)
const lexicon = openLexicon(readData(), latinReader(loadCompromise))
const kernel = lexicon.sections['tagger.kernel'] as Uint8Array
const weights = readTagger(compileTagger(unpack(readFileSync(weightsFile)), lexicon.vocabulary, kernel))
if (!weights) throw new Error('no weights')
const rows = jsonLines<Article>('gold/train.jsonl')
  .slice(0, ARTICLES)
  .map(({ id, text }) => {
    const tokens = tokenise(normalise(text, lexicon.characters), lexicon.spelling)
    const bits = listBits(lookUp(tokens, lexicon.gazetteers), tokens.count)
    const tagging = tag(tokens, bits, weights)
    return {
      id,
      words: Array.from({ length: tokens.count }, (_, t) => textOf(tokens, t)),
      kinds: [...tokens.kind.subarray(0, tokens.count)],
      gaps: [...tokens.gap.subarray(0, tokens.count)],
      begins: [...bits.begins],
      inside: [...bits.inside],
      shares: [...(tagging?.shares ?? [])],
    }
  })
writeFileSync(output, rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
