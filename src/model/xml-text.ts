const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
}

/**
 * A text as XML 1.0 holds it, in an element or in an attribute. What XML cannot hold at all, control characters and halves of
 * characters, becomes U+FFFD, so that the file stays readable and the loss can be seen.
 */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"\r\n\t]/g, (found) => ESCAPES[found] as string)
}
