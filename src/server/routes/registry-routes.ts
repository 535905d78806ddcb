import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { pageOf, pageQuerySchema } from '../../api/common.ts'
import { membershipsQuerySchema, membershipsSchema } from '../../api/memberships.ts'
import {
  codebookVariableSchema,
  type RegistrySummary,
  registrySummarySchema,
  sourceSchema,
} from '../../api/registry.ts'
import { searchAnswerSchema, searchQuerySchema } from '../../api/search.ts'
import type { MembershipIndex } from '../../layers/membership-index.ts'
import { isUncodedTrade } from '../../layers/scope.ts'
import { FIRST_YEAR } from '../../layers/years.ts'
import { isEndRecorded } from '../../model/instrument.ts'
import { defineRoute } from '../define-route.ts'
import { pageOfList } from '../paging.ts'
import type { RegistryService } from '../registry-service.ts'

const nothing = z.object({})

/** Routes on the registry as a whole: what it holds, its sources and codebook, memberships, search. */
export function registryRoutes(app: FastifyInstance, service: RegistryService): void {
  const { registry } = service.lookup
  defineRoute(app, {
    url: '/api/health',
    summary: 'Whether the server answers.',
    params: nothing,
    query: nothing,
    answer: z.object({ status: z.literal('ok'), registry_version: z.string() }),
    handle: () => ({ status: 'ok' as const, registry_version: registry.version }),
  })
  defineRoute(app, {
    url: '/api/registry',
    summary: 'What the registry holds, of when, and how many rows lack what figures need.',
    params: nothing,
    query: nothing,
    answer: registrySummarySchema,
    handle: () => registrySummary(service),
  })
  defineRoute(app, {
    url: '/api/memberships',
    summary: 'The membership index: who is bound by what in which years, as parallel arrays.',
    params: nothing,
    query: membershipsQuerySchema,
    answer: membershipsSchema,
    handle: ({ query }) => ({
      registry_version: registry.version,
      ...plainArrays(service.index(query.start)),
    }),
  })
  defineRoute(app, {
    url: '/api/sources',
    summary: 'Sources of the registry, page by page.',
    params: nothing,
    query: pageQuerySchema,
    answer: pageOf(sourceSchema),
    handle: ({ query }) => pageOfList(registry.sources, query, registry.version),
  })
  defineRoute(app, {
    url: '/api/codebook',
    summary: 'Variables of the coded labour agreements and whom each provision serves, page by page.',
    params: nothing,
    query: pageQuerySchema,
    answer: pageOf(codebookVariableSchema),
    handle: ({ query }) => pageOfList(registry.codebook, query, registry.version),
  })
  defineRoute(app, {
    url: '/api/search',
    summary: 'Actors and instruments by words of names, titles, aliases, participants and notes.',
    params: nothing,
    query: searchQuerySchema,
    answer: searchAnswerSchema,
    handle: ({ query }) => {
      const { total, hits } = service.search(query.q, { limit: query.limit, kind: query.kind })
      return { query: query.q, total, hits: [...hits], registry_version: registry.version }
    },
  })
}

function registrySummary({
  lookup,
  summaries,
  stockCells,
  lastYear,
  index,
}: RegistryService): RegistrySummary {
  const { registry } = lookup
  const acted = index('acted')
  const count = <T>(rows: readonly T[], is: (row: T) => boolean): number => rows.filter(is).length
  return {
    version: registry.version,
    date: registry.version.slice(0, 10).replaceAll('.', '-'),
    first_year: FIRST_YEAR,
    last_year: lastYear,
    counts: {
      actors: registry.actors.length,
      instruments: registry.instruments.length,
      participations: registry.participations.length,
      codings: registry.codings.length,
      events: registry.events.length,
      relations: registry.relations.length,
      sources: registry.sources.length,
      stock_cells: stockCells,
    },
    missing: {
      instruments_undated: count(summaries, ({ year }) => year === null),
      instruments_without_binding: count(summaries, ({ binding }) => binding === null),
      instruments_without_end: count(summaries, (row) => !isEndRecorded(row) && row.last_year === null),
      participations_inferred: count(registry.participations, ({ start }) => start === 'inferred'),
      participations_unknown: count(registry.participations, ({ start }) => start === 'unknown'),
      trade_not_coded: registry.instruments.filter((_, k) => isUncodedTrade(acted, k)).length,
    },
    licence: 'CC-BY-4.0 for the arrangement; each source keeps its own licence',
  }
}

/** Typed arrays as plain ones, under the same names. */
function plainArrays(index: MembershipIndex) {
  const { tieStart, actorIds, instrumentIds, ...arrays } = index
  const plain = Object.fromEntries(Object.entries(arrays).map(([name, values]) => [name, Array.from(values)]))
  return {
    tieStart,
    actorIds: [...actorIds],
    instrumentIds: [...instrumentIds],
    ...(plain as Record<keyof typeof arrays, number[]>),
  }
}
