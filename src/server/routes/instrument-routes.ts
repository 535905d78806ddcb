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
  type InstrumentSummary,
  instrumentDetailSchema,
  instrumentSummarySchema,
} from '../../api/instruments.ts'
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
        const { sort, order, ...filter } = asked
        const named = (filter.actor ?? '').split(',').filter((text) => text !== '')
        const actor = named.map((text) => actorAsked(service, text).id).join(',')
        const matching = matchingRows(failedParts(index, instrumentFilterOf({ ...filter, actor })))
        const items = sortInstruments(index, matching, sort, order).map(
          (place) => summaries[place] as InstrumentSummary,
        )
        const registryVersion = lookup.registry.version
        return pageOfList({ items, query: asked, registryVersion }, { cursor, limit })
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
    }),
  ]
}
