import {
  type FacetName,
  type FilterPart,
  failedParts,
  type InstrumentFilter,
  type InstrumentIndex,
  partBit,
} from '../../src/api/instrument-match.ts'

const FILTER_KEYS = {
  layer: ['layer'],
  family: ['family'],
  regime: ['regime'],
  form: ['form'],
  binding: ['binding'],
  status: ['status'],
  id: ['id'],
  actor: ['actor'],
  year: ['year_from', 'year_to', 'undated'],
  coded: ['coded'],
  dated: ['dated'],
  q: ['q'],
} as const satisfies Record<FilterPart, readonly (keyof InstrumentFilter)[]>

const PARTS = Object.keys(FILTER_KEYS) as FilterPart[]

/** Parts of the filter that are set, in the order of the panel. */
export function setParts(filter: InstrumentFilter): FilterPart[] {
  return PARTS.filter((part) => FILTER_KEYS[part].some((key) => isSet(filter[key])))
}

function isSet(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== ''
}

/** The same search without one part of the filter; all else (sorting, columns) stays. */
export function withoutPart<S extends InstrumentFilter>(search: S, part: FilterPart): S {
  const copy = { ...search }
  for (const key of FILTER_KEYS[part]) delete copy[key]
  return copy
}

/** The same search without any filter. */
export function withoutFilter<S extends InstrumentFilter>(search: S): S {
  return PARTS.reduce(withoutPart, search)
}

/** The search with a value of a facet chosen, or no longer. */
export function toggleValue<S extends InstrumentFilter>(
  search: S,
  facet: FacetName | 'actor',
  value: string,
): S {
  const chosen: readonly string[] = search[facet] ?? []
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]
  const rest = withoutPart(search, facet)
  return next.length === 0 ? rest : { ...rest, [facet]: next }
}

/** The search with one part set anew; undefined lifts it. */
export function withValue<S extends InstrumentFilter, K extends 'coded' | 'dated' | 'q' | 'undated'>(
  search: S,
  key: K,
  value: S[K] | undefined,
): S {
  const copy = { ...search }
  if (value === undefined || value === '') delete copy[key]
  else copy[key] = value
  return copy
}

/** The search with years from and to, both included; null lifts them. */
export function withYears<S extends InstrumentFilter>(search: S, years: readonly [number, number] | null): S {
  const rest = withoutPart(search, 'year')
  return years === null ? rest : { ...rest, year_from: years[0], year_to: years[1] }
}

export interface LiftedPart {
  readonly part: FilterPart
  readonly count: number
}

/** Which part of an empty result's filter, lifted alone, would give the most instruments; null where none alone would help. */
export function bestLift(index: InstrumentIndex, filter: InstrumentFilter): LiftedPart | null {
  const failed = failedParts(index, filter)
  let best: LiftedPart | null = null
  for (const part of setParts(filter)) {
    const others = ~partBit(part)
    const count = failed.reduce((sum, bits) => sum + ((bits & others) === 0 ? 1 : 0), 0)
    if (count > (best?.count ?? 0)) best = { part, count }
  }
  return best
}
