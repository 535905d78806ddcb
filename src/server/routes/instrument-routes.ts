import { z } from 'zod'
import { pageOf, pageQuerySchema } from '../../api/common.ts'
import {
  failedParts,
  type InstrumentFilter,
  type InstrumentQuery,
  instrumentFilterOf,
  instrumentIndex,
  instrumentQuerySchema,
  matchingRows,
  sortInstruments,
} from '../../api/instrument-filter.ts'
import {
  type InstrumentSummary,
  instrumentDetailSchema,
  instrumentSummarySchema,
} from '../../api/instruments.ts'
import { INCOMPLETE, instrumentsTable, participationsTable } from '../../api/tables/instruments-table.ts'
import { actorAsked } from '../actor-asked.ts'
import { type ApiRoute, apiRoute, MovedTo } from '../api-route.ts'
import { instrumentAnswer } from '../instrument-answer.ts'
import { pageOfList } from '../paging.ts'
import type { RegistryService } from '../registry-service.ts'

/** Routes on instruments: the filtered list, and one with all that is known of it. */
export function instrumentRoutes(service: RegistryService): ApiRoute[] {
  const { lookup, summaries } = service
  const nameByActor = new Map(lookup.registry.actors.map(({ id, name }) => [id, name]))
  const index = instrumentIndex(summaries, nameByActor)
  const matchingOf = (filter: InstrumentFilter): readonly number[] => matchingRows(failedParts(index, filter))
  /** The filter that a query asks for, actors by their ids. */
  const filterOf = (query: Omit<InstrumentQuery, 'sort' | 'order'>): InstrumentFilter => {
    const named = (query.actor ?? '').split(',').filter((text) => text !== '')
    return instrumentFilterOf({
      ...query,
      actor: named.map((text) => actorAsked(service, text).id).join(','),
    })
  }
  return [
    apiRoute({
      url: '/api/instruments',
      name: 'listInstruments',
      tag: 'instruments',
      summary:
        'Instruments by layer, family, regime, form, binding, status, actor, year and words, page by page.',
      params: z.object({}),
      query: instrumentQuerySchema.extend(pageQuerySchema.shape),
      answer: pageOf(instrumentSummarySchema),
      handle: ({ query }) => {
        const { cursor, limit, ...asked } = query
        const { sort, order } = asked
        const matching = matchingOf(filterOf(asked))
        const items = sortInstruments(index, matching, sort, order).map(
          (place) => summaries[place] as InstrumentSummary,
        )
        const registryVersion = lookup.registry.version
        return pageOfList({ items, query: asked, registryVersion }, { cursor, limit })
      },
      table: ({ items }, { query }) => {
        const filter = filterOf(query)
        const { year_from, year_to, ...rest } = filter
        const isByYear = (year_from ?? year_to) !== undefined && filter.undated === undefined
        const dropped = isByYear ? matchingOf({ ...rest, undated: 'only' }).length : 0
        const partial =
          dropped === 0
            ? []
            : [
                `Left out: ${dropped} undated instruments that match but for the years; undated=with adds them.`,
              ]
        return instrumentsTable(items, { of: summaries.length, partial: [...partial, INCOMPLETE] })
      },
    }),
    apiRoute({
      url: '/api/instruments/:id',
      name: 'getInstrument',
      tag: 'instruments',
      summary:
        'Everything the registry holds of one instrument, with sources, linked instruments and citation.',
      params: z.object({
        id: z
          .string()
          .max(200)
          .describe('Id of an instrument. A former id is answered with the address of the id of today.'),
      }),
      query: z.object({}),
      answer: instrumentDetailSchema,
      moves: true,
      handle: ({ params: { id } }) => {
        const today = lookup.instrument.has(id) ? undefined : lookup.idByFormerId.get(id)
        if (today === undefined) return instrumentAnswer(service, id)
        return new MovedTo(`/api/instruments/${encodeURIComponent(today)}`)
      },
      table: participationsTable,
    }),
  ]
}
