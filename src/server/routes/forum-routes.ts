import { z } from 'zod'
import { forumActorSchema, forumActorsQuerySchema, forumActorsSchema } from '../../api/forum-actors.ts'
import { forumPowerAnswerSchema } from '../../api/forum-power.ts'
import { forumActorsTable, forumActorTable, forumPowerTable } from '../../api/tables/forum-tables.ts'
import { actorAsked } from '../actor-asked.ts'
import { type ApiRoute, apiRoute, MovedTo } from '../api-route.ts'
import type { ProcessReader } from '../process-answer.ts'
import { processUnknown } from '../process-unknown.ts'
import type { RegistryService } from '../registry-service.ts'
import { yearAsked } from '../year-asked.ts'

/** Routes on power in forums: who chairs, hosts and pays in one, and who is in many at once. */
export function forumRoutes(service: RegistryService, reader: ProcessReader): ApiRoute[] {
  return [
    apiRoute({
      url: '/api/processes/:id/power',
      name: 'getProcessPower',
      tag: 'processes',
      summary:
        'Who chairs, hosts and pays in one process, by side, and how concentrated the chair is (METHOD §3).',
      params: z.object({ id: z.string().max(200).describe('Id of the process.') }),
      query: z.object({}),
      answer: forumPowerAnswerSchema,
      handle: ({ params }) => reader.power(params.id) ?? processUnknown(service, params.id),
      table: forumPowerTable,
    }),
    apiRoute({
      url: '/api/forums/actors',
      name: 'listForumActors',
      tag: 'processes',
      summary: 'In how many consultative processes and forums each actor is at once, in a year.',
      params: z.object({}),
      query: forumActorsQuerySchema,
      answer: forumActorsSchema,
      handle: ({ query }) => reader.actors.list(yearAsked(service, query.year), query.layer),
      table: forumActorsTable,
    }),
    apiRoute({
      url: '/api/forums/actors/:id',
      name: 'getForumActor',
      tag: 'processes',
      summary: 'In which processes and forums an actor is in a year, and who sits in them with it.',
      params: z.object({
        id: z
          .string()
          .max(200)
          .describe('Id of an actor; another name of it is answered with the address of the id.'),
      }),
      query: forumActorsQuerySchema,
      answer: forumActorSchema,
      moves: true,
      handle: ({ params, query }) => {
        const actor = actorAsked(service, params.id)
        if (actor.id !== params.id) return new MovedTo(`/api/forums/actors/${encodeURIComponent(actor.id)}`)
        return reader.actors.of(actor.id, yearAsked(service, query.year), query.layer)
      },
      table: forumActorTable,
    }),
  ]
}
