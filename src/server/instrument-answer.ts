import type { InstrumentDetail, InstrumentSummary } from '../api/instruments.ts'
import { StrataError } from '../model/error.ts'
import { instrumentRecord } from '../registry/instrument-record.ts'
import { linkedInstruments } from '../registry/linked-instruments.ts'
import type { RegistryService } from './registry-service.ts'

/** Families up to this size are listed whole beside each of their instruments. */
const COMPARABLE_FAMILY = 30

const SHOWN_CHARACTERS = 100

/** No id is nearly as long; to compare a longer text with every title would only keep the server busy. */
const COMPARED_CHARACTERS = 80

/**
 * Everything the registry holds of one instrument, under the field names of the contract.
 * @throws StrataError `layers/instrument-unknown`, with the nearest ids
 */
export function instrumentAnswer(service: RegistryService, id: string): InstrumentDetail {
  const { lookup, summaries, names } = service
  const record = instrumentRecord(lookup, id)
  const own = service.summary(id)
  if (record === undefined || own === undefined) {
    const found =
      id.length <= COMPARED_CHARACTERS
        ? names.instrument(id)
        : { status: 'unknown' as const, suggestions: [] }
    const near = found.status === 'unknown' ? found.suggestions : [found.id]
    throw new StrataError('layers/instrument-unknown', {
      found: id.slice(0, SHOWN_CHARACTERS),
      suggestions: near.length === 0 ? '' : ` Did you mean ${near.join(', ')}?`,
    })
  }
  const linked = linkedInstruments(lookup, record.instrument)
  const family = summaries.filter((row) => row.family === own.family)
  const summaryOf = (other: string): InstrumentSummary[] =>
    [service.summary(other)].filter((row) => row !== undefined)
  return {
    registry_version: lookup.registry.version,
    instrument: { ...own, note: record.instrument.note },
    aliases: record.aliases.map(({ alias, kind, source }) => ({ alias, kind, source })),
    participations: record.participations.map(({ instrument: _, ...row }) => row),
    codings: [...record.codings],
    relations: record.relations.flatMap(({ instrument, other, ...row }) =>
      summaryOf(row.direction === 'to' ? other : instrument).map((summary) => ({ ...row, other: summary })),
    ),
    field_sources: record.field_sources.map(({ id: row, ...rest }) => ({ ...rest, row })),
    stayed_out: record.stayed_out.map((row) => ({ ...row, actors: [...row.actors] })),
    linked: linked.instruments.flatMap((row) => summaryOf(row.id)),
    linked_about: linked.about,
    family: family.length <= COMPARABLE_FAMILY ? family : [],
    sources: [...record.sources],
    cite: record.cite,
  }
}
