import { z } from 'zod'
import { actorFilterSchema, actorsFound } from '../../api/actor-match.ts'
import { actorDetailSchema, actorSummarySchema, stackQuerySchema } from '../../api/actors.ts'
import { pageOf, pageQuerySchema } from '../../api/common.ts'
import { pairQuerySchema, pairSchema } from '../../api/layers.ts'
import { actorsTable, pairTable, stackTable } from '../../api/tables/actors-tables.ts'
import type { BlocRule } from '../../layers/entries.ts'
import type { Actor } from '../../model/actor.ts'
import { StrataError } from '../../model/error.ts'
import { actorAnswer, actorSummary } from '../actor-answer.ts'
import { actorAsked } from '../actor-asked.ts'
import { type ApiRoute, apiRoute, MovedTo } from '../api-route.ts'
import { pageOfList } from '../paging.ts'
import { pairAnswer } from '../pair-answer.ts'
import type { RegistryService } from '../registry-service.ts'
import { yearAsked } from '../year-asked.ts'

const actorName = z
  .string()
  .max(200)
  .describe('Id of an actor. An ISO code, name or alias is answered with the address of the id.')

/** Routes on actors: the list, what binds one in a year, and what binds two. */
export function actorRoutes(service: RegistryService): ApiRoute[] {
  const { lookup } = service
  const { registry } = lookup
  const actors = registry.actors.map((actor) => actorSummary(lookup, actor))
  return [
    apiRoute({
      url: '/api/actors',
      name: 'listActors',
      tag: 'actors',
      summary: 'States, blocs, organisations, agencies and forums, page by page.',
      params: z.object({}),
      query: pageQuerySchema.extend(actorFilterSchema.shape),
      answer: pageOf(actorSummarySchema),
      handle: ({ query }) => {
        const { q, kind } = query
        const items = actorsFound(actors, { q, kind })
        return pageOfList({ items, query: { q, kind }, registryVersion: registry.version }, query)
      },
      table: ({ items }) => actorsTable(items, actors.length),
    }),
    apiRoute({
      url: '/api/actors/:id',
      name: 'getActor',
      tag: 'actors',
      summary: 'What binds an actor in a year, layer by layer: its governance stack (METHOD §1).',
      params: z.object({ id: actorName }),
      query: stackQuerySchema,
      answer: actorDetailSchema,
      moves: true,
      handle: ({ params, query }) => {
        const actor = actorAsked(service, params.id)
        if (actor.id !== params.id) return new MovedTo(`/api/actors/${encodeURIComponent(actor.id)}`)
        return actorAnswer(lookup, service.index(query.start), actor, {
          year: yearAsked(service, query.year),
          blocRule: query.blocs ?? blocRuleOf(actor),
          scope: query.scope,
        })
      },
      table: stackTable,
    }),
    apiRoute({
      url: '/api/pairs/:a/:b',
      name: 'getPair',
      tag: 'actors',
      summary:
        'All that ever bound two actors, or binds them in a year: one row per instrument and span of years (METHOD §1).',
      params: z.object({ a: actorName, b: actorName }),
      query: pairQuerySchema,
      answer: pairSchema,
      moves: true,
      handle: ({ params, query }) => {
        const pair = [actorAsked(service, params.a), actorAsked(service, params.b)] as const
        const [a, b] = pair
        if (a.id === b.id) throw new StrataError('server/same-actor', { found: a.id })
        if (a.id !== params.a || b.id !== params.b) {
          return new MovedTo(`/api/pairs/${encodeURIComponent(a.id)}/${encodeURIComponent(b.id)}`)
        }
        return pairAnswer(lookup, service.index(query.start), [a.id, b.id], {
          blocRule: query.blocs ?? blocRuleOf(...pair),
          scope: query.scope,
          lastYear: service.lastYear,
          year: query.year === undefined ? null : yearAsked(service, query.year),
        })
      },
      table: pairTable,
    }),
  ]
}

/** Under `expanded` a bloc is its members and stands in nothing itself, so what is asked of a bloc is asked of its node. */
function blocRuleOf(...actors: readonly Actor[]): BlocRule {
  return actors.some(({ kind }) => kind === 'bloc') ? 'node' : 'expanded'
}
