import type { CorridorSeries } from './corridor-series.ts'

/** The flow of a corridor in a period, by the difference of two stocks of one source. */
export interface CorridorFlow {
  readonly source: string
  readonly from: number
  readonly to: number
  /** Years of the period. */
  readonly width: number
  /** Persons: stock at its end less stock at its beginning. */
  readonly difference: number
  /** A fall is no flow. */
  readonly dropNegative: number
  /** A fall of the way back is return, and added; null where a stock of the way back is unknown. */
  readonly reverseNegative: number | null
}

/**
 * Flows between neighbouring years of each source by themselves (Abel and Cohen 2019, differences with floors): sources count differently, so no
 * period begins in one and ends in another. Time O(points).
 * @param back the stocks of the corridor's reverse, in the same order of sources
 */
export function corridorFlows(
  series: readonly CorridorSeries[],
  back: readonly CorridorSeries[],
): CorridorFlow[] {
  return series.flatMap(({ source, points }) => {
    const backAt = new Map(
      back.find((other) => other.source === source)?.points.map(({ year, persons }) => [year, persons]),
    )
    return neighbours(points).map(([first, last]) => {
      const difference = last.persons - first.persons
      const [before, after] = [backAt.get(first.year) ?? null, backAt.get(last.year) ?? null]
      const dropNegative = Math.max(0, difference)
      return {
        source,
        from: first.year,
        to: last.year,
        width: last.year - first.year,
        difference,
        dropNegative,
        reverseNegative:
          before === null || after === null ? null : dropNegative + Math.max(0, before - after),
      }
    })
  })
}

/** The period of one source in which a stock changed most a year, the earlier of equal ones; null without two stocks of one source. */
export function steepestChange(flows: readonly CorridorFlow[]): CorridorFlow | null {
  const speed = ({ difference, width }: CorridorFlow): number => Math.abs(difference) / width
  return flows.reduce<CorridorFlow | null>(
    (best, flow) => (best === null || speed(flow) > speed(best) ? flow : best),
    null,
  )
}

interface KnownPoint {
  readonly year: number
  readonly persons: number
}

/** Pairs of neighbouring years; a year that is unknown parts them. */
function neighbours(points: CorridorSeries['points']): (readonly [KnownPoint, KnownPoint])[] {
  return points.slice(1).flatMap((last, place) => {
    const first = points[place]
    if (first === undefined || first.persons === null || last.persons === null) return []
    return [[first, last] as const]
  })
}
