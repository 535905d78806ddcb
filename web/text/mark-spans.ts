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
export interface MarkedStretch<M extends Spanned = Mark> {
  readonly start: number
  readonly text: string
  readonly marks: readonly M[]
}

/** What is marked from an offset to another. */
interface Spanned {
  readonly start: number
  readonly end: number
}

/**
 * A text cut wherever a mark begins or ends; the stretches, in order, are the text, each with the marks over it in their order.
 * Time O(marks · (log marks + most marks over one place) + text).
 */
export function markedStretches<M extends Spanned = Mark>(
  text: string,
  marks: readonly M[],
): MarkedStretch<M>[] {
  const inside = marks.filter(({ start, end }) => start < end && start < text.length && end > 0)
  const cuts = new Set([0, text.length])
  for (const { start, end } of inside) {
    cuts.add(Math.max(0, start))
    cuts.add(Math.min(text.length, end))
  }
  const places = [...cuts].sort((a, b) => a - b)
  const begins = inside
    .map((mark, order) => ({ mark, order }))
    .sort((a, b) => a.mark.start - b.mark.start || a.order - b.order)
  let next = 0
  let over: typeof begins = []
  return places.slice(0, -1).map((start, place) => {
    over = over.filter(({ mark }) => mark.end > start)
    for (let begun = begins[next]; begun !== undefined && begun.mark.start <= start; begun = begins[++next])
      over.push(begun)
    over.sort((a, b) => a.order - b.order)
    return { start, text: text.slice(start, places[place + 1]), marks: over.map(({ mark }) => mark) }
  })
}
