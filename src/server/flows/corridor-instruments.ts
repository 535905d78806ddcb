import type { CorridorInstrument } from '../../api/flows-corridor.ts'
import { pairAnswer } from '../pair-answer.ts'
import type { RegistryService } from '../registry-service.ts'

/** Every instrument that binds two countries, blocs counted as their members, the oldest tie first. */
export function corridorInstruments(
  service: Pick<RegistryService, 'lookup' | 'index' | 'lastYear'>,
  origin: string,
  destination: string,
): CorridorInstrument[] {
  const { spans } = pairAnswer(service.lookup, service.index('acted'), [origin, destination], {
    blocRule: 'expanded',
    scope: 'coded',
    lastYear: service.lastYear,
    year: null,
  })
  return spans.flatMap(({ instrument, title, layer, first_year, last_year, inferred }) => {
    const row = service.lookup.instrument.get(instrument)
    if (row === undefined) return []
    const { family, binding, signed, in_force } = row
    return [{ instrument, title, layer, family, binding, signed, in_force, first_year, last_year, inferred }]
  })
}
