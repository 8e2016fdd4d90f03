import { folded } from '../../text/folded'
import { element } from './element'

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
