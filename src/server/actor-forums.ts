import type { ActorForums } from '../api/actor-pages.ts'
import { OFFICES, PROCESS_FAMILIES } from '../api/processes.ts'
import type { Actor } from '../model/actor.ts'
import type { Instrument } from '../model/instrument.ts'
import { isTyingRole } from '../model/participation.ts'
import type { RegistryLookup } from '../registry/registry-lookup.ts'
import { type StayedOut, stayedOut } from '../registry/stayed-out.ts'

type StayedOutOf = ActorForums['stayed_out'][number]

const RULES: Readonly<Record<StayedOut['kind'], StayedOutOf['rule']>> = {
  states: 'open-to-all-states',
  'signed-only': 'signed-only',
  'bloc-members': 'bloc-members',
}

/** What an actor chairs, hosts, funds and watches, and what it stays out of; read once for a registry. */
export function actorForums(lookup: RegistryLookup): (actor: Actor) => ActorForums {
  const { registry } = lookup
  let outOf: Map<string, StayedOutOf[]> | null = null
  return (actor) => {
    outOf ??= stayedOutOf(lookup)
    const rows = lookup.participationsBy.get(actor.id) ?? []
    const nameOf = (id: string): string => lookup.actor.get(id)?.name ?? id
    return {
      registry_version: registry.version,
      actor: actor.id,
      offices: rows
        .filter(({ role }) => (OFFICES as readonly string[]).includes(role))
        .flatMap(({ instrument: id, role, from, to, start, note }) => {
          const instrument = lookup.instrument.get(id)
          return instrument === undefined ? [] : [{ ...named(instrument), role, from, to, start, note }]
        })
        .toSorted((a, b) => order(a.role, b.role) || order(a.from ?? '', b.from ?? '')),
      stayed_out: [...(outOf.get(actor.id) ?? []), ...processesOfNeighbours(lookup, actor)],
      blocs: registry.bloc_members
        .filter((row) => row.actor === actor.id)
        .map(({ bloc, from, to }) => ({ bloc, name: nameOf(bloc), from, to })),
      members: registry.bloc_members
        .filter((row) => row.bloc === actor.id)
        .map(({ actor: member, from, to }) => ({ actor: member, name: nameOf(member), from, to })),
    }
  }
}

function named({ id, title, family }: Instrument) {
  return { instrument: id, title, family }
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Every actor's instruments in which others who could take part did; a signatory that is no party is said to be that alone. */
function stayedOutOf(lookup: RegistryLookup): Map<string, StayedOutOf[]> {
  const found = new Map<string, StayedOutOf[]>()
  for (const instrument of lookup.registry.instruments) {
    const seen = new Set<string>()
    for (const { kind, actors } of stayedOut(lookup, instrument)) {
      for (const actor of actors) {
        if (seen.has(actor)) continue
        seen.add(actor)
        const list = found.get(actor) ?? []
        list.push({ ...named(instrument), rule: RULES[kind] })
        found.set(actor, list)
      }
    }
  }
  return found
}

/** Processes of which at least half of the states of its UN subregion are members, ever, and it is not. */
function processesOfNeighbours(lookup: RegistryLookup, actor: Actor): StayedOutOf[] {
  const subregion = lookup.region.get(actor.id)?.subregion
  if (actor.kind !== 'state' || subregion === undefined || subregion === null) return []
  const neighbours = lookup.registry.regions.filter(
    (row) => row.subregion === subregion && lookup.actor.get(row.actor)?.end === null,
  )
  return lookup.registry.instruments.flatMap((instrument): StayedOutOf[] => {
    if (!(PROCESS_FAMILIES as readonly string[]).includes(instrument.family)) return []
    const rows = lookup.participationsOf.get(instrument.id) ?? []
    const members = new Set(rows.filter(({ role }) => isTyingRole(role)).map((row) => row.actor))
    const near = neighbours.filter((row) => members.has(row.actor)).length
    if (members.has(actor.id) || near * 2 < neighbours.length || near === 0) return []
    return [{ ...named(instrument), rule: 'its-subregion' }]
  })
}
