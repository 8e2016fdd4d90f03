/** How the scorer beside the corpora compares two names: letters alike, and half of their words shared. */
export function sameName(a: string, b: string): boolean {
  return folded(a) === folded(b) || sharedWords(a, b) >= 0.5
}

const folded = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u064B-\u065F\u0670\u0610-\u061A\u200B-\u200F\u2066-\u2069]/g, '')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[ةۃه]/g, 'ہ')
    .replace(/\s+/g, ' ')
    .trim()

const wordsOf = (text: string): string[] =>
  folded(text)
    .split(/[\s،۔,.]+/)
    .filter(Boolean)

/** F1 of the words of two phrases. */
export function sharedWords(a: string, b: string): number {
  const first = wordsOf(a)
  const left = wordsOf(b)
  const all = first.length + left.length
  if (first.length === 0 || left.length === 0) return 0
  let shared = 0
  for (const word of first) {
    const at = left.indexOf(word)
    if (at < 0) continue
    left.splice(at, 1)
    shared++
  }
  return (2 * shared) / all
}
