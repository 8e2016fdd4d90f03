import { element } from './element'

/** Letters that Urdu text and Urdu keyboards write in more than one way, and marks that a search leaves out. */
const SAME: [RegExp, string][] = [
  [/[يى]/g, 'ی'],
  [/ك/g, 'ک'],
  [/[هۃة]/g, 'ہ'],
  [/[أإٱ]/g, 'ا'],
  [/[\u064b-\u0655\u0670\u0640\u200c\u200d]/g, ''],
]

/** Text as it is compared. */
export function folded(text: string): string {
  let plain = text.toLowerCase().normalize('NFC')
  for (const [letters, letter] of SAME) plain = plain.replace(letters, letter)
  return plain
}

/** A search box over everything on the page. `changed` gets the words searched for, folded. */
export function searchBox(changed: (query: string) => void): HTMLElement {
  const input = element('input', { type: 'search', id: 'search', placeholder: 'Urdu or English', dir: 'auto' })
  let waiting = 0
  input.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = window.setTimeout(() => changed(folded(input.value.trim())), 120)
  })
  return element(
    'p',
    { class: 'search', role: 'search' },
    element('label', { for: 'search' }, 'Search names and topics '),
    input,
  )
}
