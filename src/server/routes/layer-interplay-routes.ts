import { z } from 'zod'
import { interplayQuerySchema, interplaySchema, processInterplaySchema } from '../../api/layer-interplay.ts'
import { interplayTable, processInterplayTable } from '../../api/tables/layer-interplay-tables.ts'
import { StrataError } from '../../model/error.ts'
import { type ApiRoute, apiRoute } from '../api-route.ts'
import { interplayOfService } from '../layers/interplay-of-service.ts'
import { processInterplayAnswer } from '../layers/process-interplay-answer.ts'
import type { RegistryService } from '../registry-service.ts'

/** How the bilateral layer came before the others: of all processes and layers, and of one process dyad by dyad. */
export function layerInterplayRoutes(service: RegistryService): ApiRoute[] {
  return [
    apiRoute({
      url: '/api/layers/interplay',
      name: 'getLayerInterplay',
      tag: 'layers',
      summary:
        'How the bilateral layer came before the others: relational precedent of each process beside random sets, which layer tied each dyad first, graded claims (METHOD §2).',
      params: z.object({}),
      query: interplayQuerySchema,
      answer: interplaySchema,
      isLive: true,
      state: () => service.texts?.state() ?? '',
      handle: ({ query }) => interplayOfService(service, query),
      table: interplayTable,
    }),
    apiRoute({
      url: '/api/layers/interplay/:id',
      name: 'getProcessInterplay',
      tag: 'layers',
      summary: 'Relational precedent of one process or mobility partnership, dyad by dyad (METHOD §2).',
      params: z.object({ id: z.string().max(200).describe('Id of a process or mobility partnership.') }),
      query: interplayQuerySchema,
      answer: processInterplaySchema,
      handle: ({ params, query }) => {
        const { registry } = service.lookup
        const answer = processInterplayAnswer(registry, service.lastYear, params.id, query)
        if (answer !== null) return answer
        throw new StrataError('layers/not-a-process', { found: params.id.slice(0, 100) })
      },
      table: processInterplayTable,
    }),
  ]
}
