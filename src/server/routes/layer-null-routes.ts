import { z } from 'zod'
import {
  nullSeriesQuerySchema,
  nullSeriesSchema,
  nullsQuerySchema,
  nullsSchema,
} from '../../api/layer-nulls.ts'
import { layerNullsTable } from '../../api/tables/layer-nulls-table.ts'
import type { NetworkRules } from '../../layers/layer-network.ts'
import type { TieStart } from '../../layers/membership-index.ts'
import { LayerWorkers, type NullsAsked } from '../../layers/workers.ts'
import { FIRST_YEAR } from '../../layers/years.ts'
import { type ApiRoute, apiRoute } from '../api-route.ts'
import { keptWork } from '../layers/kept-work.ts'
import { type NullsSource, nullSeriesAnswer, nullsAnswer } from '../layers/nulls-answer.ts'
import type { RegistryService } from '../registry-service.ts'
import { yearAsked } from '../year-asked.ts'

/** Runs kept, of some three thousand rows each where they are of all years. */
const KEPT_RUNS = 16

/** Routes on the nulls of the layered network. Draws are made in workers, so that whoever else is served waits for none of them. */
export function layerNullRoutes(service: RegistryService): ApiRoute[] {
  const workers = new LayerWorkers()
  const nulls = keptWork(
    (asked: NullsAsked & { readonly start: TieStart; readonly rules: NetworkRules }) =>
      workers.nulls(service.index(asked.start), asked.rules, asked),
    KEPT_RUNS,
  )
  const source = (start: TieStart): NullsSource => ({
    isBounded: true,
    index: service.index(start),
    version: service.lookup.registry.version,
    nulls: (rules, { years, kinds, statistics, seed, draws }) =>
      nulls({ start, rules, years, kinds, statistics, seed, draws }),
  })
  return [
    apiRoute({
      url: '/api/layers/nulls',
      name: 'getLayerNulls',
      tag: 'layers',
      summary:
        'Ties, Jaccard and conditional overlap of the layers in a year, or reducibility or core-periphery, beside draws from two nulls: z, quantiles, p, and what may be read (METHOD §1, §2).',
      params: z.object({}),
      query: nullsQuerySchema,
      answer: nullsSchema,
      handle: ({ query }) =>
        nullsAnswer(source(query.start), { ...query, year: yearAsked(service, query.year) }),
      table: layerNullsTable,
    }),
    apiRoute({
      url: '/api/layers/null-series',
      name: 'getLayerNullSeries',
      tag: 'layers',
      summary:
        'The same of each year from one to another: the bands that chance gives around a series (METHOD §2).',
      params: z.object({}),
      query: nullSeriesQuerySchema,
      answer: nullSeriesSchema,
      handle: ({ query }) =>
        nullSeriesAnswer(source(query.start), {
          ...query,
          from: yearAsked(service, query.from ?? FIRST_YEAR),
          to: yearAsked(service, query.to),
        }),
      table: layerNullsTable,
    }),
  ]
}
