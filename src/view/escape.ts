const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // a parser would turn it into a line feed, and the text would no longer be the article's
  '\r': '&#13;',
  // not allowed in HTML, not even as a reference
  '\0': '\ufffd',
}

/** Any text as HTML that shows just that text, between tags and inside quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"'\r\0]/g, (character) => ENTITIES[character])
