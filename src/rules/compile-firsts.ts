import { TokenKind } from '../text/tokens'
import type { Reader } from './classes'
import { ALONE, type FirstSections, GROUPS, KIND_SLOTS, kindSlot, MOST_DIGITS } from './firsts'
import type { Names, Node } from './steps'

/** What a token is without its word: its kind and, of numbers, how many digits. */
interface Shape {
  kind: number
  digits: number
}
const SHAPES: Shape[] = Object.values(TokenKind).flatMap((kind) =>
  Array.from({ length: kind === TokenKind.number ? MOST_DIGITS : 1 }, (_, n) => ({ kind, digits: n + 1 })),
)
const slotOf = ({ kind, digits }: Shape): number => kindSlot(kind, digits)
/** As many readers as an integer has bits. */
export const MOST_READERS = 31

/** The reader of each edge of a node, in the order in which they are packed. */
export const readerEdges = ({ readers }: Node) =>
  [...readers].flatMap(([name, edges]) => edges.map((edge) => ({ name, edge })))

/** Words that lead to the same places form a group; what may follow a group is a bit by word. */
export class FirstsCompiler {
  private readonly after = new Map<number, number>()
  private readonly kindAfter = new Int32Array(KIND_SLOTS)
  private readonly groups = new Map<string, number>()
  private readonly numbers = new Map<Node, number>()
  private readonly done = new Map<object, number>()
  private readonly root: Node
  private readonly names: Names

  constructor(root: Node, names: Names) {
    this.root = root
    this.names = names
  }

  sections(): FirstSections {
    const { root, names } = this
    const kinds = new Int32Array(KIND_SLOTS * 3)
    for (const shape of SHAPES)
      kinds.set([this.groupAt(shape, null, []), this.readersAt(shape, null)], slotOf(shape) * 3)
    const words = new Set<number>(root.words.keys())
    for (const name of root.classes.keys()) for (const word of this.classOf(name).firsts) words.add(word)
    for (const name of root.readers.keys()) for (const word of flagged(names.readers[name].words)) words.add(word)
    const begin = new Map<number, [group: number, readers: number]>()
    for (const word of words) {
      const second = [...root.classes.keys()].flatMap((name) => [...(this.classOf(name).seconds.get(word) ?? [])])
      const shape = shapeOf(word, names)
      begin.set(word, [this.groupAt(shape, word, second), this.readersAt(shape, word)])
    }
    // what follows is known when all groups are
    for (let slot = 0; slot < KIND_SLOTS; slot++) kinds[slot * 3 + 2] = this.kindAfter[slot]
    const firsts = [...new Set([...words, ...this.after.keys()])]
      .sort((a, b) => a - b)
      .flatMap((word) => {
        const slot = slotOf(shapeOf(word, names))
        const [group, readers] = begin.get(word) ?? kinds.subarray(slot * 3)
        return [word, group, readers, (this.after.get(word) ?? 0) | this.kindAfter[slot]]
      })
    return { firsts: Int32Array.from(firsts), kinds }
  }

  /** The group of a first token of this kind and word, + 1; 0 where nothing begins so. */
  private groupAt(shape: Shape, word: number | null, second: readonly number[]): number {
    const { root } = this
    const edges = word === null ? [] : [...(root.words.get(word) ?? [])]
    for (const [name, more] of root.classes)
      if (word !== null && this.classOf(name).singles.has(word)) edges.push(...more)
    const reads = readerEdges(root).filter(({ name }) => mayRead(this.names.readers[name], shape, word))
    const nodes = [...edges, ...reads.map(({ edge }) => edge)].map(({ next }) => next)
    const readers = reads.map(({ name }) => this.names.readers[name])
    const open = root.free.length > 0 || readers.some((reader) => !reader.continues)
    if (open || nodes.some((n) => n.ends.length > 0 || n.free.length > 0)) return ALONE + 1
    if (nodes.length === 0 && second.length === 0) return 0
    const group = this.groupOf(nodes)
    const bit = 1 << group
    for (const next of second) this.mayFollow(next, bit)
    for (const { continues } of readers)
      if (continues) this.once(continues, group, () => this.followReader(continues, bit))
    return group + 1
  }

  private readersAt(shape: Shape, word: number | null): number {
    return readerEdges(this.root).reduce(
      (bits, { name }, r) => bits | (mayRead(this.names.readers[name], shape, word) ? 1 << r : 0),
      0,
    )
  }

  /** The group of what leads to these nodes; the last one takes all that are left. */
  private groupOf(nodes: readonly Node[]): number {
    const key = nodes
      .map((n) => this.numberOf(n))
      .sort()
      .join(' ')
    const group = this.groups.get(key) ?? Math.min(this.groups.size + 1, GROUPS - 1)
    this.groups.set(key, group)
    for (const n of nodes) this.once(n, group, () => this.follow(n, 1 << group))
    return group
  }

  private numberOf(n: Node): number {
    const number = this.numbers.get(n) ?? this.numbers.size
    this.numbers.set(n, number)
    return number
  }

  /** Many words lead to the same. */
  private once(thing: object, group: number, fill: () => void): void {
    const done = this.done.get(thing) ?? 0
    if (done & (1 << group)) return
    this.done.set(thing, done | (1 << group))
    fill()
  }

  /** Lets all that may come next at a node follow a group. */
  private follow(n: Node, bit: number): void {
    for (const word of n.words.keys()) this.mayFollow(word, bit)
    for (const name of n.classes.keys()) for (const word of this.classOf(name).firsts) this.mayFollow(word, bit)
    for (const name of n.readers.keys()) {
      const reader = this.names.readers[name]
      const { words } = reader
      for (const shape of SHAPES) if (takes(reader, shape)) this.kindAfter[slotOf(shape)] |= bit
      for (const word of flagged(words)) this.mayFollow(word, bit)
    }
  }

  /** The same for all that may go on what a reader took. */
  private followReader({ words, marks, kinds }: NonNullable<Reader['continues']>, bit: number): void {
    for (const word of [...flagged(words), ...marks]) this.mayFollow(word, bit)
    for (const shape of SHAPES) if (kinds.includes(shape.kind)) this.kindAfter[slotOf(shape)] |= bit
  }

  private mayFollow(word: number, bit: number): void {
    this.after.set(word, (this.after.get(word) ?? 0) | bit)
  }

  private classOf(name: string) {
    const cls = this.names.classes.get(name)
    if (!cls) throw new Error(`no class ${name}`)
    return cls
  }
}

/** Whether a reader takes tokens of this kind, whatever the word. */
const takes = ({ kinds, digits }: Reader, shape: Shape): boolean =>
  kinds.includes(shape.kind) && (shape.kind !== TokenKind.number || !digits || digits.includes(shape.digits))
const mayRead = (reader: Reader, shape: Shape, word: number | null): boolean =>
  takes(reader, shape) || (word !== null && word >= 0 && reader.words?.[word] === 1)

/** The words that flags are set for. */
function flagged(words: Uint8Array | undefined): number[] {
  const ids: number[] = []
  words?.forEach((flag, id) => {
    if (flag) ids.push(id)
  })
  return ids
}

/** The shape of token that a word of the vocabulary, or a mark, stands in. */
function shapeOf(word: number, { lexicon }: Names): Shape {
  if (word < 0) return { kind: TokenKind.mark, digits: 0 }
  const text = lexicon.vocabulary.word(word)
  const unit = text.charCodeAt(0)
  const kind = unit >= 0x30 && unit <= 0x39 ? TokenKind.number : unit < 0x80 ? TokenKind.latin : TokenKind.word
  return { kind, digits: text.length }
}
