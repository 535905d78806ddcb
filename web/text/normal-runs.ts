/** Words of a text as they are compared, and where they stand in the original: see `textPieceSchema`. */
export interface NormalisedWords {
  readonly text: string
  /** Pairs of offsets (normalised, original) from which on both go on side by side. */
  readonly runs: readonly number[]
}

/** Half-open span of offsets. */
export type Span = readonly [start: number, end: number]

/** The span of the original that a span of the normalised words stands for. Time O(log runs). */
export function originalSpan({ runs }: NormalisedWords, [start, end]: Span): Span {
  if (end <= start) return [originalOf(runs, start), originalOf(runs, start)]
  return [originalOf(runs, start), originalOf(runs, end - 1) + 1]
}

/** The span of the normalised words that a span of the original became. Time O(log runs). */
export function normalisedSpan({ text, runs }: NormalisedWords, [start, end]: Span): Span {
  const from = normalisedOf(runs, start, text.length)
  return [from, Math.max(from, normalisedOf(runs, end, text.length))]
}

/** Spans in which original and normalised words differ, in order, in both. */
export function differences(
  original: string,
  { text, runs }: NormalisedWords,
): { original: Span; normalised: Span }[] {
  const found: { original: Span; normalised: Span }[] = []
  let openAt: [number, number] | null = null
  const close = (o: number, n: number): void => {
    if (openAt !== null && (o > openAt[0] || n > openAt[1])) {
      found.push({ original: [openAt[0], o], normalised: [openAt[1], n] })
    }
    openAt = null
  }
  let expected = 0
  for (let n = 0; n < text.length; n++) {
    const o = originalOf(runs, n)
    const isSame = o === expected && original[o] === text[n]
    // Something was left out before this place, or stands here otherwise.
    if (!isSame && openAt === null) openAt = [Math.min(o, expected), n]
    if (original[o] === text[n] && o >= expected) close(o, n)
    expected = o + 1
  }
  if (openAt === null && expected < original.length) openAt = [expected, text.length]
  close(original.length, text.length)
  return found
}

function originalOf(runs: readonly number[], offset: number): number {
  const at = lastAtMost(runs, 0, offset)
  return at === -1 ? offset : (runs[at + 1] ?? 0) + offset - (runs[at] ?? 0)
}

/** The first normalised unit that stands for what is at the offset of the original or behind it. */
function normalisedOf(runs: readonly number[], offset: number, length: number): number {
  const at = lastAtMost(runs, 1, offset - 1)
  if (at === -1) return 0
  const next = runs[at + 2] ?? length
  return Math.min(next, (runs[at] ?? 0) + offset - (runs[at + 1] ?? 0))
}

/** Index of the last pair whose offset on a side is at most the one asked for; -1 where none is. */
function lastAtMost(runs: readonly number[], side: 0 | 1, offset: number): number {
  let low = 0
  let high = runs.length / 2
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((runs[middle * 2 + side] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return (low - 1) * 2
}
