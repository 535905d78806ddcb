import { z } from 'zod'
import {
  processesQuerySchema,
  processesSchema,
  processQuerySchema,
  processSchema,
} from '../../api/processes.ts'
import { processesTable, processTable } from '../../api/tables/process-tables.ts'
import { type ApiRoute, apiRoute } from '../api-route.ts'
import { processReader } from '../process-answer.ts'
import { processUnknown } from '../process-unknown.ts'
import type { RegistryService } from '../registry-service.ts'
import { yearAsked } from '../year-asked.ts'
import { forumRoutes } from './forum-routes.ts'

/** Routes on consultative processes and forums: all of them, one with its members, offices and overlaps, and power in them. */
export function processRoutes(service: RegistryService): ApiRoute[] {
  const reader = processReader(service)
  return [
    apiRoute({
      url: '/api/processes',
      name: 'listProcesses',
      tag: 'processes',
      summary: 'Consultative processes and forums, with their members in a year.',
      params: z.object({}),
      query: processesQuerySchema,
      answer: processesSchema,
      handle: ({ query }) => {
        const year = yearAsked(service, query.year)
        return {
          registry_version: service.lookup.registry.version,
          year,
          total: reader.total,
          items: reader.list(year, query.layer),
        }
      },
      table: processesTable,
    }),
    apiRoute({
      url: '/api/processes/:id',
      name: 'getProcess',
      tag: 'processes',
      summary:
        'One process: members by date, chairs, secretariat, funders, observers, and what it shares with others.',
      params: z.object({ id: z.string().max(200).describe('Id of the process.') }),
      query: processQuerySchema,
      answer: processSchema,
      handle: ({ params, query }) => {
        const answer = reader.answer(params.id, yearAsked(service, query.year))
        return answer ?? processUnknown(service, params.id)
      },
      table: processTable,
    }),
    ...forumRoutes(service, reader),
  ]
}
