/** Letters that Urdu text and Urdu keyboards write in more than one way, and marks that a comparison leaves out. */
const SAME: [RegExp, string][] = [
  [/[يى]/g, 'ی'],
  [/ك/g, 'ک'],
  [/[هۃة]/g, 'ہ'],
  [/[أإٱ]/g, 'ا'],
  [/[\u0610-\u061a\u0640\u064b-\u065f\u0670\u200b-\u200f\u2066-\u2069]/g, ''],
]

/** Text as people compare it by eye: for searches and scores, where `normalise` would need the compiled tables. */
export function folded(text: string): string {
  let plain = text.toLowerCase().normalize('NFC')
  for (const [letters, letter] of SAME) plain = plain.replace(letters, letter)
  return plain
}

/** The words of a text as they are compared, without the stops and commas between them. */
export const foldedWords = (text: string): string[] =>
  folded(text)
    .split(/[\s،۔,.]+/)
    .filter((word) => word !== '')
