/** Patterns made of the words for parties, which are the same from clause to clause of a text. */
const made = new Map<string, RegExp>()
const MOST = 500

/** A pattern of alternatives that stand as whole words, made once. `g` finds all of them. */
export function wholeWords(alternatives: string, flags: '' | 'g' = ''): RegExp {
  const key = `${flags}:${alternatives}`
  const known = made.get(key)
  if (known !== undefined) return known
  if (made.size >= MOST) made.clear()
  const pattern = new RegExp(`\\b(?:${alternatives})\\b`, flags)
  made.set(key, pattern)
  return pattern
}
