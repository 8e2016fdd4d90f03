import { KhabarError } from '../errors'
import { type Lexicon, tableOf } from '../gazetteer/lexicon'
import type { Sections } from '../gazetteer/pack'
import { packNames, READERS } from './classes'
import { compileClasses } from './compile-classes'
import { FirstsCompiler, MOST_READERS, readerEdges } from './compile-firsts'
import type { RuleSource } from './match'
import { parsePattern, Zone } from './pattern'
import { type Edge, grow, type Names, type Node, node, reachOf } from './steps'
import { KINDS, StepKind } from './trie'

/**
 * The sections of a rule set, as `RuleSet` reads them, and those of its word classes. Raises `list-invalid` for a rule
 * that cannot be read, naming it.
 */
export function compileRules(lexicon: Lexicon, source: RuleSource): { rules: Sections; classes: Sections } {
  const { classes, sections } = compileClasses(
    lexicon,
    source.words.flatMap((name) => tableOf(lexicon, name)),
  )
  const names: Names = { lexicon, classes, readers: { ...READERS, ...source.readers } }
  const root = node()
  const roots = [root]
  const before = new Int32Array(source.rules.length * 2)
  source.rules.forEach((row, rank) => {
    const elements = parsePattern(row.pattern, row.id)
    const context = elements.filter(({ zone }) => zone === Zone.before)
    const rest = elements.filter(({ zone }) => zone !== Zone.before)
    for (const end of grow([root], rest, names, row.id)) end.ends.push(rank)
    if (context.length === 0) return
    const start = node()
    before.set([roots.length, reachOf(context, names, row.id)], rank * 2)
    roots.push(start)
    for (const end of grow([start], context, names, row.id)) end.ends.push(rank)
  })
  if (readerEdges(root).length > MOST_READERS) throw new KhabarError('list-invalid', 'too many readers begin rules')
  const firsts = new FirstsCompiler(root, names).sections()
  return { rules: { ...packTrie(roots, names), ...firsts, before }, classes: sections }
}

/** The nodes in breadth-first order behind the roots, as `Trie` has them. */
function packTrie(roots: readonly Node[], { classes, readers }: Names): Sections {
  const nodes = [...roots]
  const edges: number[] = []
  const keys: number[] = []
  const hows: number[] = []
  const posts = [0]
  const ends: number[] = []
  const captures = ['']
  const readerNames = Object.keys(readers)
  for (let n = 0; n < nodes.length; n++) {
    const add = (key: number, { zone, capture, next }: Edge) => {
      if (!captures.includes(capture)) captures.push(capture)
      keys.push(key)
      hows.push(captures.indexOf(capture) * 4 + zone)
      nodes.push(next)
    }
    const at = nodes[n]
    for (let kind = 0; kind < KINDS; kind++) {
      edges.push(keys.length)
      if (kind === StepKind.word) {
        for (const [word, found] of [...at.words].sort(([a], [b]) => a - b)) for (const edge of found) add(word, edge)
      } else if (kind === StepKind.class) {
        for (const [name, found] of at.classes) for (const edge of found) add(classes.get(name)?.number ?? 0, edge)
      } else if (kind === StepKind.reader) {
        for (const { name, edge } of readerEdges(at)) add(readerNames.indexOf(name), edge)
      } else for (const edge of at.free) add(edge.most, edge)
    }
    ends.push(...at.ends)
    posts.push(ends.length)
  }
  return {
    edges: Int32Array.from([...edges, keys.length]),
    keys: Int32Array.from(keys),
    hows: Uint16Array.from(hows),
    posts: Int32Array.from(posts),
    ends: Int32Array.from(ends),
    names: packNames(readerNames, captures),
    roots: Int32Array.of(roots.length),
  }
}
