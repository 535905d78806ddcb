import { z } from 'zod'
import { partnershipSchema } from '../../api/partnership.ts'
import { partnershipClassSchema } from '../../api/partnership-class.ts'
import { partnershipClausesQuerySchema, partnershipClausesSchema } from '../../api/partnership-clauses.ts'
import {
  partnershipClassTable,
  partnershipClausesTable,
  partnershipTable,
} from '../../api/tables/partnership-tables.ts'
import { FAMILIES } from '../../model/instrument.ts'
import { type ApiRoute, apiRoute } from '../api-route.ts'
import { partnershipAnswers } from '../partnership/partnership-answers.ts'
import type { RegistryService } from '../registry-service.ts'

const nothing = z.object({})
const byInstrument = z.object({ instrument: z.string().max(200).describe('Id of an instrument.') })
const byFamily = z.object({ family: z.enum(FAMILIES).describe('Family of instruments.') })

/** The partnership test: of an instrument with the clauses that its figures rest on, and of a class. Asked of texts and codings as they are. */
export function partnershipRoutes(service: RegistryService): ApiRoute[] {
  const answers = partnershipAnswers(service)
  const state = (): string => answers.state()
  return [
    apiRoute({
      url: '/api/partnership/:instrument',
      name: 'getPartnership',
      tag: 'instruments',
      summary:
        'Is it a partnership? Promises beside critical readings, criteria, load by topic, who owes what to whom, with intervals (METHOD §3).',
      params: byInstrument,
      query: nothing,
      answer: partnershipSchema,
      isLive: true,
      state,
      handle: ({ params }) => answers.report(params.instrument),
      table: partnershipTable,
    }),
    apiRoute({
      url: '/api/partnership/:instrument/clauses',
      name: 'listPartnershipClauses',
      tag: 'instruments',
      summary:
        'Clauses that a figure rests on: words, marks, what the rules read beside what counts, codings, page by page.',
      params: byInstrument,
      query: partnershipClausesQuerySchema,
      answer: partnershipClausesSchema,
      isLive: true,
      state,
      handle: ({ params, query }) => answers.clauses(params.instrument, query),
      table: partnershipClausesTable,
    }),
    apiRoute({
      url: '/api/partnership-class/:family',
      name: 'getPartnershipClass',
      tag: 'instruments',
      summary:
        'The partnership test over a class of instruments: distributions, outliers, by layer and decade.',
      params: byFamily,
      query: nothing,
      answer: partnershipClassSchema,
      isLive: true,
      state,
      handle: ({ params }) => answers.ofClass(params.family),
      table: partnershipClassTable,
    }),
  ]
}
