import { z } from 'zod'
import { actorForumsSchema, actorYearsQuerySchema, actorYearsSchema } from '../../api/actor-pages.ts'
import { actorForumsTable, actorYearsTable } from '../../api/tables/actor-page-tables.ts'
import { actorSeries } from '../../layers/actor-series.ts'
import { FIRST_YEAR } from '../../layers/years.ts'
import { LAYERS } from '../../model/layer.ts'
import { actorAsked } from '../actor-asked.ts'
import { actorForums } from '../actor-forums.ts'
import { type ApiRoute, apiRoute, MovedTo } from '../api-route.ts'
import type { RegistryService } from '../registry-service.ts'

const params = z.object({
  id: z
    .string()
    .max(200)
    .describe('Id of an actor; another name of it is answered with the address of the id.'),
})

/** Routes of the actor page: how the actor stands over the years, and what it chairs, hosts, funds and stays out of. */
export function actorPageRoutes(service: RegistryService): ApiRoute[] {
  const { lookup } = service
  const forumsOf = actorForums(lookup)
  return [
    apiRoute({
      url: '/api/actors/:id/years',
      name: 'getActorYears',
      tag: 'actors',
      summary: 'How an actor stands in every year, layer by layer: instruments and partners (METHOD §1).',
      params,
      query: actorYearsQuerySchema,
      answer: actorYearsSchema,
      moves: true,
      handle: ({ params: asked, query }) => {
        const actor = actorAsked(service, asked.id)
        if (actor.id !== asked.id) return new MovedTo(`/api/actors/${encodeURIComponent(actor.id)}/years`)
        const index = service.index('acted')
        const blocs = query.blocs ?? (actor.kind === 'bloc' ? 'node' : 'expanded')
        const settings = {
          firstYear: FIRST_YEAR,
          lastYear: service.lastYear,
          blocRule: blocs,
          scope: query.scope,
        }
        const series = actorSeries(index, index.actorIds.indexOf(actor.id), settings)
        const at = (column: Uint16Array, y: number): number[] => [
          ...column.subarray(y * LAYERS.length, (y + 1) * LAYERS.length),
        ]
        return {
          registry_version: lookup.registry.version,
          actor: actor.id,
          blocs,
          scope: query.scope,
          layers: [...LAYERS],
          years: Array.from({ length: series.years }, (_, y) => ({
            year: FIRST_YEAR + y,
            instruments: at(series.instruments, y),
            partners: at(series.partners, y),
          })),
        }
      },
      table: actorYearsTable,
    }),
    apiRoute({
      url: '/api/actors/:id/forums',
      name: 'getActorForums',
      tag: 'actors',
      summary:
        'What an actor chairs, hosts, funds and watches, the blocs it belongs to, and what it stays out of.',
      params,
      query: z.object({}),
      answer: actorForumsSchema,
      moves: true,
      handle: ({ params: asked }) => {
        const actor = actorAsked(service, asked.id)
        if (actor.id !== asked.id) return new MovedTo(`/api/actors/${encodeURIComponent(actor.id)}/forums`)
        return forumsOf(actor)
      },
      table: actorForumsTable,
    }),
  ]
}
