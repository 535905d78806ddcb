import type { ActorDetail, ActorSummary } from '../api/actors.ts'
import type { BlocRule } from '../layers/entries.ts'
import { governanceStack, type StackInstrument } from '../layers/governance-stack.ts'
import type { MembershipIndex } from '../layers/membership-index.ts'
import type { Scope } from '../layers/scope.ts'
import type { Actor } from '../model/actor.ts'
import { parseEdtf, yearOfDay } from '../model/edtf-date.ts'
import type { Instrument } from '../model/instrument.ts'
import { isTyingRole, type Participation, type Role } from '../model/participation.ts'
import type { RegistryLookup } from '../registry/registry-lookup.ts'

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
  const rows = lookup.participationsBy.get(actor.id) ?? []
  const instrumentOf = (id: string): Instrument => lookup.instrument.get(id) as Instrument
  const describe = (instrument: Instrument) => ({
    id: instrument.id,
    title: instrument.title,
    family: instrument.family,
    signed: instrument.signed,
    in_force: instrument.in_force,
    binding: instrument.binding,
    status: instrument.status,
  })
  const tied = (item: StackInstrument) => ({
    ...describe(instrumentOf(index.instrumentIds[item.instrumentIndex] as string)),
    roles: [...item.roles] as Role[],
    through: item.through === null ? null : (index.actorIds[item.through] ?? null),
    start: item.inferred ? ('inferred' as const) : ('known' as const),
    partners: item.partners.map((partner) => index.actorIds[partner] as string).toSorted(),
  })
  return {
    actor: actorSummary(lookup, actor),
    registry_version: lookup.registry.version,
    year: settings.year,
    blocs: settings.blocRule,
    scope: settings.scope,
    start: index.tieStart,
    instruments: stack.layers.reduce((sum, layer) => sum + layer.instruments.length, 0),
    partners: stack.partners,
    layers: stack.layers.map(({ layer, instruments, partners }) => ({
      layer,
      instruments: instruments.map(tied).toSorted(newestFirst),
      partners,
    })),
    apart: apart(rows, settings.year, instrumentOf).map(({ instrument, roles }) => ({
      ...describe(instrument),
      layer: instrument.layer,
      roles,
      through: null,
      start: 'known' as const,
      partners: [],
    })),
    left_out: {
      undated: [
        ...new Set(
          rows.filter((row) => row.start === 'unknown' && isTyingRole(row.role)).map((row) => row.instrument),
        ),
      ].toSorted(),
      uncoded_trade: stack.uncodedTrade.map((k) => index.instrumentIds[k] as string),
    },
  }
}

/** Instruments in which the actor holds only roles that do not tie, in the year or without a recorded date. */
function apart(
  rows: readonly Participation[],
  year: number,
  instrumentOf: (id: string) => Instrument,
): { instrument: Instrument; roles: Role[] }[] {
  const tying = new Set(rows.filter(({ role }) => isTyingRole(role)).map(({ instrument }) => instrument))
  const roles = new Map<string, Set<Role>>()
  for (const row of rows) {
    if (tying.has(row.instrument) || !meets(row, year, instrumentOf(row.instrument))) continue
    roles.set(row.instrument, (roles.get(row.instrument) ?? new Set()).add(row.role))
  }
  return [...roles]
    .map(([id, held]) => ({ instrument: instrumentOf(id), roles: [...held] }))
    .toSorted((a, b) => newestFirst(a.instrument, b.instrument))
}

function meets({ from, to }: Participation, year: number, instrument: Instrument): boolean {
  const start = from ?? instrument.signed ?? instrument.in_force
  const end = to ?? instrument.ended
  const first = start === null ? null : parseEdtf(start)
  const last = end === null ? null : parseEdtf(end)
  return (
    (first === null || yearOfDay(first.earliestDay) <= year) &&
    (last === null || yearOfDay(last.latestDay) >= year)
  )
}

function newestFirst(
  a: { id: string; signed: string | null; in_force: string | null },
  b: { id: string; signed: string | null; in_force: string | null },
): number {
  const dateOf = (item: typeof a): string => item.signed ?? item.in_force ?? ''
  return dateOf(b).localeCompare(dateOf(a)) || a.id.localeCompare(b.id)
}
