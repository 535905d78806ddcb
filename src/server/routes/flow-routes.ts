import { z } from 'zod'
import {
  corridorQuerySchema,
  corridorSchema,
  topQuerySchema,
  topSchema,
  treatedCorridorsQuerySchema,
  treatedCorridorsSchema,
} from '../../api/flows-corridor.ts'
import {
  curveQuerySchema,
  curveSchema,
  estimateQuerySchema,
  estimateSchema,
  eventStudyQuerySchema,
  eventStudySchema,
  flowsStateSchema,
} from '../../api/flows-models.ts'
import {
  corridorTable,
  curveTable,
  estimateTable,
  eventStudyTable,
  topTable,
  treatedCorridorsTable,
} from '../../api/tables/flows-tables.ts'
import { StrataError } from '../../model/error.ts'
import { actorAsked } from '../actor-asked.ts'
import { type ApiRoute, apiRoute } from '../api-route.ts'
import { corridorInstruments } from '../flows/corridor-instruments.ts'
import type { FlowAnswers } from '../flows/flow-answers.ts'
import type { RegistryService } from '../registry-service.ts'

const nothing = z.object({})

/** Routes on migrant stocks and on what goes with agreements: corridors, and models in a worker. */
export function flowRoutes(service: RegistryService): ApiRoute[] {
  const registry_version = service.lookup.registry.version
  const state = (): string => service.texts?.state() ?? ''
  const about = (signal: AbortSignal) => ({ version: registry_version, texts: state(), signal })
  const named = (id: string) => ({ id, name: service.lookup.actor.get(id)?.name ?? id })
  return [
    apiRoute({
      url: '/api/flows',
      name: 'getFlows',
      tag: 'flows',
      summary: 'Models that are being fitted, and how far they are. Starts nothing.',
      params: nothing,
      query: nothing,
      answer: flowsStateSchema,
      isLive: true,
      handle: () => ({ registry_version, running: service.flows?.running() ?? [] }),
    }),
    apiRoute({
      url: '/api/flows/corridor',
      name: 'getCorridor',
      tag: 'flows',
      summary:
        'Stocks of a corridor by each source, never spliced, flows from their differences, and every instrument that binds the two.',
      params: nothing,
      query: corridorQuerySchema,
      answer: corridorSchema,
      handle: async ({ query, signal }) => {
        const [origin, destination] = [
          actorAsked(service, query.origin).id,
          actorAsked(service, query.destination).id,
        ]
        if (origin === destination) throw new StrataError('server/same-actor', { found: origin })
        const found = await flowsOf(service).ask('corridor', { origin, destination }, about(signal))
        return {
          registry_version,
          origin: named(origin),
          destination: named(destination),
          ...found,
          instruments: corridorInstruments(service, origin, destination),
        }
      },
      table: corridorTable,
    }),
    apiRoute({
      url: '/api/flows/top',
      name: 'listTopCorridors',
      tag: 'flows',
      summary: 'The largest corridors from a country, or to it, in a year by one source.',
      params: nothing,
      query: topQuerySchema,
      answer: topSchema,
      handle: async ({ query, signal }) => {
        const actor = actorAsked(service, query.actor).id
        const items = await flowsOf(service).ask('top', { ...query, actor }, about(signal))
        const { side, year, source } = query
        return {
          registry_version,
          actor: named(actor),
          side,
          year,
          source,
          items: items.map(({ origin, destination, persons }) => ({
            origin: named(origin),
            destination: named(destination),
            persons,
          })),
        }
      },
      table: topTable,
    }),
    apiRoute({
      url: '/api/flows/corridors',
      name: 'listTreatedCorridors',
      tag: 'flows',
      summary:
        'The largest corridors that some instruments bind, with stocks by each source and dates of signature.',
      params: nothing,
      query: treatedCorridorsQuerySchema,
      answer: treatedCorridorsSchema,
      state,
      handle: async ({ query, signal }) => {
        const { of, items } = await flowsOf(service).ask('treated', query, about(signal))
        return {
          registry_version,
          treatment: query.treatment,
          of,
          items: items.map(({ origin, destination, deals, ...rest }) => ({
            origin: named(origin),
            destination: named(destination),
            ...rest,
            deals: deals.map((deal) => ({
              ...deal,
              layer: service.lookup.instrument.get(deal.instrument)?.layer ?? null,
            })),
          })),
        }
      },
      table: treatedCorridorsTable,
    }),
    apiRoute({
      url: '/api/flows/estimate',
      name: 'estimateFlows',
      tag: 'flows',
      summary:
        'A gravity model on the panel of the workspace: Poisson or least squares with many fixed effects (METHOD §5).',
      params: nothing,
      query: estimateQuerySchema,
      answer: estimateSchema,
      state,
      handle: ({ query, signal }) => flowsOf(service).ask('estimate', query, about(signal)),
      table: estimateTable,
    }),
    apiRoute({
      url: '/api/flows/event-study',
      name: 'studyEvents',
      tag: 'flows',
      summary: 'Leads and lags of a treatment with the joint test of the leads.',
      params: nothing,
      query: eventStudyQuerySchema,
      answer: eventStudySchema,
      state,
      handle: ({ query, signal }) => flowsOf(service).ask('event-study', query, about(signal)),
      table: eventStudyTable,
    }),
    apiRoute({
      url: '/api/flows/specification-curve',
      name: 'getSpecificationCurve',
      tag: 'flows',
      summary: 'A treatment in all reasonable specifications at once: model, direction, effects, sample.',
      params: nothing,
      query: curveQuerySchema,
      answer: curveSchema,
      state,
      handle: ({ query, signal }) => flowsOf(service).ask('specification-curve', query, about(signal)),
      table: curveTable,
    }),
  ]
}

/** @throws StrataError `flows/no-stocks` where the server stands on a registry alone */
function flowsOf({ flows }: Pick<RegistryService, 'flows'>): FlowAnswers {
  if (flows === null)
    throw new StrataError('flows/no-stocks', { why: 'the server stands on a registry alone' })
  return flows
}
