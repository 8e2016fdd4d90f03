import type compromise from 'compromise'

/** What compromise takes a stretch in Latin letters for; offsets are code units of the stretch. */
export interface LatinName {
  type: 'person' | 'agency' | 'place'
  start: number
  end: number
}

export type LatinReader = (stretch: string) => readonly LatinName[]

const REMEMBERED = 1000
/** compromise takes the square of the length; what is longer is read in pieces of so many code units. */
const LONGEST = 300
/** Two words with capitals: single ones are abbreviations and brands, of which compromise knows no more than the lists. */
const NAMELIKE = /\p{Lu}[^\s]* +\p{Lu}/u

/**
 * Reads names in the English stretches of an article. compromise takes a fifth of a second to load, so `load` is called
 * at the first stretch that may hold a name, and never for most articles.
 */
export function latinReader(load: () => typeof compromise): LatinReader {
  let nlp: typeof compromise | null = null
  const known = new Map<string, readonly LatinName[]>()
  const read = (piece: string): readonly LatinName[] => {
    if (!NAMELIKE.test(piece)) return []
    let names = known.get(piece)
    if (!names) {
      nlp ??= load()
      names = namesIn(nlp(piece))
      if (known.size >= REMEMBERED) known.clear()
      known.set(piece, names)
    }
    return names
  }
  return (stretch) => (stretch.length <= LONGEST ? read(stretch) : inPieces(stretch, read))
}

function inPieces(stretch: string, read: LatinReader): LatinName[] {
  const names: LatinName[] = []
  for (let from = 0; from < stretch.length; ) {
    const space = from + LONGEST < stretch.length ? stretch.lastIndexOf(' ', from + LONGEST) : -1
    const to = space > from ? space + 1 : Math.min(from + LONGEST, stretch.length)
    for (const { type, start, end } of read(stretch.slice(from, to)))
      names.push({ type, start: from + start, end: from + end })
    from = to
  }
  return names
}

interface View {
  json(options: object): { offset: { start: number; length: number } }[]
}

function namesIn(doc: ReturnType<typeof compromise>): LatinName[] {
  const found = (view: View, type: LatinName['type']): LatinName[] =>
    view
      .json({ offset: true, terms: false })
      .map(({ offset: { start, length } }) => ({ type, start, end: start + length }))
  return [
    ...found(doc.people() as unknown as View, 'person'),
    ...found(doc.organizations() as unknown as View, 'agency'),
    ...found(doc.places() as unknown as View, 'place'),
  ]
}
