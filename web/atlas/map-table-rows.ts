import type { ActorSummary } from '../../src/api/actors.ts'
import { closestLayer } from '../../src/layers/actor-ties.ts'
import { ACTOR_LEFT, type ActorLeft } from '../../src/layers/removal/left-by-actor.ts'
import type { Layer } from '../../src/model/layer.ts'
import type { AtlasChoice } from './atlas-choice.ts'
import type { AtlasData } from './atlas-data.ts'
import { type LayerCounts, sharedByLayer, sumOf } from './layer-counts.ts'
import { whoseTie } from './map-fills.ts'
import type { YearLeft } from './year-left.ts'
import type { YearTies } from './year-view.ts'

/** What the map says of one country. */
export interface MapTableRow {
  readonly actor: ActorSummary
  /** Instruments that bind it, where no one is chosen; else that tie it to the first chosen. */
  readonly instruments: number
  /** Closest layer that is on to the one chosen; null where no layer that is on ties it. */
  readonly closest: Layer | null
  readonly toA: LayerCounts | null
  readonly toB: LayerCounts | null
  /** Where a layer is taken away, what is left of its ties to the one chosen, or to anyone. */
  readonly left: ActorLeft | null
  /** Whose tie outside the multilateral layer reaches it. */
  readonly whose: 'tied-a' | 'tied-b' | 'tied-both' | 'none'
}

/** The map as rows: every state that something binds in the year, most instruments first. Time O(actors log actors). */
export function mapTableRows(
  { bound, position }: AtlasData,
  { a, b, isOn }: Pick<AtlasChoice, 'a' | 'b' | 'isOn'>,
  { tiesOfA, tiesOfB, countByActor, left }: YearTies,
): MapTableRow[] {
  const rows = bound
    .filter(({ id, kind }) => kind === 'state' && id !== a?.id && id !== b?.id)
    .map((actor): MapTableRow => {
      const place = position(actor.id)
      const toA = tiesOfA && sharedByLayer(tiesOfA, place)
      const closest = tiesOfA && closestLayer(tiesOfA, place, isOn)
      const toB = tiesOfB && sharedByLayer(tiesOfB, place)
      return {
        actor,
        instruments: toA === null ? (countByActor?.[place] ?? 0) : sumOf(toA),
        closest,
        toA,
        toB,
        left: left && leftOf(left, place, closest),
        whose: tiesOfA && tiesOfB ? whoseTie(tiesOfA, tiesOfB, [place], isOn) : 'none',
      }
    })
  return rows
    .filter(({ instruments, toB }) => instruments > 0 || (toB !== null && sumOf(toB) > 0))
    .toSorted((one, other) => other.instruments - one.instruments)
}

function leftOf(left: YearLeft, place: number, closest: Layer | null): ActorLeft {
  if (left.kind === 'world') return ACTOR_LEFT[left.byActor[place] ?? 0] ?? 'none'
  return closest !== null ? 'tied' : left.shown.untied.includes(place) ? 'untied' : 'none'
}
