/** More parts are not asked one by one: nobody types as many. */
const MOST_PARTS = 12

/**
 * The parts of a question that can be asked alone: words, prefixes, phrases and NEAR, with their fields; what is to be left out and
 * the words that join are no parts.
 */
export function questionParts(q: string): string[] {
  const parts = q.match(/(?:\w+:)?(?:"[^"]*"|NEAR\([^)]*\))|-?[^\s()"]+/g) ?? []
  const asked = parts.filter((part, place) => {
    const isJoining = /^(AND|OR|NOT)$/.test(part)
    return !isJoining && !part.startsWith('-') && parts[place - 1] !== 'NOT' && /[\p{L}\p{N}]/u.test(part)
  })
  return [...new Set(asked)].slice(0, MOST_PARTS)
}
