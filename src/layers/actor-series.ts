import { LAYERS } from '../model/layer.ts'
import { areTied, type BlocRule, entryReader } from './entries.ts'
import type { MembershipIndex } from './membership-index.ts'
import { countsInScope, type Scope } from './scope.ts'
import { aliveIn } from './year-span.ts'

/** How an actor stands in each year and layer: arrays of `years x LAYERS`, the layers of a year side by side. */
export interface ActorSeries {
  readonly firstYear: number
  readonly years: number
  /** Instruments in which the actor has an entry. */
  readonly instruments: Uint16Array
  /** Different actors that they tie it to. */
  readonly partners: Uint16Array
}

/**
 * The governance stack of one actor over years, layer by layer (METHOD §1): what `actorTies` counts year by year, in one pass over
 * the instruments in which the actor, or a bloc that it ever belonged to, has a row. Time O(their rows x years), memory O(years x actors).
 */
export function actorSeries(
  index: MembershipIndex,
  actorIndex: number,
  {
    firstYear,
    lastYear,
    blocRule,
    scope,
  }: { firstYear: number; lastYear: number; blocRule: BlocRule; scope: Scope },
): ActorSeries {
  const years = lastYear - firstYear + 1
  const layers = LAYERS.length
  const instruments = new Uint16Array(years * layers)
  const partners = new Uint16Array(years * layers)
  const actorCount = index.actorIds.length
  /** 1 where an actor is a partner already, actors of a year and layer side by side. */
  const seen = new Uint8Array(years * layers * actorCount)
  const reader = entryReader(index)
  const mayStandFor = standsFor(index, actorIndex)
  for (let k = 0; k < index.instrumentIds.length; k++) {
    const layer = index.layerByInstrument[k] as number
    if (layer >= layers || !countsInScope(index, k, scope) || !hasRow(index, k, mayStandFor)) continue
    for (let y = 0; y < years; y++) {
      const year = firstYear + y
      const first = index.firstYearByInstrument[k] as number
      if (!aliveIn(year, first, index.lastYearByInstrument[k] as number)) continue
      const { length, actors, via } = reader.read(k, year, blocRule)
      const own = actors.subarray(0, length).indexOf(actorIndex)
      if (own === -1) continue
      const at = y * layers + layer
      instruments[at] = (instruments[at] as number) + 1
      for (let e = 0; e < length; e++) {
        if (e === own || !areTied(via[own] as number, via[e] as number)) continue
        const cell = at * actorCount + (actors[e] as number)
        if (seen[cell] === 1) continue
        seen[cell] = 1
        partners[at] = (partners[at] as number) + 1
      }
    }
  }
  return { firstYear, years, instruments, partners }
}

/** The actor and every bloc that it ever belonged to: 1 at their positions. */
function standsFor(index: MembershipIndex, actorIndex: number): Uint8Array {
  const marks = new Uint8Array(index.actorIds.length)
  marks[actorIndex] = 1
  for (let bloc = 0; bloc < index.actorIds.length; bloc++) {
    const to = index.memberStart[bloc + 1] as number
    for (let m = index.memberStart[bloc] as number; m < to; m++) {
      if (index.actorByMember[m] === actorIndex) marks[bloc] = 1
    }
  }
  return marks
}

function hasRow(index: MembershipIndex, k: number, marks: Uint8Array): boolean {
  const to = index.rowStart[k + 1] as number
  for (let row = index.rowStart[k] as number; row < to; row++) {
    if (marks[index.actorByRow[row] as number] === 1) return true
  }
  return false
}
