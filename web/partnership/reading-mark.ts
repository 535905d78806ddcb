import type { ReadingItem } from '../../src/api/partnership-readings.ts'

/** Share of the benefits from which a side is said to gain (METHOD §3). */
export const GAIN_THRESHOLD = 0.15

type Marked = Pick<ReadingItem, 'id' | 'scale' | 'value' | 'of' | 'interval'>

/** How a figure is drawn on its track: places run from 0 at its start to 1 at its end. */
export type ReadingMark =
  | { readonly kind: 'gap' }
  | {
      readonly kind: 'dot'
      readonly at: number
      readonly line: readonly [low: number, high: number] | null
      /** Where nothing lies on either side, on tracks that have two. */
      readonly zero: number | null
      readonly threshold: number | null
    }
  | { readonly kind: 'bar'; readonly to: number; readonly hasDot: boolean }

/** Values at the two ends of a track, by scale; a count ends at its total. */
const ENDS: Readonly<Record<Exclude<Marked['scale'], 'count'>, readonly [number, number]>> = {
  share: [0, 1],
  strength: [0, 1],
  'yes-no': [0, 1],
  balance: [-1, 1],
  z: [-3, 3],
}

/** What is drawn of a figure: a dot with its interval, a bar for counts and for yes or no, or nothing but a gap. Values beyond the track stand at its end. */
export function readingMark({ id, scale, value, of, interval }: Marked): ReadingMark {
  if (value === null) return { kind: 'gap' }
  if (scale === 'count')
    return { kind: 'bar', to: of === null || of === 0 ? 0 : clamp(value / of), hasDot: true }
  if (scale === 'yes-no') return { kind: 'bar', to: clamp(value), hasDot: false }
  const [start, end] = ENDS[scale]
  const place = (x: number): number => clamp((x - start) / (end - start))
  return {
    kind: 'dot',
    at: place(value),
    line: interval === null ? null : [place(interval.low), place(interval.high)],
    zero: start < 0 ? place(0) : null,
    threshold: id.startsWith('gain-') ? place(GAIN_THRESHOLD) : null,
  }
}

function clamp(x: number): number {
  return Math.min(1, Math.max(0, x))
}
