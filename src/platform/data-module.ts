/**
 * Lists and weights are one module for all builds, so that the package holds them once: the browser's imports it, and
 * those for Node read the string in it.
 */
export const OPENING = "export default '"
const CLOSING = "'\n"

export const dataModule = (bytes: Buffer): string => OPENING + bytes.toString('base64') + CLOSING
