import type { MembershipTables } from '../../src/layers/membership-index.ts'
import type { Actor } from '../../src/model/actor.ts'
import type { Instrument } from '../../src/model/instrument.ts'
import type { Participation } from '../../src/model/participation.ts'
import type { BlocMember } from '../../src/model/registry.ts'

/** Rows with the columns that matter; the rest is filled in. */
export function actor(id: string, more: Partial<Actor> = {}): Actor {
  return { id, kind: 'state', name: id, start: null, end: null, source: 's', note: null, ...more }
}

export function instrument(id: string, more: Partial<Instrument> = {}): Instrument {
  return {
    id,
    title: id,
    family: 'labour-agreement',
    layer: 'bilateral',
    form: null,
    regime: 'labour',
    binding: null,
    signed: null,
    in_force: null,
    ended: null,
    status: null,
    source: 's',
    note: null,
    ...more,
  }
}

export function participation(
  instrumentId: string,
  actorId: string,
  more: Partial<Participation> = {},
): Participation {
  return {
    instrument: instrumentId,
    actor: actorId,
    role: 'party',
    from: null,
    to: null,
    source: 's',
    note: null,
    start: more.from ? 'known' : 'inferred',
    ...more,
  }
}

export function blocMember(
  bloc: string,
  actorId: string,
  from: string,
  to: string | null = null,
): BlocMember {
  return { bloc, actor: actorId, from, to, grade: 'sourced', source: 's' }
}

export function tables(part: Partial<MembershipTables>): MembershipTables {
  return {
    actors: [],
    instruments: [],
    participations: [],
    relations: [],
    codings: [],
    bloc_members: [],
    ...part,
  }
}
