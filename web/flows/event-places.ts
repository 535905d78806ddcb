import type { EventStudy } from '../../src/api/flows-models.ts'

type Coefficient = EventStudy['coefficients'][number]

/** One place on the axis of an event study: what was estimated there, or null where nothing can be. */
export interface EventPlace {
  readonly term: string
  readonly periods: number
  readonly years: number
  readonly coefficient: Coefficient | null
}

/** All places of a study by distance to the signature, those that the model had to leave out among them. */
export function eventPlaces({
  coefficients,
  collinear,
  built_from,
}: Pick<EventStudy, 'coefficients' | 'collinear'> & {
  readonly built_from: Pick<EventStudy['built_from'], 'window'>
}): EventPlace[] {
  const left = collinear.flatMap((term): EventPlace[] => {
    const periods = periodsOf(term)
    return periods === null ? [] : [{ term, periods, years: periods * built_from.window, coefficient: null }]
  })
  const estimated = coefficients.map(
    (coefficient): EventPlace => ({
      term: coefficient.term,
      periods: coefficient.periods,
      years: coefficient.years,
      coefficient,
    }),
  )
  return [...left, ...estimated].sort((a, b) => a.periods - b.periods)
}

/** Whether anything at or after the signature was estimated; without it there is no event that leads could come before. */
export function hasEvent({ coefficients }: Pick<EventStudy, 'coefficients'>): boolean {
  return coefficients.some(({ periods }) => periods >= 0)
}

/** `lead2`: -2, `treated`: 0, `lag3`: 3. */
function periodsOf(term: string): number | null {
  if (term === 'treated') return 0
  const [, side, count] = /^(lead|lag)(\d+)$/.exec(term) ?? []
  return count === undefined ? null : Number(count) * (side === 'lead' ? -1 : 1)
}
