import { z } from 'zod'
import { eventsQuerySchema, eventsSchema, yearCountsQuerySchema, yearCountsSchema } from '../../api/events.ts'
import { eventsTable, yearCountsTable } from '../../api/tables/events-tables.ts'
import { actorAsked } from '../actor-asked.ts'
import { type ApiRoute, apiRoute } from '../api-route.ts'
import { eventsAnswer } from '../events-answer.ts'
import type { RegistryService } from '../registry-service.ts'
import { yearCountsAnswer } from '../year-counts-answer.ts'

/** Routes on time: the events of the partnership turn, and the instruments of each year. */
export function eventRoutes(service: RegistryService): ApiRoute[] {
  const { lookup } = service
  const actorsOf = (text: string | undefined): string[] =>
    partsOf(text).map((name) => actorAsked(service, name).id)
  return [
    apiRoute({
      url: '/api/events',
      name: 'listEvents',
      tag: 'registry',
      summary: 'Events of the partnership turn by date, with the actors and instruments that they concern.',
      params: z.object({}),
      query: eventsQuerySchema,
      answer: eventsSchema,
      handle: ({ query: { from, to, kind, actor } }) =>
        eventsAnswer(lookup, { from, to, kind: partsOf(kind), actor: actorsOf(actor) }),
      table: eventsTable,
    }),
    apiRoute({
      url: '/api/instruments-by-year',
      name: 'countInstrumentsByYear',
      tag: 'instruments',
      summary: 'Instruments made, or alive, in each year by layer and family.',
      params: z.object({}),
      query: yearCountsQuerySchema,
      answer: yearCountsSchema,
      handle: ({ query: { actor, ...asked } }) =>
        yearCountsAnswer(service, { ...asked, actor: actorsOf(actor) }),
      table: yearCountsTable,
    }),
  ]
}

function partsOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
