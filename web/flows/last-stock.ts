import type { Corridor } from '../../src/api/flows-corridor.ts'

/** The last stock that a source knows of a corridor; null without one. Of two sources of one year the one that goes on longer. */
export function lastStock({ series }: Pick<Corridor, 'series'>): {
  readonly source: string
  readonly year: number
  readonly persons: number
} | null {
  const known = series.flatMap(({ source, points }) =>
    points.flatMap(({ year, persons }) => (persons === null ? [] : [{ source, year, persons }])),
  )
  return known.reduce<(typeof known)[number] | null>(
    (last, point) => (last === null || point.year > last.year ? point : last),
    null,
  )
}
