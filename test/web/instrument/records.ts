import type { InstrumentDetail, InstrumentSummary } from '../../../src/api/instruments.ts'
import type { Participant } from '../../../web/instrument/role-groups.ts'

/** A row with the columns that matter; the rest is not recorded. */
export function summary(id: string, more: Partial<InstrumentSummary> = {}): InstrumentSummary {
  const begun = more.signed ?? more.in_force
  return {
    id,
    title: id,
    family: 'readmission-agreement',
    layer: 'bilateral',
    form: null,
    regime: 'migration',
    binding: null,
    signed: null,
    in_force: null,
    ended: null,
    status: null,
    source: 's',
    actors: [],
    codings: 0,
    year: begun ? Number(begun.slice(0, 4)) : null,
    last_year: null,
    ...more,
  }
}

export function participant(actor: string, more: Partial<Participant> = {}): Participant {
  return {
    actor,
    name: actor,
    kind: 'state',
    role: 'party',
    from: null,
    to: null,
    start: 'inferred',
    source: 's',
    note: null,
    ...more,
  }
}

export function detail(
  instrument: InstrumentSummary,
  more: Partial<InstrumentDetail> = {},
): InstrumentDetail {
  return {
    registry_version: 'test',
    instrument: { ...instrument, note: null },
    aliases: [],
    participations: [],
    codings: [],
    relations: [],
    field_sources: [],
    stayed_out: [],
    linked: [],
    linked_about: '',
    family: [],
    sources: [],
    cite: { plain: '', bibtex: '', csl: '', ris: '' },
    ...more,
  }
}
