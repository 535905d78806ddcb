export interface MarkedPart {
  /** Offset of the part in the text. */
  readonly start: number
  readonly part: string
  readonly isMarked: boolean
}

/** A text cut at its marks; the parts, in order, are the text. Marks that overlap become one, what lies outside the text is left out. */
export function markedParts(text: string, marks: readonly (readonly [number, number])[]): MarkedPart[] {
  const parts: MarkedPart[] = []
  let at = 0
  const push = (end: number, isMarked: boolean): void => {
    if (end > at) parts.push({ start: at, part: text.slice(at, end), isMarked })
    at = Math.max(at, end)
  }
  for (const [start, end] of [...marks].sort((a, b) => a[0] - b[0])) {
    push(Math.min(start, text.length), false)
    push(Math.min(end, text.length), true)
  }
  push(text.length, false)
  return parts
}
