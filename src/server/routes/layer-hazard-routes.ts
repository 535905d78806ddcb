import { z } from 'zod'
import { hazardQuerySchema, hazardSchema } from '../../api/layer-hazard.ts'
import { hazardTable } from '../../api/tables/hazard-table.ts'
import { type ApiRoute, apiRoute } from '../api-route.ts'
import { hazardAnswer } from '../layers/hazard-answer.ts'
import type { RegistryService } from '../registry-service.ts'

/** The route on the hazard of joining a process. */
export function layerHazardRoutes(service: RegistryService): ApiRoute[] {
  return [
    apiRoute({
      url: '/api/layers/hazard',
      name: 'getJoiningHazard',
      tag: 'layers',
      summary:
        'The hazard of joining a process on the share of its members that are bilateral partners already, and the reverse (METHOD §2).',
      params: z.object({}),
      query: hazardQuerySchema,
      answer: hazardSchema,
      handle: ({ query }) =>
        hazardAnswer(service.lookup.registry, service.index(query.start), query, {
          lastYear: service.lastYear,
        }).answer,
      table: hazardTable,
    }),
  ]
}
