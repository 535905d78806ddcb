import { z } from 'zod'
import { compareQuerySchema, compareSchema } from '../../api/reuse-compare.ts'
import {
  lineageQuerySchema,
  lineageSchema,
  textLineageQuerySchema,
  textLineageSchema,
} from '../../api/reuse-lineage.ts'
import { curveQuerySchema, curveSchema, matrixQuerySchema, matrixSchema } from '../../api/reuse-matrix.ts'
import { passagesQuerySchema, passagesSchema } from '../../api/reuse-passages.ts'
import { similarQuerySchema, similarSchema } from '../../api/reuse-similar.ts'
import { reuseStateSchema } from '../../api/reuse-state.ts'
import {
  articleOriginsTable,
  curveTable,
  lineageTable,
  matrixTable,
  pairsTable,
  passagesTable,
  similarTable,
} from '../../api/tables/reuse-tables.ts'
import type { ReuseFacts } from '../../collection/reuse/reuse-facts.ts'
import { type ApiRoute, apiRoute } from '../api-route.ts'
import type { RegistryService } from '../registry-service.ts'
import { reuseState } from '../reuse/reuse-state.ts'
import { reuseOf, reuseText } from '../reuse/reuse-text.ts'

const nothing = z.object({})
const byId = z.object({ id: z.string().max(200).describe('Id of a text.') })

/** Routes on text reuse: whose words, passages, matrix, curve, texts side by side. All are asked of the texts as they are. */
export function reuseRoutes(service: RegistryService): ApiRoute[] {
  const registry_version = service.lookup.registry.version
  const state = (): string => service.texts?.state() ?? ''
  const named = (facts: readonly ReuseFacts[]) => facts.map((text) => reuseText(service, text))
  return [
    apiRoute({
      url: '/api/reuse',
      name: 'getReuse',
      tag: 'texts',
      summary: 'What text reuse rests on: texts, languages, and how far the index is. Starts nothing.',
      params: nothing,
      query: nothing,
      answer: reuseStateSchema,
      isLive: true,
      handle: () => reuseState(service),
    }),
    apiRoute({
      url: '/api/reuse/lineage',
      name: 'getLineage',
      tag: 'texts',
      summary:
        'Whose words (METHOD §2): where the words of the texts asked for were first seen, by layer, party and year, by three rules, with a null.',
      params: nothing,
      query: lineageQuerySchema,
      answer: lineageSchema,
      isLive: true,
      state,
      handle: async ({ query }) => {
        const { answer, facts } = await reuseOf(service).lineage(query)
        return { registry_version, ...answer, texts: named(facts) }
      },
      table: lineageTable,
    }),
    apiRoute({
      url: '/api/reuse/matrix',
      name: 'getReuseMatrix',
      tag: 'texts',
      summary:
        'Every pair of the texts asked for: how like they are, or how much of one stands in the other.',
      params: nothing,
      query: matrixQuerySchema,
      answer: matrixSchema,
      isLive: true,
      state,
      handle: async ({ query }) => {
        const { answer, facts } = await reuseOf(service).matrix(query)
        return { registry_version, ...answer, texts: named(facts) }
      },
      table: matrixTable,
    }),
    apiRoute({
      url: '/api/reuse/curve',
      name: 'getReuseCurve',
      tag: 'texts',
      summary:
        'How many texts take most of their words from one earlier text, by the length of runs that count.',
      params: nothing,
      query: curveQuerySchema,
      answer: curveSchema,
      isLive: true,
      state,
      handle: async ({ query }) => ({ registry_version, ...(await reuseOf(service).curve(query)) }),
      table: curveTable,
    }),
    apiRoute({
      url: '/api/reuse/compare',
      name: 'compareTexts',
      tag: 'texts',
      summary:
        'Texts side by side: articles aligned by content, shared, changed and moved words, and numbers.',
      params: nothing,
      query: compareQuerySchema,
      answer: compareSchema,
      isLive: true,
      state,
      handle: async ({ query }) => {
        const { answer, facts } = await reuseOf(service).compare(query)
        const { articles, ...rest } = answer
        const texts = named(facts).map((text, at) => ({ ...text, articles: [...(articles[at] ?? [])] }))
        return { registry_version, ...rest, texts }
      },
      table: pairsTable,
    }),
    apiRoute({
      url: '/api/texts/:id/lineage',
      name: 'getTextLineage',
      tag: 'texts',
      summary: 'The ribbon of a text: each article by the layers in which its words were first seen.',
      params: byId,
      query: textLineageQuerySchema,
      answer: textLineageSchema,
      isLive: true,
      state,
      handle: async ({ params, query }) => {
        const { answer, facts } = await reuseOf(service).textLineage(params.id, query)
        const [text, ...texts] = named(facts)
        return { registry_version, ...answer, text: text as NonNullable<typeof text>, texts }
      },
      table: articleOriginsTable,
    }),
    apiRoute({
      url: '/api/texts/:id/similar',
      name: 'listSimilarTexts',
      tag: 'texts',
      summary: 'The texts that hold most words of one, of its language and whatever their dates.',
      params: byId,
      query: similarQuerySchema,
      answer: similarSchema,
      isLive: true,
      state,
      handle: async ({ params, query }) => {
        const { answer, facts } = await reuseOf(service).similar(params.id, query)
        const { shared, words, ...rest } = answer
        const [text, ...texts] = named(facts)
        const items = texts.map((each, at) => {
          const own = shared[at] ?? 0
          return { ...each, shared: own, share: words === 0 ? 0 : own / words }
        })
        return { registry_version, ...rest, text: text as NonNullable<typeof text>, items }
      },
      table: similarTable,
    }),
    apiRoute({
      url: '/api/texts/:id/passages',
      name: 'listPassages',
      tag: 'texts',
      summary:
        'Passages of a text that stand in other texts too, with their carriers and addresses on both sides, page by page.',
      params: byId,
      query: passagesQuerySchema,
      answer: passagesSchema,
      isLive: true,
      state,
      handle: async ({ params, query: { cursor, limit, ...query } }) => {
        const { answer, facts } = await reuseOf(service).passages(params.id, query, { cursor, limit })
        const [text, ...texts] = named(facts)
        return { registry_version, ...answer, text: text as NonNullable<typeof text>, texts }
      },
      table: passagesTable,
    }),
  ]
}
