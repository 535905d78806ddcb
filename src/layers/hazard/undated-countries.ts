import { isTyingRole, type Participation } from '../../model/participation.ts'
import type { MembershipIndex } from '../membership-index.ts'
import { NEVER_YEAR } from '../year-span.ts'
import { type CountrySet, NO_COUNTRY } from './country-set.ts'

/**
 * Countries that stand in an instrument in a tying role and in no year, by instrument position: nothing dates their rows, or the instrument.
 * Time O(participations).
 */
export function undatedCountries(
  index: MembershipIndex,
  { countryOfActor }: CountrySet,
  participations: readonly Participation[],
): Map<number, Set<number>> {
  const instrumentOf = new Map(index.instrumentIds.map((id, k) => [id, k]))
  const actorOf = new Map(index.actorIds.map((id, actorIndex) => [id, actorIndex]))
  const undated = new Map<number, Set<number>>()
  for (const { instrument, actor, role } of participations) {
    const k = instrumentOf.get(instrument)
    const actorIndex = actorOf.get(actor)
    if (k === undefined || actorIndex === undefined || !isTyingRole(role)) continue
    const country = countryOfActor[actorIndex] as number
    if (country === NO_COUNTRY) continue
    const some = undated.get(k)
    if (some === undefined) undated.set(k, new Set([country]))
    else some.add(country)
  }
  for (const [k, some] of undated) {
    if (index.firstYearByInstrument[k] === NEVER_YEAR) continue
    const to = index.rowStart[k + 1] as number
    for (let row = index.rowStart[k] as number; row < to; row++)
      some.delete(countryOfActor[index.actorByRow[row] as number] as number)
    if (some.size === 0) undated.delete(k)
  }
  return undated
}
