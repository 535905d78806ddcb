import { PROCESS_FAMILIES } from '../../api/processes.ts'
import type { Instrument } from '../../model/instrument.ts'

const FAMILIES: ReadonlySet<string> = new Set([...PROCESS_FAMILIES, 'mobility-partnership'])

/** Whether relational precedent is told of an instrument: of consultative processes, forums and mobility partnerships (METHOD §2). */
export function hasPrecedent({ family }: Pick<Instrument, 'family'>): boolean {
  return FAMILIES.has(family)
}
