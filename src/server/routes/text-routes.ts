import { z } from 'zod'
import { pageQuerySchema } from '../../api/common.ts'
import {
  candidatesTable,
  coverageTable,
  hitsTable,
  piecesTable,
  segmentsTable,
  textsTable,
  textTopicsTable,
  topicCountsTable,
} from '../../api/tables/text-tables.ts'
import { textSearchAnswerSchema, textSearchQuerySchema } from '../../api/text-search.ts'
import {
  textCoverageSchema,
  textDetailSchema,
  textsQuerySchema,
  textsSchema,
  textTopicsSchema,
  textWordsSchema,
  topicCountsSchema,
  topicsQuerySchema,
  waitingTextsSchema,
} from '../../api/texts.ts'
import { type ApiRoute, apiRoute } from '../api-route.ts'
import { pageOfList } from '../paging.ts'
import type { RegistryService } from '../registry-service.ts'
import { listTexts, textBody, textDetail, textTopics } from '../texts/text-answers.ts'
import { coverageAnswer, topicCountsAnswer, waitingAnswer } from '../texts/text-lists.ts'
import { textPieces } from '../texts/text-pieces.ts'
import { textSearchAnswer } from '../texts/text-search-answer.ts'

const nothing = z.object({})
const byId = z.object({ id: z.string().max(200).describe('Id of a text.') })

/** Routes on texts: search, which are held and which wait, one with its parts and words, topics. All are asked of the workspace as it is. */
export function textRoutes(service: RegistryService): ApiRoute[] {
  const registryVersion = service.lookup.registry.version
  return [
    apiRoute({
      url: '/api/text-search',
      name: 'searchTexts',
      tag: 'texts',
      summary:
        'Articles and other parts of texts by their words, the best first, with counts by facet, page by page.',
      params: nothing,
      query: textSearchQuerySchema,
      answer: textSearchAnswerSchema,
      isLive: true,
      handle: ({ query }) => textSearchAnswer(service, query),
      table: hitsTable,
    }),
    apiRoute({
      url: '/api/texts',
      name: 'listTexts',
      tag: 'texts',
      summary: 'Texts that the workspace holds, with what was decided about them, page by page.',
      params: nothing,
      query: textsQuerySchema,
      answer: textsSchema,
      isLive: true,
      handle: async ({ query: { cursor, limit, ...asked } }) => {
        const { items, held } = await listTexts(service, asked)
        const query = { ...asked, texts: items.length }
        return { ...pageOfList({ items, query, registryVersion }, { cursor, limit }), held }
      },
      table: ({ items, held }) => textsTable(items, held.texts),
    }),
    apiRoute({
      url: '/api/texts-waiting',
      name: 'listWaitingTexts',
      tag: 'texts',
      summary:
        'Texts that wait for a person to say whose they are, with the instruments that each may be of.',
      params: nothing,
      query: nothing,
      answer: waitingTextsSchema,
      isLive: true,
      handle: () => waitingAnswer(service),
      table: candidatesTable,
    }),
    apiRoute({
      url: '/api/text-coverage',
      name: 'getTextCoverage',
      tag: 'texts',
      summary: 'Texts held of instruments registered, by layer and family.',
      params: nothing,
      query: nothing,
      answer: textCoverageSchema,
      isLive: true,
      handle: () => coverageAnswer(service),
      table: coverageTable,
    }),
    apiRoute({
      url: '/api/topics',
      name: 'listTopicCounts',
      tag: 'texts',
      summary: 'How often each topic of the codebook is proposed or decided in the texts held.',
      params: nothing,
      query: topicsQuerySchema,
      answer: topicCountsSchema,
      isLive: true,
      handle: ({ query }) => topicCountsAnswer(service, query),
      table: topicCountsTable,
    }),
    apiRoute({
      url: '/api/texts/:id',
      name: 'getText',
      tag: 'texts',
      summary: 'One text: its file, its parts, sentences that cite later dates, topics.',
      params: byId,
      query: nothing,
      answer: textDetailSchema,
      isLive: true,
      handle: ({ params }) => textDetail(service, params.id),
      table: segmentsTable,
    }),
    apiRoute({
      url: '/api/texts/:id/words',
      name: 'getTextWords',
      tag: 'texts',
      summary: 'The words of a text by its parts, as they were read and normalised, page by page.',
      params: byId,
      query: pageQuerySchema,
      answer: textWordsSchema,
      isLive: true,
      handle: async ({ params, query }) => {
        const { text, segments, sha256 } = await textBody(service, params.id)
        const items = textPieces(params.id, text, segments)
        return pageOfList({ items, query: { sha256 }, registryVersion }, query)
      },
      table: ({ items, total }) => piecesTable(items, total),
    }),
    apiRoute({
      url: '/api/texts/:id/topics',
      name: 'getTextTopics',
      tag: 'texts',
      summary:
        'Which parts of a text carry which topics: stem matches as proposals, and what persons decided.',
      params: byId,
      query: nothing,
      answer: textTopicsSchema,
      isLive: true,
      handle: ({ params }) => textTopics(service, params.id),
      table: textTopicsTable,
    }),
  ]
}
