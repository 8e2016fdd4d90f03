declare module '*.bin' {
  /** In base64. */
  const bytes: string
  export default bytes
}
