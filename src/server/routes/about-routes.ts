import { z } from 'zod'
import {
  aboutSchema,
  corridorSchema,
  corridorsQuerySchema,
  flowCoverageSchema,
  gapsQuerySchema,
  gapsSchema,
  licencesSchema,
  mergesQuerySchema,
  mergesSchema,
  problemsQuerySchema,
  problemsSchema,
  sourcesCoverageSchema,
} from '../../api/about.ts'
import { gapsFound, inState } from '../../api/about-match.ts'
import { pageOf } from '../../api/common.ts'
import {
  aboutTable,
  corridorsTable,
  flowCoverageTable,
  gapsTable,
  licencesTable,
  mergesTable,
  problemsTable,
  sourcesCoverageTable,
} from '../../api/tables/about-tables.ts'
import { aboutReader } from '../about-reader.ts'
import { type ApiRoute, apiRoute } from '../api-route.ts'
import { pageOfList } from '../paging.ts'
import type { RegistryService } from '../registry-service.ts'

const nothing = z.object({})

/** Routes on the registry itself: of what it is made, under which licences, and what it lacks. */
export function aboutRoutes(service: RegistryService): ApiRoute[] {
  const { version } = service.lookup.registry
  const reader = aboutReader(service)
  const tag = 'about'
  return [
    apiRoute({
      url: '/api/about',
      name: 'getAbout',
      tag,
      summary:
        'What the instruments lack, by layer and family: dates, binding, ends, licences and dates of sources.',
      params: nothing,
      query: nothing,
      answer: aboutSchema,
      handle: () => reader.about(),
      table: aboutTable,
    }),
    apiRoute({
      url: '/api/about/sources',
      name: 'listSourceCoverage',
      tag,
      summary: 'Sources with the instruments that rest on them, by the year in which these were made.',
      params: nothing,
      query: nothing,
      answer: sourcesCoverageSchema,
      handle: () => ({ registry_version: version, items: [...reader.sources()] }),
      table: ({ items }) => sourcesCoverageTable(items),
    }),
    apiRoute({
      url: '/api/about/licences',
      name: 'listLicences',
      tag,
      summary: 'Licences as the sources state them, and how many state none.',
      params: nothing,
      query: nothing,
      answer: licencesSchema,
      handle: () => ({ registry_version: version, items: reader.licences() }),
      table: licencesTable,
    }),
    apiRoute({
      url: '/api/about/gaps',
      name: 'listGaps',
      tag,
      summary:
        'What the registry does not cover, what was left out for want of a source, and what has no date.',
      params: nothing,
      query: gapsQuerySchema,
      answer: gapsSchema,
      handle: ({ query }) => {
        const all = reader.gaps()
        return { registry_version: version, items: gapsFound(all, query), of: all.length }
      },
      table: gapsTable,
    }),
    apiRoute({
      url: '/api/about/merges',
      name: 'listMerges',
      tag,
      summary: 'What stood in two parts and is one instrument now, and what may be one and was left as two.',
      params: nothing,
      query: mergesQuerySchema,
      answer: mergesSchema,
      handle: ({ query }) => {
        const all = reader.merges()
        return { registry_version: version, items: inState(all, query), of: all.length }
      },
      table: mergesTable,
    }),
    apiRoute({
      url: '/api/about/problems',
      name: 'listProblems',
      tag,
      summary: 'Problems found in the parts of the registry, and what became of each; open ones first.',
      params: nothing,
      query: problemsQuerySchema,
      answer: problemsSchema,
      handle: ({ query }) => {
        const all = reader.problems()
        return { registry_version: version, items: inState(all, query), of: all.length }
      },
      table: problemsTable,
    }),
    apiRoute({
      url: '/api/about/flows',
      name: 'getFlowCoverage',
      tag,
      summary:
        'Which actors the sources of migrant stocks list, in which years, and how absent cells are read.',
      params: nothing,
      query: nothing,
      answer: flowCoverageSchema,
      handle: () => ({ registry_version: version, stock_cells: service.stockCells, items: reader.flows() }),
      table: flowCoverageTable,
    }),
    apiRoute({
      url: '/api/about/corridors',
      name: 'listCorridors',
      tag,
      summary: 'Corridors that a source of migrant stocks lists where it does not list all, page by page.',
      params: nothing,
      query: corridorsQuerySchema,
      answer: pageOf(corridorSchema),
      handle: ({ query }) => pageOfList({ items: reader.corridors(), registryVersion: version }, query),
      table: ({ items, total }) => corridorsTable(items, total),
    }),
  ]
}
