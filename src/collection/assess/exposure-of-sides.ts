import { firstDayOf, instrumentStart, lastDayOf } from '../../layers/day-span.ts'
import { yearOfDay } from '../../model/edtf-date.ts'
import type { Instrument } from '../../model/instrument.ts'
import type { RegistryLookup } from '../../registry/registry-lookup.ts'
import { type ExposureSources, exposureOf } from '../../report/partnership/exposure-of.ts'
import type { Exposure } from '../../report/partnership/partnership-report-types.ts'
import type { TextSides } from './text-sides.ts'

const UNKNOWN: Exposure = { nationalsOfAInB: null, nationalsOfBInA: null }

/** The stocks between the two sides of an instrument at signing; unknown without sides, date or stocks. Time as `exposureOf`. */
export function exposureOfSides(
  lookup: RegistryLookup,
  stocks: ExposureSources | null,
  instrument: Instrument,
  { a, b }: TextSides,
): Exposure {
  const start = instrumentStart(instrument, 'acted')
  if (stocks === null || start === null || a.actor === null || b.actor === null) return UNKNOWN
  const day = firstDayOf(start)
  return exposureOf(stocks, statesOf(lookup, a.actor, day), statesOf(lookup, b.actor, day), yearOfDay(day))
}

/** A bloc's members on a day; a state alone. */
function statesOf(lookup: RegistryLookup, actor: string, day: number): string[] {
  if (lookup.actor.get(actor)?.kind !== 'bloc') return [actor]
  return lookup.registry.bloc_members
    .filter(
      ({ bloc, from, to }) =>
        bloc === actor && (from === null || firstDayOf(from) <= day) && day <= lastDayOf(to),
    )
    .map((member) => member.actor)
}
