import { z } from 'zod'
import { layerActorsSchema, layersQuerySchema, layersSchema } from '../../api/layers.ts'
import { type Memberships, membershipsQuerySchema, membershipsSchema } from '../../api/memberships.ts'
import { layerActorsTable, layersTable, membershipsTable } from '../../api/tables/layers-tables.ts'
import type { MembershipIndex } from '../../layers/membership-index.ts'
import { type ApiRoute, apiRoute } from '../api-route.ts'
import { layerActorsAnswer } from '../layer-actors-answer.ts'
import { codedTextsHeld } from '../layers/coded-texts-held.ts'
import { layersAnswer } from '../layers-answer.ts'
import type { RegistryService } from '../registry-service.ts'
import { yearAsked } from '../year-asked.ts'

/** Routes on the layered view: its figures for a year, and the index from which every figure is computed. */
export function layerRoutes(service: RegistryService): ApiRoute[] {
  const { version } = service.lookup.registry
  return [
    apiRoute({
      url: '/api/layers',
      name: 'getLayers',
      tag: 'layers',
      summary:
        'Instruments, actors, ties, weight and density of each layer in a year, and what was left out (METHOD §1).',
      params: z.object({}),
      query: layersQuerySchema,
      answer: layersSchema,
      isLive: service.texts !== null,
      state: () => service.texts?.state() ?? '',
      handle: async ({ query }) =>
        layersAnswer(
          service.index(query.start),
          { year: yearAsked(service, query.year), blocRule: query.blocs, scope: query.scope },
          version,
          undefined,
          await codedTextsHeld(service),
        ),
      table: layersTable,
    }),
    apiRoute({
      url: '/api/layers/actors',
      name: 'getLayerActors',
      tag: 'layers',
      summary: 'How many instruments bind each actor in a year, over all layers (METHOD §1).',
      params: z.object({}),
      query: layersQuerySchema,
      answer: layerActorsSchema,
      handle: ({ query }) =>
        layerActorsAnswer(service.lookup, service.index(query.start), {
          year: yearAsked(service, query.year),
          blocRule: query.blocs,
          scope: query.scope,
        }),
      table: layerActorsTable,
    }),
    apiRoute({
      url: '/api/memberships',
      name: 'getMemberships',
      tag: 'layers',
      summary: 'The membership index: who is bound by what in which years, as parallel arrays.',
      params: z.object({}),
      query: membershipsQuerySchema,
      answer: membershipsSchema,
      handle: ({ query }) => ({ registry_version: version, ...plainArrays(service.index(query.start)) }),
      table: membershipsTable,
    }),
  ]
}

/** Typed arrays as plain ones, under the same names. */
function plainArrays(index: MembershipIndex): Omit<Memberships, 'registry_version'> {
  const { tieStart, actorIds, instrumentIds, ...arrays } = index
  const plain = Object.fromEntries(Object.entries(arrays).map(([name, values]) => [name, Array.from(values)]))
  return {
    tieStart,
    actorIds: [...actorIds],
    instrumentIds: [...instrumentIds],
    ...(plain as Record<keyof typeof arrays, number[]>),
  }
}
