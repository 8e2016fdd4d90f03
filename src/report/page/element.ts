/** An element with attributes and content; strings become text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string> = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...content)
  return made
}

const SVG = 'http://www.w3.org/2000/svg'

/** The same for pictures. */
export function svg(name: string, attributes: Record<string, string | number> = {}, ...content: (Node | string)[]) {
  const made = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  made.append(...content)
  return made
}

export const number = (value: number) => value.toLocaleString('en')
