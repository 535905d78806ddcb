import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { actorDetailSchema, actorSummarySchema, stackQuerySchema } from '../../api/actors.ts'
import { pageOf, pageQuerySchema } from '../../api/common.ts'
import { layersQuerySchema, layersSchema, pairQuerySchema, pairSchema } from '../../api/layers.ts'
import { pairSpans } from '../../layers/tie-spans.ts'
import { OPEN_YEAR } from '../../layers/year-span.ts'
import { FIRST_YEAR } from '../../layers/years.ts'
import type { Actor } from '../../model/actor.ts'
import { StrataError } from '../../model/error.ts'
import type { Instrument } from '../../model/instrument.ts'
import { actorAnswer, actorSummary } from '../actor-answer.ts'
import { defineRoute, MovedTo } from '../define-route.ts'
import { layersAnswer } from '../layers-answer.ts'
import { pageOfList } from '../paging.ts'
import type { RegistryService } from '../registry-service.ts'

const actorId = z.string().max(200)

/** Routes on actors and on the ties between them. */
export function actorRoutes(app: FastifyInstance, service: RegistryService): void {
  const { lookup } = service
  const { registry } = lookup
  const actors = registry.actors.map((actor) => actorSummary(lookup, actor))
  defineRoute(app, {
    url: '/api/actors',
    summary: 'States, blocs, organisations, agencies and forums, page by page.',
    params: z.object({}),
    query: pageQuerySchema,
    answer: pageOf(actorSummarySchema),
    handle: ({ query }) => pageOfList(actors, query, registry.version),
  })
  defineRoute(app, {
    url: '/api/actors/:id',
    summary:
      'What binds an actor in a year, layer by layer; codes, names and aliases are answered with the address of its id.',
    params: z.object({ id: actorId }),
    query: stackQuerySchema,
    answer: actorDetailSchema,
    handle: ({ params, query }) => {
      const id = idOf(service, params.id)
      if (id !== params.id) return new MovedTo(`/api/actors/${encodeURIComponent(id)}`)
      return actorAnswer(lookup, service.index(query.start), lookup.actor.get(id) as Actor, {
        year: yearOf(service, query.year),
        blocRule: query.blocs,
        scope: query.scope,
      })
    },
  })
  defineRoute(app, {
    url: '/api/pairs/:a/:b',
    summary: 'All that ever bound two actors: one row per instrument and span of years.',
    params: z.object({ a: actorId, b: actorId }),
    query: pairQuerySchema,
    answer: pairSchema,
    handle: ({ params, query }) => {
      const ids = [idOf(service, params.a), idOf(service, params.b)] as const
      if (ids[0] !== params.a || ids[1] !== params.b) {
        return new MovedTo(`/api/pairs/${ids.map(encodeURIComponent).join('/')}`)
      }
      const index = service.index(query.start)
      const spans = pairSpans(index, index.actorIds.indexOf(ids[0]), index.actorIds.indexOf(ids[1]), {
        blocRule: query.blocs,
        scope: query.scope,
        firstYear: FIRST_YEAR,
        lastYear: service.lastYear,
      })
      return {
        registry_version: registry.version,
        actors: [...ids],
        blocs: query.blocs,
        scope: query.scope,
        start: query.start,
        spans: spans.flatMap((span) => {
          const row = lookup.instrument.get(index.instrumentIds[span.instrumentIndex] as string) as Instrument
          if (row.layer === null) return []
          return {
            instrument: row.id,
            title: row.title,
            layer: row.layer,
            first_year: span.firstYear,
            last_year: span.lastYear === OPEN_YEAR ? null : span.lastYear,
            inferred: span.inferred,
          }
        }),
      }
    },
  })
  defineRoute(app, {
    url: '/api/layers',
    summary: 'Instruments, actors, ties, weight and density of each layer in a year (METHOD §1).',
    params: z.object({}),
    query: layersQuerySchema,
    answer: layersSchema,
    handle: ({ query }) =>
      layersAnswer(
        service.index(query.start),
        { year: yearOf(service, query.year), blocRule: query.blocs, scope: query.scope },
        registry.version,
      ),
  })
}

function idOf({ names }: RegistryService, text: string): string {
  const found = names.actor(text)
  if (found.status === 'found') return found.id
  const suggestions = found.suggestions.length === 0 ? '' : ` Did you mean ${found.suggestions.join(', ')}?`
  throw new StrataError('layers/actor-unknown', { found: text.slice(0, 100), suggestions })
}

function yearOf({ lastYear }: RegistryService, year: number | undefined): number {
  if (year !== undefined && (year < FIRST_YEAR || year > lastYear)) {
    throw new StrataError('layers/year-out-of-range', { found: year, first: FIRST_YEAR, last: lastYear })
  }
  return year ?? lastYear
}
