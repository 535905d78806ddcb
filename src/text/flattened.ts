/**
 * A text of the same length whose white space is spaces, so that lines within a paragraph read on; a line feed stands where a blank line
 * ends a paragraph. Time O(n).
 */
export function flattened(text: string): string {
  return text.replace(/[^\S ]\s*| {2,}/g, (run) => {
    const first = run.indexOf('\n')
    const endsParagraph = first >= 0 && run.includes('\n', first + 1)
    return endsParagraph ? '\n'.padEnd(run.length) : ' '.repeat(run.length)
  })
}
