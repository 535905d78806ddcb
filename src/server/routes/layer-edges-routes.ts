import { z } from 'zod'
import { layerEdgesQuerySchema, layerEdgesSchema } from '../../api/layer-edges.ts'
import { layerEdgesTable } from '../../api/tables/layer-edges-table.ts'
import { type ApiRoute, apiRoute } from '../api-route.ts'
import { layerEdgesAnswer, layerEdgesFile } from '../layers/layer-edges-answer.ts'
import type { RegistryService } from '../registry-service.ts'

/** The route of the layered network edge by edge. */
export function layerEdgesRoute(service: RegistryService): ApiRoute {
  return apiRoute({
    url: '/api/layers/edges',
    name: 'getLayerEdges',
    tag: 'layers',
    summary:
      'The layered network of a year or of several: a row for each pair, layer and stretch of years through which its numbers hold.',
    params: z.object({}),
    query: layerEdgesQuerySchema,
    answer: layerEdgesSchema,
    handle: ({ query }) => layerEdgesAnswer(service, query),
    table: layerEdgesTable,
    network: (query, format) => layerEdgesFile(service, query, format),
  })
}
