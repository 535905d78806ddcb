import { z } from 'zod'
import { layerMeasuresQuerySchema, layerMeasuresSchema } from '../../api/layer-measures.ts'
import { layerMeasuresTable } from '../../api/tables/layer-measures-table.ts'
import { FIRST_YEAR } from '../../layers/years.ts'
import { actorAsked } from '../actor-asked.ts'
import { type ApiRoute, apiRoute } from '../api-route.ts'
import { instrumentAsked } from '../instrument-asked.ts'
import { codedTextsHeld } from '../layers/coded-texts-held.ts'
import { measuresAnswer } from '../layers/measures-answer.ts'
import { structureSources } from '../layers/structure-sources.ts'
import type { RegistryService } from '../registry-service.ts'
import { yearAsked } from '../year-asked.ts'

/** Years in which measures that take long are given at once. */
const MOST_HEAVY_YEARS = 3

/** The measures of the layered network, in one year or over years. */
export function layerMeasureRoutes(service: RegistryService): ApiRoute[] {
  return [
    apiRoute({
      url: '/api/layers/measures',
      name: 'getLayerMeasures',
      tag: 'layers',
      summary:
        'Measures of the layered network in a year or over years, one figure a row: of layers, of pairs of layers, of actors (METHOD §1).',
      params: z.object({}),
      query: layerMeasuresQuerySchema,
      answer: layerMeasuresSchema,
      isLive: service.texts !== null,
      state: () => service.texts?.state() ?? '',
      handle: async ({ query }) => {
        const isSeries = query.year === undefined && (query.from ?? query.to) !== undefined
        const [from, to] = isSeries
          ? [yearAsked(service, query.from ?? FIRST_YEAR), yearAsked(service, query.to)]
          : [yearAsked(service, query.year), yearAsked(service, query.year)]
        const index = service.index(query.start)
        const named = listed(query.instrument).map((text) => instrumentAsked(service, text))
        const texts = await codedTextsHeld(service)
        return measuresAnswer(
          index,
          {
            rules: { blocRule: query.blocs, scope: query.scope, inferred: query.inferred },
            from,
            to,
            measures: listed(query.measure),
            layers: listed(query.layer),
            actors: listed(query.actor).map((name) => actorAsked(service, name).id),
            sources: structureSources(index, service.lookup, { named, texts }),
            mostYears: MOST_HEAVY_YEARS,
          },
          service.lookup.registry.version,
        )
      },
      table: layerMeasuresTable,
    }),
  ]
}

function listed(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
}
