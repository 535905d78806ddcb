import type { InstrumentDetail } from '../../src/api/instruments.ts'
import { isTyingRole } from '../../src/model/participation.ts'
import type { AtlasSearch } from '../routes/atlas-search.ts'

const FEW = 3

/**
 * What the atlas shows of an instrument: its two parties, or the third country and the bloc, in the year it begins; a forum's
 * or convention's year alone. Null where no year is recorded.
 */
export function mapChoice({ instrument, participations }: InstrumentDetail): AtlasSearch | null {
  if (instrument.year === null) return null
  const bound = participations.filter(({ role }) => isTyingRole(role))
  const partner = bound.find(({ role }) => role === 'partner-country')
  const bloc = bound.find(({ kind }) => kind === 'bloc')
  const states = bound.filter(({ kind }) => kind === 'state').map(({ actor }) => actor)
  const [first, second] = [...new Set(states)]
  const { year } = instrument
  if (partner !== undefined)
    return bloc === undefined ? { year, a: partner.actor } : { year, a: partner.actor, b: bloc.actor }
  if (first === undefined || new Set(states).size > FEW) return { year }
  const other = bloc?.actor ?? second
  return other === undefined ? { year, a: first } : { year, a: first, b: other }
}
