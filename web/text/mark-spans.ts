/** Why a stretch of a text is marked. */
export type MarkKind = 'found' | 'current' | 'topic' | 'flag' | 'difference'

export interface Mark {
  readonly kind: MarkKind
  readonly start: number
  readonly end: number
  /** Topic of the codebook, of marks of that kind. */
  readonly topic?: string
}

/** A stretch of a text over which the same marks stand. */
export interface MarkedStretch {
  readonly start: number
  readonly text: string
  readonly marks: readonly Mark[]
}

/** A text cut wherever a mark begins or ends; the stretches, in order, are the text. Time O(marks² + text). */
export function markedStretches(text: string, marks: readonly Mark[]): MarkedStretch[] {
  const inside = marks.filter(({ start, end }) => start < end && start < text.length && end > 0)
  const cuts = new Set([0, text.length])
  for (const { start, end } of inside) {
    cuts.add(Math.max(0, start))
    cuts.add(Math.min(text.length, end))
  }
  const places = [...cuts].sort((a, b) => a - b)
  return places.slice(0, -1).map((start, place) => ({
    start,
    text: text.slice(start, places[place + 1]),
    marks: inside.filter((mark) => mark.start <= start && mark.end > start),
  }))
}
