import { StrataError } from '../../model/error.ts'
import type { Instrument } from '../../model/instrument.ts'

/**
 * Positions of the instruments that are named by id or by family, in the order of the table; bilateral ones, and those without a layer, are none.
 * @throws StrataError `layers/hazard-process-unknown`
 * Time O(instruments · names).
 */
export function processesAsked(instruments: readonly Instrument[], names: readonly string[]): number[] {
  const isProcess = ({ layer }: Instrument): boolean => layer !== null && layer !== 'bilateral'
  const asked = instruments.flatMap((row, k) =>
    isProcess(row) && names.some((name) => name === row.id || name === row.family) ? [k] : [],
  )
  const unknown = names.find(
    (name) => !instruments.some((row) => (row.id === name || row.family === name) && isProcess(row)),
  )
  if (unknown !== undefined) throw new StrataError('layers/hazard-process-unknown', { found: unknown })
  return asked
}
