const FIRST_PICTURE = 0x2400
const DELETE = 0x7f
const LAST_C0 = 0x1f

/**
 * Text that a terminal shows and does not obey: control characters become their pictures (`␛`), C1 controls and the
 * characters that turn the direction of writing become `�`. Line feeds and tabs stay.
 */
export function escapeTerminal(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be taken out
  return text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, (character) => {
    const code = character.charCodeAt(0)
    if (code <= LAST_C0) return String.fromCharCode(FIRST_PICTURE + code)
    return code === DELETE ? '\u2421' : '\ufffd'
  })
}
