/** A line with something on it: its place without the white space around, and whether a blank line or nothing stands before it. */
export interface TextLine {
  readonly start: number
  readonly end: number
  readonly opensBlock: boolean
}

/** The lines of a stretch of a text that are not blank. Time O(characters). */
export function linesOf(text: string, from = 0, to = text.length): TextLine[] {
  const lines: TextLine[] = []
  let opensBlock = true
  for (let at = from; at < to; ) {
    let next = text.indexOf('\n', at)
    if (next < 0 || next > to) next = to
    let start = at
    let end = next
    while (start < end && isSpace(text.charCodeAt(start))) start++
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--
    if (start < end) lines.push({ start, end, opensBlock })
    opensBlock = start === end
    at = next + 1
  }
  return lines
}

/** White space of JavaScript's `\s`, and the zero-width and byte-order marks that stand at the beginning of lines. */
export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 160 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0x1680 ||
    code === 0xfeff
  )
}
