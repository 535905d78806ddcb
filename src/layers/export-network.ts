import type { Actor } from '../model/actor.ts'
import { type LeftOut, leftOut } from './left-out.ts'
import type { MembershipIndex } from './membership-index.ts'
import type { NetworkSpanSettings } from './network-spans.ts'

/** An actor as files of the network name it. */
export type NamedActor = Pick<Actor, 'id' | 'name' | 'kind'>

export interface NetworkFileOptions extends NetworkSpanSettings {
  readonly registryVersion: string
  readonly licence: string
}

/** What a file of the network through some years says of itself: version, years, rules and what is left out. */
export function networkAbout(
  index: MembershipIndex,
  {
    firstYear,
    lastYear,
    blocRule,
    scope,
    inferred = 'with',
    layers,
    registryVersion,
    licence,
  }: NetworkFileOptions,
) {
  const left = leftOut(index, { year: firstYear, blocRule, scope }, lastYear)
  return {
    registry_version: registryVersion,
    first_year: firstYear,
    last_year: lastYear,
    blocs: blocRule,
    scope,
    start: index.tieStart,
    inferred_ties: inferred,
    layers_included: layers.join(';'),
    ...leftOutNamed(left),
    licence,
  }
}

/** What is left out, under the names that files of the network give it. */
export function leftOutNamed(left: LeftOut) {
  return {
    left_out_uncoded_trade: left.uncodedTradeInstruments,
    left_out_undated_rows: left.undatedRows,
    left_out_undated_instruments: left.undatedInstruments,
    left_out_without_layer: left.noLayerInstruments,
  }
}

/** The types of what `networkAbout` says. */
export const ABOUT_TYPES = {
  registry_version: 'string',
  first_year: 'int',
  last_year: 'int',
  blocs: 'string',
  scope: 'string',
  start: 'string',
  inferred_ties: 'string',
  layers_included: 'string',
  left_out_uncoded_trade: 'int',
  left_out_undated_rows: 'int',
  left_out_undated_instruments: 'int',
  left_out_without_layer: 'int',
  licence: 'string',
} as const

/** Name and kind by id; an actor that the table does not hold goes by its id. */
export function actorNames(
  actors: readonly NamedActor[],
): (id: string) => Pick<NamedActor, 'name'> & { kind: string } {
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  return (id) => byId.get(id) ?? { name: id, kind: '' }
}
