// what is used of the peers, so that types can be checked where `bench/package.json` is not installed
declare module 'wink-nlp' {
  export default function winkNLP(model: unknown): { readDoc(text: string): { tokens(): { length(): number } } }
}
declare module 'wink-eng-lite-web-model' {
  const model: unknown
  export default model
}
declare module 'modern-ahocorasick' {
  export default class AhoCorasick {
    constructor(words: readonly string[])
    search(text: string): { start: number; end: number }[]
  }
}
