/** Alternatives of a regular expression for a list of words parted by white space, each once. */
export function folding(words: string): string {
  return [...new Set(words.trim().split(/\s+/))].join('|')
}
