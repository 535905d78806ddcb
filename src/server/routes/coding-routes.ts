import { z } from 'zod'
import {
  clausesQuerySchema,
  codingClausesSchema,
  codingsQuerySchema,
  codingsSchema,
  codingTextsSchema,
  disagreementsQuerySchema,
  disagreementsSchema,
} from '../../api/clause-codings.ts'
import {
  clausesTable,
  codingsTable,
  codingTextsTable,
  disagreementsTable,
} from '../../api/tables/coding-tables.ts'
import { type ApiRoute, apiRoute } from '../api-route.ts'
import { codingItem } from '../coding/clause-item.ts'
import { clausesAnswer } from '../coding/clauses-answer.ts'
import { codingTextsAnswer } from '../coding/coding-texts-answer.ts'
import { disagreementsAnswer } from '../coding/disagreements-answer.ts'
import { codingsOf, readTexts } from '../coding/read-texts.ts'
import { pageOfList } from '../paging.ts'
import type { RegistryService } from '../registry-service.ts'

const nothing = z.object({})
const byId = z.object({ id: z.string().max(200).describe('Id of a text.') })

/** Routes of the coding desk: texts, their clauses, codings, disagreements, agreement. All are of the workspace as it is. */
export function codingRoutes(service: RegistryService): ApiRoute[] {
  const read = readTexts(service)
  const registryVersion = service.lookup.registry.version
  return [
    apiRoute({
      url: '/api/coding/texts',
      name: 'listCodingTexts',
      tag: 'coding',
      summary:
        'Texts that can be coded, how many of their clauses each coder has coded, and where coders differ.',
      params: nothing,
      query: nothing,
      answer: codingTextsSchema,
      isLive: true,
      handle: () => codingTextsAnswer(service, read),
      table: codingTextsTable,
    }),
    apiRoute({
      url: '/api/coding/texts/:id/clauses',
      name: 'listCodingClauses',
      tag: 'coding',
      summary:
        'Clauses of a text for a coder; what rules and other coders say of a clause is withheld until this one has coded it, page by page.',
      params: byId,
      query: clausesQuerySchema,
      answer: codingClausesSchema,
      isLive: true,
      handle: ({ params, query }) => clausesAnswer(service, read, params.id, query),
      table: clausesTable,
    }),
    apiRoute({
      url: '/api/coding/codings',
      name: 'listCodings',
      tag: 'coding',
      summary: 'Codings as they were made, of all coders or of one, oldest first, page by page.',
      params: nothing,
      query: codingsQuerySchema,
      answer: codingsSchema,
      isLive: true,
      handle: async ({ query: { cursor, limit, ...asked } }) => {
        const store = codingsOf(service)
        const state = store.state()
        const { coder, text } = asked
        const codings = await store.of({ ...(coder && { coder }), ...(text && { text }) })
        const items = codings.map(codingItem)
        return pageOfList({ items, query: { ...asked, state }, registryVersion }, { cursor, limit })
      },
      table: codingsTable,
    }),
    apiRoute({
      url: '/api/coding/disagreements',
      name: 'listDisagreements',
      tag: 'coding',
      summary:
        'What blind coders say differently of a clause and nobody settled, beside the rules, page by page.',
      params: nothing,
      query: disagreementsQuerySchema,
      answer: disagreementsSchema,
      isLive: true,
      handle: ({ query }) => disagreementsAnswer(service, read, query),
      table: disagreementsTable,
    }),
  ]
}
