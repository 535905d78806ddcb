import type { LayerSettings } from './layer-network.ts'
import { type MembershipIndex, NO_LAYER } from './membership-index.ts'
import { countsInScope, isUncodedTrade } from './scope.ts'
import { NEVER_YEAR } from './year-span.ts'

/** What a figure of the layered view leaves out, and why. */
export interface LeftOut {
  /** Trade agreements alive in the year that are not coded to hold a migration clause, and their rows alive in it. */
  readonly uncodedTradeInstruments: number
  readonly uncodedTradeRows: number
  /** Instruments alive in the year that belong to no layer. */
  readonly noLayerInstruments: number
  /** Instruments in scope that nothing dates: in no year. */
  readonly undatedInstruments: number
  /** Participations without a date in instruments in scope that are alive in the year: in no year. */
  readonly undatedRows: number
}

/**
 * Counts what the settings leave out (METHOD §1, Scope and Conventions), of what is alive in their year, or in any from it to
 * `lastYear`. Time O(instruments + rows).
 */
export function leftOut(index: MembershipIndex, { year, scope }: LayerSettings, lastYear = year): LeftOut {
  const isAlive = (first: number, last: number): boolean =>
    first !== NEVER_YEAR && first <= lastYear && year <= last
  const counts = {
    uncodedTradeInstruments: 0,
    uncodedTradeRows: 0,
    noLayerInstruments: 0,
    undatedInstruments: 0,
    undatedRows: 0,
  }
  for (let k = 0; k < index.instrumentIds.length; k++) {
    const first = index.firstYearByInstrument[k] as number
    const alive = isAlive(first, index.lastYearByInstrument[k] as number)
    const counted = countsInScope(index, k, scope)
    if (counted && first === NEVER_YEAR) counts.undatedInstruments++
    if (!alive) continue
    if (counted) counts.undatedRows += index.undatedByInstrument[k] as number
    else if (index.layerByInstrument[k] === NO_LAYER) counts.noLayerInstruments++
    else if (isUncodedTrade(index, k)) {
      counts.uncodedTradeInstruments++
      counts.uncodedTradeRows += rowsAlive(index, k, isAlive)
    }
  }
  return counts
}

function rowsAlive(
  index: MembershipIndex,
  instrumentIndex: number,
  isAlive: (first: number, last: number) => boolean,
): number {
  let alive = 0
  const to = index.rowStart[instrumentIndex + 1] as number
  for (let row = index.rowStart[instrumentIndex] as number; row < to; row++) {
    if (isAlive(index.firstYearByRow[row] as number, index.lastYearByRow[row] as number)) alive++
  }
  return alive
}
