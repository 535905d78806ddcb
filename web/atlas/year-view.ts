import { type ActorLayer, actorTies } from '../../src/layers/actor-ties.ts'
import { instrumentsByActor } from '../../src/layers/instruments-by-actor.ts'
import { leftOut } from '../../src/layers/left-out.ts'
import type { AtlasChoice } from './atlas-choice.ts'
import type { AtlasData } from './atlas-data.ts'
import { aliveByLayer, type LayerCounts, sharedByLayer, sumOf } from './layer-counts.ts'
import { closestCounts } from './map-fills.ts'
import { oneLeft, worldLeft, type YearLeft } from './year-left.ts'

/** Ties of what is chosen in a year. */
export interface YearTies {
  readonly tiesOfA: readonly ActorLayer[] | null
  readonly tiesOfB: readonly ActorLayer[] | null
  /** Instruments that bind each actor, where no one is chosen. */
  readonly countByActor: Uint16Array | null
  /** Trade agreements that bind the chosen and that the scope leaves out, for want of a coded migration clause. */
  readonly uncodedTrade: number
  /** What a layer taken away leaves; null where none is, or where two are chosen. */
  readonly left: YearLeft | null
}

type Settings = Pick<AtlasChoice, 'a' | 'b' | 'year' | 'blocRule' | 'scope' | 'off' | 'without'>

/** All that a year asks of the arrays (METHOD §1). Time O(rows of the year), once or twice; of the world without a layer O(n²) more. */
export function yearTies(data: AtlasData, { a, b, off, without, ...settings }: Settings): YearTies {
  const { index, position } = data
  const tiesOf = (id: string, scope = settings.scope): readonly ActorLayer[] | null =>
    position(id) < 0 ? null : actorTies(index, position(id), { ...settings, scope })
  if (a === null) {
    return {
      tiesOfA: null,
      tiesOfB: null,
      countByActor: instrumentsByActor(index, settings),
      uncodedTrade: leftOut(index, settings).uncodedTradeInstruments,
      left: without === null ? null : worldLeft(data, settings, without, off),
    }
  }
  const [tiesOfA, tiesOfB] = [tiesOf(a.id), b === null ? null : tiesOf(b.id)]
  const count = (ties: readonly ActorLayer[] | null): number =>
    ties === null
      ? 0
      : b === null
        ? ties.reduce((sum, { instruments }) => sum + instruments.length, 0)
        : sumOf(sharedByLayer(ties, position(b.id)))
  const uncodedTrade = settings.scope === 'all' ? 0 : count(tiesOf(a.id, 'all')) - count(tiesOfA)
  const left = without === null || tiesOfA === null || b !== null ? null : oneLeft(tiesOfA, without, off)
  return { tiesOfA, tiesOfB, countByActor: null, uncodedTrade, left }
}

/** What the layer switches count: instruments alive, countries by closest layer, or instruments that two share. */
export function switchCounts(
  { index, position }: AtlasData,
  { a, b, year, scope, isOn }: Pick<AtlasChoice, 'a' | 'b' | 'year' | 'scope' | 'isOn'>,
  { tiesOfA }: YearTies,
): LayerCounts {
  if (a === null || tiesOfA === null) return aliveByLayer(index, year, scope)
  if (b !== null) return sharedByLayer(tiesOfA, position(b.id))
  const others = index.actorIds.map((_, place) => place).filter((place) => place !== position(a.id))
  return closestCounts(tiesOfA, others, isOn)
}

/** How many other actors an actor is tied to in any layer: states, and those that are none. */
export function tiedActors(
  { index, actors }: AtlasData,
  ties: readonly ActorLayer[],
): { readonly states: number; readonly others: number } {
  const tied = index.actorIds.filter((_, place) => ties.some(({ shared }) => (shared[place] ?? 0) > 0))
  const states = tied.filter((id) => actors.get(id)?.kind === 'state').length
  return { states, others: tied.length - states }
}
