/** Runs what replaces the content of an element, and keeps the boxes in it checked or unchecked as they were. */
export function keepingChoices(element: HTMLElement, replace: () => void): void {
  const before = new Map(boxesIn(element).map((box) => [box.id, box.checked]))
  replace()
  for (const box of boxesIn(element)) box.checked = before.get(box.id) ?? box.checked
}

const boxesIn = (element: HTMLElement) => [...element.querySelectorAll<HTMLInputElement>('input[id]')]
