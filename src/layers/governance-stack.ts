import { LAYERS, type Layer } from '../model/layer.ts'
import { TYING_ROLES } from '../model/participation.ts'
import { areTied, type BlocRule, entryReader, NOT_KNOWN, OWN_ENTRY } from './entries.ts'
import type { MembershipIndex } from './membership-index.ts'
import { countsInScope, type Scope } from './scope.ts'
import { aliveIn } from './year-span.ts'

/** One instrument in which an actor stands in a year. */
export interface StackInstrument {
  readonly instrumentIndex: number
  /** The actor's own tying roles alive in the year; empty where it enters only through a bloc. */
  readonly roles: readonly string[]
  /** The bloc through which alone it enters, null where the entry is its own. */
  readonly through: number | null
  readonly inferred: boolean
  /** Actors that the instrument ties it to. */
  readonly partners: readonly number[]
}

export interface StackLayer {
  readonly layer: Layer
  readonly instruments: readonly StackInstrument[]
  /** Different actors tied in the layer. */
  readonly partners: number
}

export interface GovernanceStack {
  readonly layers: readonly StackLayer[]
  /** Different actors tied in any layer. */
  readonly partners: number
  /** What the scope leaves out: trade agreements in which the actor stands and which no coding says to hold a migration clause. */
  readonly uncodedTrade: readonly number[]
}

/** The governance stack of an actor: what binds it in a year, layer by layer (METHOD §1). Time O(rows of the year). */
export function governanceStack(
  index: MembershipIndex,
  actorIndex: number,
  { year, blocRule, scope }: { year: number; blocRule: BlocRule; scope: Scope },
): GovernanceStack {
  const reader = entryReader(index)
  const found = LAYERS.map(() => [] as StackInstrument[])
  const uncodedTrade: number[] = []
  for (let k = 0; k < index.instrumentIds.length; k++) {
    const first = index.firstYearByInstrument[k] as number
    if (!aliveIn(year, first, index.lastYearByInstrument[k] as number)) continue
    if (!countsInScope(index, k, 'all')) continue
    const { length, actors, via, knownVia } = reader.read(k, year, blocRule)
    const own = actors.subarray(0, length).indexOf(actorIndex)
    if (own === -1) continue
    if (!countsInScope(index, k, scope)) {
      uncodedTrade.push(k)
      continue
    }
    const ownVia = via[own] as number
    const partners: number[] = []
    for (let e = 0; e < length; e++) {
      if (e !== own && areTied(ownVia, via[e] as number)) partners.push(actors[e] as number)
    }
    found[index.layerByInstrument[k] as number]?.push({
      instrumentIndex: k,
      roles: rolesOf(index, k, actorIndex, year),
      through: ownVia === OWN_ENTRY ? null : ownVia,
      inferred: knownVia[own] === NOT_KNOWN,
      partners,
    })
  }
  const layers = LAYERS.map((layer, l) => {
    const instruments = found[l] ?? []
    return { layer, instruments, partners: new Set(instruments.flatMap(({ partners }) => partners)).size }
  })
  const all = new Set(found.flat().flatMap(({ partners }) => partners))
  return { layers, partners: all.size, uncodedTrade }
}

function rolesOf(
  index: MembershipIndex,
  instrumentIndex: number,
  actorIndex: number,
  year: number,
): string[] {
  const roles = new Set<string>()
  const to = index.rowStart[instrumentIndex + 1] as number
  for (let row = index.rowStart[instrumentIndex] as number; row < to; row++) {
    if (index.actorByRow[row] !== actorIndex) continue
    if (aliveIn(year, index.firstYearByRow[row] as number, index.lastYearByRow[row] as number)) {
      roles.add(TYING_ROLES[index.roleByRow[row] as number] as string)
    }
  }
  return [...roles]
}
