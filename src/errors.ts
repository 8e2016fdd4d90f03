/** Every error that khabar raises on purpose, with what to do about it. */
const MESSAGES = {
  'text-not-string': 'the text must be a string; read the file or field as UTF-8 text first',
  'text-too-long': 'the text is longer than 64 million code units; split it into articles first',
  'published-invalid': 'published must be a day of the Gregorian calendar written YYYY-MM-DD, such as 2026-01-17',
  'option-invalid': 'an option is not understood',
  'list-invalid': 'a list row cannot be used',
  'data-invalid': 'the compiled lists cannot be read; reinstall khabar, or run npm run compile in a checkout',
  'row-invalid': 'the row cannot be read as an article',
} as const

export type ErrorCode = keyof typeof MESSAGES

/** An error with a `code` to switch on and a message that says what to do. */
export class KhabarError extends Error {
  override readonly name = 'KhabarError'
  readonly code: ErrorCode
  constructor(code: ErrorCode, detail?: string) {
    super(detail ? `${MESSAGES[code]}: ${detail}` : MESSAGES[code])
    this.code = code
  }
}
