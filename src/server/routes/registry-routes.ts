import { z } from 'zod'
import { pageOf, pageQuerySchema } from '../../api/common.ts'
import {
  codebookVariableSchema,
  healthSchema,
  type RegistrySummary,
  registrySummarySchema,
  sourceSchema,
} from '../../api/registry.ts'
import { searchAnswerSchema, searchQuerySchema } from '../../api/search.ts'
import { codebookTable, searchTable, sourcesTable } from '../../api/tables/registry-tables.ts'
import { coverageCells } from '../../layers/covered-years.ts'
import { isUncodedTrade } from '../../layers/scope.ts'
import { FIRST_YEAR } from '../../layers/years.ts'
import { isEndRecorded } from '../../model/instrument.ts'
import { REGISTRY_LICENCE } from '../../model/licence.ts'
import { registryDate } from '../../model/registry-date.ts'
import { type ApiRoute, apiRoute } from '../api-route.ts'
import { pageOfList } from '../paging.ts'
import type { RegistryService } from '../registry-service.ts'

const nothing = z.object({})

/** Routes on the registry as a whole: what it holds, its sources and codebook, search. */
export function registryRoutes(service: RegistryService): ApiRoute[] {
  const { registry } = service.lookup
  const registryVersion = registry.version
  return [
    apiRoute({
      url: '/api/health',
      name: 'getHealth',
      tag: 'registry',
      summary: 'Whether the server answers, and with which version of the registry.',
      params: nothing,
      query: nothing,
      answer: healthSchema,
      handle: () => ({ status: 'ok' as const, registry_version: registryVersion }),
    }),
    apiRoute({
      url: '/api/registry',
      name: 'getRegistry',
      tag: 'registry',
      summary: 'What the registry holds, of when, and how many rows lack what figures need.',
      params: nothing,
      query: nothing,
      answer: registrySummarySchema,
      handle: () => registrySummary(service),
    }),
    apiRoute({
      url: '/api/sources',
      name: 'listSources',
      tag: 'registry',
      summary: 'Sources of the registry with their licences, page by page.',
      params: nothing,
      query: pageQuerySchema,
      answer: pageOf(sourceSchema),
      handle: ({ query }) => pageOfList({ items: registry.sources, registryVersion }, query),
      table: ({ items, total }) => sourcesTable(items, total),
    }),
    apiRoute({
      url: '/api/codebook',
      name: 'listCodebook',
      tag: 'registry',
      summary: 'Variables of the coded labour agreements and whom each provision serves, page by page.',
      params: nothing,
      query: pageQuerySchema,
      answer: pageOf(codebookVariableSchema),
      handle: ({ query }) => pageOfList({ items: registry.codebook, registryVersion }, query),
      table: ({ items, total }) => codebookTable(items, total),
    }),
    apiRoute({
      url: '/api/search',
      name: 'search',
      tag: 'registry',
      summary:
        'Actors and instruments by words of their ids, names, titles, aliases, participants and notes.',
      params: nothing,
      query: searchQuerySchema,
      answer: searchAnswerSchema,
      handle: ({ query }) => {
        const { total, hits } = service.search(query.q, { limit: query.limit, kind: query.kind })
        return { query: query.q, total, hits: [...hits], registry_version: registryVersion }
      },
      table: searchTable,
    }),
  ]
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
    date: registryDate(registry.version),
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
    licence: REGISTRY_LICENCE,
    coverage: coverageCells(registry.instruments, registry.sources).map((cell) => ({
      ...cell,
      dated: [...cell.dated],
    })),
  }
}
