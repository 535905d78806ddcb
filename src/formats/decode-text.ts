/** The text of UTF-8 bytes, null where they are none: Latin-1, UTF-16, or no text at all. */
export function decodeText(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // A NUL is in no text: UTF-16 without accents passes for UTF-8 with one in every other place.
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}
