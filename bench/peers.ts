import compromise from 'compromise'
import { franc } from 'franc'
import AhoCorasick from 'modern-ahocorasick'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { readList } from '../src/build/lists'
import { formsOf, LISTS, type ListName } from '../src/gazetteer/entries'

/** What they do with a text, in a few words, and how many rounds are enough. */
export async function readers(): Promise<[name: string, read: (text: string) => unknown, rounds: number][]> {
  const wink = winkNLP(model)
  const names = Object.keys(LISTS) as ListName[]
  const forms = names.flatMap((name) =>
    readList(name, LISTS[name]).flatMap((row) => formsOf(row).map(({ text }) => text)),
  )
  const automaton = new AhoCorasick([...new Set(forms)])
  return [
    ['franc: language, of the first 2,048 characters', (text) => franc(text), 3],
    ['modern-ahocorasick: finds the forms of our lists as letters', (text) => automaton.search(text), 3],
    ['wink-nlp: tokens, sentences, parts of speech (English)', (text) => wink.readDoc(text).tokens().length(), 3],
    ['compromise: the same, and names (English)', (text) => compromise(text).people().length, 3],
  ]
}
