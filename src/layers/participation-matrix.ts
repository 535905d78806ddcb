import { entryReader } from './entries.ts'
import type { LayerSettings } from './layer-network.ts'
import type { MembershipIndex } from './membership-index.ts'
import { countsInScope } from './scope.ts'
import { aliveIn } from './year-span.ts'

/**
 * B of one year (METHOD §1), sparse: a row for each instrument alive that has an entry, and in it the actors whose entries they are.
 *
 * Entries of row r lie from `rowStart[r]` to `rowStart[r + 1] - 1`. Two of one row are tied unless `areTied(via, via)` says that both
 * enter only through the same bloc; under the rule `node` all are.
 */
export interface ParticipationMatrix {
  /** n: all actors of the membership index. */
  readonly actors: number
  /** Position of each row's instrument in the membership index, ascending. */
  readonly instrumentByRow: Uint32Array
  /** Position of each row's layer in LAYERS. */
  readonly layerByRow: Uint8Array
  readonly rowStart: Uint32Array
  readonly actorByEntry: Uint16Array
  /** OWN_ENTRY, or the one bloc through which alone the actor enters. */
  readonly viaByEntry: Int32Array
}

/** The participation matrix of a year under the rules of `settings`. Time O(rows of the year), memory 6 bytes an entry. */
export function participationMatrix(index: MembershipIndex, settings: LayerSettings): ParticipationMatrix {
  const { year, blocRule, scope, inferred } = settings
  const reader = entryReader(index)
  const instruments: number[] = []
  const starts: number[] = [0]
  const actors: number[] = []
  const via: number[] = []
  for (let k = 0; k < index.instrumentIds.length; k++) {
    if (!countsInScope(index, k, scope)) continue
    const first = index.firstYearByInstrument[k] as number
    if (!aliveIn(year, first, index.lastYearByInstrument[k] as number)) continue
    const entries = reader.read(k, year, blocRule, inferred)
    if (entries.length === 0) continue
    instruments.push(k)
    for (let e = 0; e < entries.length; e++) {
      actors.push(entries.actors[e] as number)
      via.push(entries.via[e] as number)
    }
    starts.push(actors.length)
  }
  return {
    actors: index.actorIds.length,
    instrumentByRow: Uint32Array.from(instruments),
    layerByRow: Uint8Array.from(instruments, (k) => index.layerByInstrument[k] as number),
    rowStart: Uint32Array.from(starts),
    actorByEntry: Uint16Array.from(actors),
    viaByEntry: Int32Array.from(via),
  }
}
