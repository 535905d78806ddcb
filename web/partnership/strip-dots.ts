import type { ClassFigureItem, ClassMemberItem } from '../../src/api/partnership-class.ts'

/** A figure of a class as a strip: one dot an instrument, dots of one place piled up. */
export interface Strip {
  readonly id: string
  readonly known: number
  readonly of: number
  /** Values at its two ends. */
  readonly ends: readonly [number, number]
  readonly dots: readonly StripDot[]
  /** Most dots on one place. */
  readonly highest: number
  readonly quartiles: readonly [number, number] | null
  readonly median: number | null
  readonly zero: number | null
}

export interface StripDot {
  readonly instrument: string
  readonly title: string
  readonly value: number
  /** 0 at the start of the strip, 1 at its end. */
  readonly at: number
  /** 0 at the foot of its pile. */
  readonly level: number
  readonly isOutlier: boolean
}

/** Dots whose places differ by less than this lie on one pile. */
const PLACES = 100

/** Ends of the strips that have fixed ones; others run from 0 to the most. */
const ENDS: Readonly<Record<string, readonly [number, number]>> = {
  d: [-1, 1],
  'd-star': [-1, 1],
  'control-less-mobility': [-1, 1],
  delegation: [0, 3],
  'say-do-gap': [-4, 4],
}
/** Figures that have no upper end. */
const UNBOUNDED: ReadonlySet<string> = new Set(['lexicon'])

/** Strips of the figures that any instrument of the class has, in the order of the figures. Time O(figures × members). */
export function classStrips(
  figures: readonly ClassFigureItem[],
  members: readonly Pick<ClassMemberItem, 'instrument' | 'title' | 'values'>[],
): Strip[] {
  return figures.filter(({ known }) => known > 0).map((figure) => stripOf(figure, members))
}

function stripOf(
  { id, known, of, distribution, outliers }: ClassFigureItem,
  members: readonly Pick<ClassMemberItem, 'instrument' | 'title' | 'values'>[],
): Strip {
  const valued = members.flatMap(({ instrument, title, values }) => {
    const value = values[id]
    return value === undefined ? [] : [{ instrument, title, value }]
  })
  const most = Math.max(0, ...valued.map(({ value }) => value))
  const ends = ENDS[id] ?? [0, UNBOUNDED.has(id) || most > 1 ? Math.max(1, Math.ceil(most)) : 1]
  const place = (value: number): number => Math.min(1, Math.max(0, (value - ends[0]) / (ends[1] - ends[0])))
  const far = new Set(outliers.map(({ instrument }) => instrument))
  const piles = new Map<number, number>()
  const dots = valued
    .toSorted((a, b) => a.value - b.value || (a.instrument < b.instrument ? -1 : 1))
    .map((member) => {
      const at = place(member.value)
      const pile = Math.round(at * PLACES)
      const level = piles.get(pile) ?? 0
      piles.set(pile, level + 1)
      return { ...member, at: pile / PLACES, level, isOutlier: far.has(member.instrument) }
    })
  return {
    id,
    known,
    of,
    ends,
    dots,
    highest: Math.max(0, ...piles.values()),
    quartiles:
      distribution === null ? null : [place(distribution.lower_quartile), place(distribution.upper_quartile)],
    median: distribution === null ? null : place(distribution.median),
    zero: ends[0] < 0 ? place(0) : null,
  }
}
