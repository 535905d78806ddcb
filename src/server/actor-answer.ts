import type { ActorDetail, ActorSummary } from '../api/actors.ts'
import { actorDegrees } from '../layers/actor-degrees.ts'
import type { BlocRule } from '../layers/entries.ts'
import { governanceStack, type StackInstrument } from '../layers/governance-stack.ts'
import { layerNetworks } from '../layers/layer-network.ts'
import type { MembershipIndex } from '../layers/membership-index.ts'
import type { Scope } from '../layers/scope.ts'
import { OPEN_YEAR } from '../layers/year-span.ts'
import type { Actor } from '../model/actor.ts'
import { CONTINUING_STATES } from '../model/continuing-states.ts'
import { type Instrument, isEndRecorded } from '../model/instrument.ts'
import { isTyingRole, type Role } from '../model/participation.ts'
import type { RegistryLookup } from '../registry/registry-lookup.ts'
import { standingApart, undatedInstruments } from './apart-instruments.ts'

/** An actor as lists show it: with ISO code, region and other names. */
export function actorSummary(lookup: RegistryLookup, actor: Actor): ActorSummary {
  const aliases = lookup.aliasesOf.get(`actors/${actor.id}`) ?? []
  const region = lookup.region.get(actor.id)
  return {
    id: actor.id,
    kind: actor.kind,
    name: actor.name,
    iso2: aliases.find(({ kind }) => kind === 'iso2')?.alias ?? null,
    start: actor.start,
    end: actor.end,
    region: region?.region_name ?? null,
    subregion: region?.subregion_name ?? null,
    aliases: aliases.filter(({ kind }) => kind !== 'iso2' && kind !== 'former-id').map(({ alias }) => alias),
  }
}

/**
 * What binds an actor in a year under the field names of the contract: what `GET /api/actors/:id` answers and
 * `strata actor --json` prints (METHOD §1). Instruments of a layer stand newest first.
 */
export function actorAnswer(
  lookup: RegistryLookup,
  index: MembershipIndex,
  actor: Actor,
  settings: { year: number; blocRule: BlocRule; scope: Scope },
): ActorDetail {
  const stack = governanceStack(index, index.actorIds.indexOf(actor.id), settings)
  const strengths = layerNetworks(index, settings).map(
    (network) => actorDegrees(network).strength[index.actorIds.indexOf(actor.id)],
  )
  const instrumentOf = (id: string): Instrument => lookup.instrument.get(id) as Instrument
  const endOf = (k: number): number | undefined => index.lastYearByInstrument[k]
  const tied = (item: StackInstrument) => ({
    ...columnsOf(
      instrumentOf(index.instrumentIds[item.instrumentIndex] as string),
      endOf(item.instrumentIndex),
    ),
    roles: [...item.roles] as Role[],
    through: item.through === null ? null : (index.actorIds[item.through] ?? null),
    start: item.inferred ? ('inferred' as const) : ('known' as const),
    since: sinceOf(lookup, index, actor.id, item),
    partners: item.partners.map((partner) => index.actorIds[partner] as string).toSorted(),
  })
  return {
    actor: actorSummary(lookup, actor),
    continuing: CONTINUING_STATES[actor.id] ?? null,
    registry_version: lookup.registry.version,
    year: settings.year,
    blocs: settings.blocRule,
    scope: settings.scope,
    start: index.tieStart,
    instruments: stack.layers.reduce((sum, layer) => sum + layer.instruments.length, 0),
    partners: stack.partners,
    layers: stack.layers.map(({ layer, instruments, partners }, l) => ({
      layer,
      strength: strengths[l] ?? 0,
      instruments: instruments.map(tied).toSorted(newestFirst),
      partners,
    })),
    apart: standingApart(lookup, index, actor, settings.year)
      .map(({ instrument, roles, start }) => ({
        ...columnsOf(instrument, endOf(index.instrumentIds.indexOf(instrument.id))),
        layer: instrument.layer,
        roles: [...roles],
        through: null,
        start,
        since: null,
        partners: [],
      }))
      .toSorted(newestFirst),
    left_out: {
      undated: undatedInstruments(lookup, index, actor),
      uncoded_trade: stack.uncodedTrade.map((k) => index.instrumentIds[k] as string).toSorted(),
    },
  }
}

/** The day from which an actor is bound by an instrument in its roles of the year, or its bloc where it enters through one. */
function sinceOf(
  lookup: RegistryLookup,
  index: MembershipIndex,
  actorId: string,
  item: StackInstrument,
): string | null {
  const id = index.instrumentIds[item.instrumentIndex] as string
  const bound = item.through === null ? actorId : index.actorIds[item.through]
  const days = (lookup.participationsOf.get(id) ?? [])
    .filter((row) => row.actor === bound && isTyingRole(row.role))
    .filter((row) => item.through !== null || item.roles.includes(row.role))
    .flatMap((row) => (row.from === null ? [] : [row.from]))
  const instrument = lookup.instrument.get(id)
  return days.toSorted()[0] ?? instrument?.signed ?? instrument?.in_force ?? null
}

function columnsOf(instrument: Instrument, lastYear: number | undefined) {
  const { id, title, family, signed, in_force, binding, status } = instrument
  return {
    id,
    title,
    family,
    signed,
    in_force,
    binding,
    status,
    end_recorded: isEndRecorded(instrument) || lastYear !== OPEN_YEAR,
  }
}

interface Dated {
  readonly id: string
  readonly signed: string | null
  readonly in_force: string | null
}

/** Newest signature, else entry into force, first; undated ones last; equals by id. */
function newestFirst(a: Dated, b: Dated): number {
  const [dateOfA, dateOfB] = [a.signed ?? a.in_force ?? '', b.signed ?? b.in_force ?? '']
  if (dateOfA !== dateOfB) return dateOfA < dateOfB ? 1 : -1
  return a.id < b.id ? -1 : 1
}
