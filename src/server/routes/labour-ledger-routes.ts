import { z } from 'zod'
import { labourLedgerQuerySchema, labourLedgerSchema } from '../../api/labour-ledger.ts'
import { labourLedgerTable } from '../../api/tables/labour-ledger-tables.ts'
import { type ApiRoute, apiRoute } from '../api-route.ts'
import { labourLedgerAnswer } from '../partnership/labour-ledger-answer.ts'
import type { RegistryService } from '../registry-service.ts'

/** The route on whom labour agreements serve. */
export function labourLedgerRoutes(service: RegistryService): ApiRoute[] {
  return [
    apiRoute({
      url: '/api/labour-ledger',
      name: 'getLabourLedger',
      tag: 'instruments',
      summary:
        'Whom the provisions of the coded labour agreements serve, by decade, provision and agreement (METHOD §3, win-win-win).',
      params: z.object({}),
      query: labourLedgerQuerySchema,
      answer: labourLedgerSchema,
      handle: ({ query }) => labourLedgerAnswer(service.lookup, query.weights),
      table: (answer, { query }) => labourLedgerTable(answer, query.rows),
    }),
  ]
}
