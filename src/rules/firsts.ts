import { TokenKind, type Tokens } from '../text/tokens'
import type { Reader } from './classes'
import { mayRead, type Names, type Node } from './steps'

const GROUPS = 31
/** The group of words that may be all of a match, or be followed by anything. */
const ALONE = 0
const KINDS = Object.values(TokenKind)

/**
 * The test before any walk: may a rule begin with this token, the next one being what it is? Words that lead to the
 * same places form a group; what may follow a group is a bit by word.
 */
export class Firsts {
  /** By word id, and by kind of token: number of the group + 1, or 0 where no rule begins so. */
  private readonly byWord: Uint8Array
  private readonly byMark = new Uint8Array(0x10000)
  private readonly byKind = new Uint8Array(8)
  /** Bit g: may follow group g. */
  private readonly wordAfter: Int32Array
  private readonly markAfter = new Int32Array(0x10000)
  private readonly kindAfter = new Int32Array(8)

  constructor(root: Node, names: Names, size: number) {
    this.byWord = new Uint8Array(size)
    this.wordAfter = new Int32Array(size)
    const groups = new Map<string, number>()
    const numbers = new Map<Node, number>()
    const numberOf = (n: Node): number => {
      if (!numbers.has(n)) numbers.set(n, numbers.size)
      return numbers.get(n) as number
    }
    const done = new Map<object, number>()
    /** Tables are filled once for each thing and group, as many words lead to the same. */
    const once = (thing: object, group: number, fill: () => void): void => {
      const groupsDone = done.get(thing) ?? 0
      if (groupsDone & (1 << group)) return
      done.set(thing, groupsDone | (1 << group))
      fill()
    }
    /** The group of what leads to these nodes; the last one takes all that are left. */
    const groupOf = (nodes: readonly Node[]): number => {
      const key = nodes.map(numberOf).sort().join(' ')
      const group = groups.get(key) ?? Math.min(groups.size + 1, GROUPS - 1)
      groups.set(key, group)
      for (const n of nodes) once(n, group, () => this.follow(n, names, 1 << group))
      return group
    }
    /** What a first token of this kind and word leads to: nodes, and whether a reader may take more than we know. */
    const first = (kind: number, word: number, second: readonly number[]): number => {
      const nodes = (root.words?.get(word) ?? []).map((edge) => edge.next)
      for (const [cls, edges] of root.classes ?? []) {
        if (names.words.singles[cls].has(word)) nodes.push(...edges.map((edge) => edge.next))
      }
      const reads = root.readers.filter((read) => mayRead(read, kind, word))
      nodes.push(...reads.map(({ edge }) => edge.next))
      const open = root.free.length > 0 || reads.some(({ reader }) => !reader.continues)
      if (open || nodes.some((n) => n.ends.length > 0 || n.free.length > 0)) return ALONE + 1
      if (nodes.length === 0 && second.length === 0) return 0
      const group = groupOf(nodes)
      for (const next of second) this.mayFollow(next, 1 << group)
      for (const { reader } of reads) {
        const { continues } = reader
        if (continues) once(continues, group, () => this.followReader(continues, 1 << group))
      }
      return group + 1
    }
    for (const kind of KINDS) this.byKind[kind] = first(kind, Number.NaN, [])
    const words = new Set<number>(root.words?.keys() ?? [])
    for (const cls of root.classes?.keys() ?? []) for (const id of names.words.firsts[cls]) words.add(id)
    for (const { reader } of root.readers) {
      reader.words?.forEach((flag, id) => {
        if (flag) words.add(id)
      })
    }
    for (const word of words) {
      const second = [...(root.classes?.keys() ?? [])].flatMap((cls) => [...(names.words.seconds[cls].get(word) ?? [])])
      const kind = kindOf(word, names)
      const group = first(kind, word, second)
      if (word >= 0) this.byWord[word] = group
      else this.byMark[-2 - word] = group
    }
  }

  mayBegin(tokens: Tokens, at: number): boolean {
    const word = tokens.word[at]
    const group =
      (word >= 0 ? this.byWord[word] : word < -1 ? this.byMark[-2 - word] : 0) || this.byKind[tokens.kind[at]]
    if (group === 0) return false
    if (group === ALONE + 1) return true
    const bit = 1 << (group - 1)
    const next = at + 1
    if (next >= tokens.count) return false
    const after = tokens.word[next]
    const follow = after >= 0 ? this.wordAfter[after] : after < -1 ? this.markAfter[-2 - after] : 0
    return ((follow | this.kindAfter[tokens.kind[next]]) & bit) !== 0
  }

  /** Lets all that may come next at a node follow a group. */
  private follow(n: Node, names: Names, bit: number): void {
    for (const word of n.words?.keys() ?? []) this.mayFollow(word, bit)
    for (const cls of n.classes?.keys() ?? []) for (const word of names.words.firsts[cls]) this.mayFollow(word, bit)
    for (const { reader } of n.readers) {
      for (const kind of reader.kinds) this.kindAfter[kind] |= bit
      reader.words?.forEach((flag, id) => {
        if (flag) this.wordAfter[id] |= bit
      })
    }
  }

  /** The same for all that may go on what a reader took. */
  private followReader({ words, marks, kinds }: NonNullable<Reader['continues']>, bit: number): void {
    for (let id = 0; id < words.length; id++) if (words[id]) this.wordAfter[id] |= bit
    for (const mark of marks) this.mayFollow(mark, bit)
    for (const kind of kinds) this.kindAfter[kind] |= bit
  }

  private mayFollow(word: number, bit: number): void {
    if (word >= 0) this.wordAfter[word] |= bit
    else this.markAfter[-2 - word] |= bit
  }
}

/** The kind of token that a word of the vocabulary, or a mark, stands in. */
function kindOf(word: number, { lexicon }: Names): number {
  if (word < 0) return TokenKind.mark
  const unit = lexicon.vocabulary.word(word).charCodeAt(0)
  if (unit >= 0x30 && unit <= 0x39) return TokenKind.number
  return unit < 0x80 ? TokenKind.latin : TokenKind.word
}
