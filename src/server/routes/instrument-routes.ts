import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { pageOf, pageQuerySchema } from '../../api/common.ts'
import {
  failedParts,
  instrumentFilterOf,
  instrumentIndex,
  instrumentQuerySchema,
  matchingRows,
  sortInstruments,
} from '../../api/instrument-filter.ts'
import {
  type InstrumentDetail,
  type InstrumentSummary,
  instrumentDetailSchema,
  instrumentSummarySchema,
} from '../../api/instruments.ts'
import { StrataError } from '../../model/error.ts'
import { instrumentRecord } from '../../registry/instrument-record.ts'
import { linkedInstruments } from '../../registry/linked-instruments.ts'
import { defineRoute, MovedTo } from '../define-route.ts'
import { pageOfList } from '../paging.ts'
import type { RegistryService } from '../registry-service.ts'

/** Families up to this size are listed whole beside each of their instruments. */
const COMPARABLE_FAMILY = 30

/** Routes on instruments: the filtered list, and one with all that is known of it. */
export function instrumentRoutes(app: FastifyInstance, service: RegistryService): void {
  const { lookup, summaries } = service
  const { version } = lookup.registry
  const index = instrumentIndex(summaries, new Map(lookup.registry.actors.map(({ id, name }) => [id, name])))
  defineRoute(app, {
    url: '/api/instruments',
    summary:
      'Instruments by layer, family, regime, form, binding, status, actor, year and words, page by page.',
    params: z.object({}),
    query: instrumentQuerySchema.extend(pageQuerySchema.shape),
    answer: pageOf(instrumentSummarySchema),
    handle: ({ query }) => {
      const { cursor, limit, sort, order, ...filter } = query
      const places = sortInstruments(
        index,
        matchingRows(failedParts(index, instrumentFilterOf(filter))),
        sort,
        order,
      )
      const items = places.map((place) => summaries[place] as InstrumentSummary)
      return pageOfList(items, { cursor, limit }, version)
    },
  })
  defineRoute(app, {
    url: '/api/instruments/:id',
    summary:
      'Everything the registry holds of one instrument; a former id is answered with its address of today.',
    params: z.object({ id: z.string().max(200) }),
    query: z.object({}),
    answer: instrumentDetailSchema,
    handle: ({ params }) => {
      const today = lookup.idByFormerId.get(params.id)
      if (today !== undefined && !lookup.instrument.has(params.id)) {
        return new MovedTo(`/api/instruments/${encodeURIComponent(today)}`)
      }
      return instrumentDetail(service, params.id)
    },
  })
}

function instrumentDetail(service: RegistryService, id: string): InstrumentDetail {
  const { lookup, summaries, names } = service
  const record = instrumentRecord(lookup, id)
  const own = service.summary(id)
  if (record === undefined || own === undefined) {
    const found = names.instrument(id)
    const near = found.status === 'unknown' ? found.suggestions : [found.id]
    const suggestions = near.length === 0 ? '' : ` Did you mean ${near.join(', ')}?`
    throw new StrataError('layers/instrument-unknown', { found: id.slice(0, 100), suggestions })
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
