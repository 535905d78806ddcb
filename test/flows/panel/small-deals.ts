import type { DealTables } from '../../../src/flows/panel/deals.ts'
import { treatmentWords } from '../../../src/flows/panel/treatment-spec.ts'
import type { Instrument } from '../../../src/model/instrument.ts'
import type { Participation, Role } from '../../../src/model/participation.ts'
import type { Topic } from '../../../src/model/registry.ts'

/** An instrument of the tables that tests write by hand. */
export function instrument(id: string, more: Partial<Instrument> = {}): Instrument {
  return {
    id,
    title: id,
    family: 'labour-agreement',
    layer: 'bilateral',
    form: 'treaty',
    regime: 'labour',
    binding: 'yes',
    signed: '1975-03-01',
    in_force: null,
    ended: null,
    status: null,
    source: 'test',
    note: null,
    ...more,
  }
}

export function row(of: string, actor: string, role: Role, note: string | null = null): Participation {
  return { instrument: of, actor, role, from: null, to: null, source: 'test', note, start: 'inferred' }
}

/** Words of a registry that has no codebook and no codings. */
export const NO_WORDS = treatmentWords({ codings: [], topics: [] })

/** A topic of a codebook. */
export function topic(id: string, group: string): Topic {
  return {
    id,
    group,
    definition: id,
    include: null,
    exclude: null,
    seeds_en: null,
    seeds_fr: null,
    seeds_es: null,
    sources: null,
  }
}

/** Tables with nothing in them but what is given. */
export function tables(some: Partial<DealTables>): DealTables {
  return {
    instruments: [],
    aliases: [],
    participations: [],
    codings: [],
    bloc_members: [],
    topics: [],
    topicsOf: new Map(),
    ...some,
  }
}
