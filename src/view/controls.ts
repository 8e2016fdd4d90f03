import { LABELLED } from './marks'
import type { Words } from './words'

/** Choices that style rules act on: which kinds are shown, labels or none, colours. */
export function controlsHtml(words: Words, counts: Readonly<Record<string, number>>): string {
  const kinds = LABELLED.map(
    (kind) =>
      `<label class="khabar-choice khabar-${kind}"><input type="checkbox" id="khabar-show-${kind}" checked>` +
      `<span class="khabar-swatch">${words.kinds[kind]}</span> <bdi>${counts[kind] ?? 0}</bdi></label>`,
  )
  const themes = (['auto', 'light', 'dark'] as const).map(
    (theme) =>
      `<label class="khabar-choice"><input type="radio" name="khabar-theme" id="khabar-${theme}"` +
      `${theme === 'auto' ? ' checked' : ''}>${words.theme[theme]}</label>`,
  )
  return (
    `<form class="khabar-controls" aria-label="${words.headings.tools}">` +
    `<fieldset><legend>${words.show}</legend>${kinds.join('')}` +
    `<label class="khabar-choice"><input type="checkbox" id="khabar-show-label" checked>${words.labels}</label></fieldset>` +
    `<fieldset><legend>${words.theme.name}</legend>${themes.join('')}</fieldset></form>`
  )
}

/** The rules that the choices switch. */
export const controlsStyle = [
  ...LABELLED.map(
    (kind) =>
      `.khabar:has(#khabar-show-${kind}:not(:checked)) .khabar-mark.khabar-${kind}` +
      '{background:none;border-color:transparent;color:inherit}' +
      `.khabar:has(#khabar-show-${kind}:not(:checked)) .khabar-mark.khabar-${kind}>.khabar-label{display:none}`,
  ),
  '.khabar:has(#khabar-show-label:not(:checked)) .khabar-label{display:none}',
  '.khabar:has(#khabar-light:checked){color-scheme:light}',
  '.khabar:has(#khabar-dark:checked){color-scheme:dark}',
].join('\n')
