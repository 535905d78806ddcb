import type { Actor } from '../../model/actor.ts'
import { yearOfDay } from '../../model/edtf-date.ts'
import type { Region } from '../../model/registry.ts'
import { firstDayOf, lastDayOf } from '../day-span.ts'
import type { MembershipIndex } from '../membership-index.ts'
import { OPEN_YEAR } from '../year-span.ts'

/** No country stands for the actor. */
export const NO_COUNTRY = -1

/** The countries that can join or conclude something, numbered from 0. */
export interface CountrySet {
  readonly ids: readonly string[]
  /** Number of the country that stands for each actor of the membership index, or NO_COUNTRY. */
  readonly countryOfActor: Int16Array
  /** Years in which each exists, both included; 0 where no start is recorded, OPEN_YEAR where no end is. */
  readonly firstYear: Int16Array
  readonly lastYear: Int16Array
  readonly region: readonly string[]
  readonly subregion: readonly string[]
}

/**
 * Countries at risk: actors of kind `state` with an M49 region that hold some dated row of the registry in a tying role.
 *
 * A dissolved state and the one that continues it are one country, alive while either is, so that the change of a code is no joining.
 * Time O(actors + rows).
 *
 * @param continuing the continuing state of each dissolved one
 */
export function countrySet(
  index: MembershipIndex,
  { actors, regions }: { readonly actors: readonly Actor[]; readonly regions: readonly Region[] },
  continuing: Readonly<Record<string, string>>,
): CountrySet {
  const hasRow = new Set<string>()
  for (const actorIndex of index.actorByRow) hasRow.add(index.actorIds[actorIndex] as string)
  const regionOf = new Map(regions.map((region) => [region.actor, region]))
  const standsFor = (id: string): string => continuing[id] ?? id
  const states = actors.filter(({ id, kind }) => kind === 'state' && hasRow.has(id))
  const ids = [...new Set(states.map(({ id }) => standsFor(id)))]
    .filter((id) => (regionOf.get(id)?.region ?? null) !== null)
    .toSorted()
  const numberOf = new Map(ids.map((id, number) => [id, number]))
  const countryOfActor = Int16Array.from(index.actorIds, (id, actorIndex) =>
    actors[actorIndex]?.kind === 'state' ? (numberOf.get(standsFor(id)) ?? NO_COUNTRY) : NO_COUNTRY,
  )
  const firstYear = new Int16Array(ids.length).fill(OPEN_YEAR)
  const lastYear = new Int16Array(ids.length)
  for (const { id, start, end } of actors) {
    const country = numberOf.get(standsFor(id))
    if (country === undefined) continue
    const first = start === null ? 0 : yearOfDay(firstDayOf(start))
    const last = end === null ? OPEN_YEAR : yearOfDay(lastDayOf(end))
    firstYear[country] = Math.min(firstYear[country] as number, first)
    lastYear[country] = Math.max(lastYear[country] as number, last)
  }
  const placed = ids.map((id) => regionOf.get(id))
  return {
    ids,
    countryOfActor,
    firstYear,
    lastYear,
    region: placed.map((place) => place?.region ?? ''),
    subregion: placed.map((place) => place?.subregion ?? place?.region ?? ''),
  }
}

/** Whether a country exists in a year. */
export function existsIn({ firstYear, lastYear }: CountrySet, country: number, year: number): boolean {
  return (firstYear[country] as number) <= year && year <= (lastYear[country] as number)
}
