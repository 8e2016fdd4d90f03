import { foldedWords } from '../text/folded'

const ENOUGH = 0.5

/** Whether two descriptions have half of their words in common (Dice's coefficient over the words as a bag). */
export function alike(a: string, b: string): boolean {
  const left = foldedWords(a)
  const right = foldedWords(b)
  if (left.length === 0 || right.length === 0) return false
  const rest = [...right]
  for (const word of left) {
    const at = rest.indexOf(word)
    if (at >= 0) rest.splice(at, 1)
  }
  const common = right.length - rest.length
  return (2 * common) / (left.length + right.length) >= ENOUGH
}
