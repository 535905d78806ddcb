import { z } from 'zod'
import { removalQuerySchema, removalSchema } from '../../api/layer-removal.ts'
import { removalTable } from '../../api/tables/layer-removal-table.ts'
import { type ApiRoute, apiRoute } from '../api-route.ts'
import { removalOfService } from '../layers/removal-of-service.ts'
import type { RegistryService } from '../registry-service.ts'

/** What is left of the layered network without one layer. */
export function layerRemovalRoutes(service: RegistryService): ApiRoute[] {
  return [
    apiRoute({
      url: '/api/layers/removal',
      name: 'getLayerRemoval',
      tag: 'layers',
      summary:
        'What is left without one layer: dyads left untied, the giant component, actors isolated, words without a source (METHOD §2).',
      params: z.object({}),
      query: removalQuerySchema,
      answer: removalSchema,
      isLive: true,
      state: () => service.texts?.state() ?? '',
      handle: ({ query }) => removalOfService(service, query),
      table: removalTable,
    }),
  ]
}
