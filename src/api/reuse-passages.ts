import { z } from 'zod'
import { pageOf, pageQuerySchema } from './common.ts'
import {
  minSchema,
  reusePlaceSchema,
  reuseScopeSchema,
  reuseTextSchema,
  reuseWhySchema,
} from './reuse-common.ts'

/** Issue of coverage and passages: runs of at least six words. */
export const PASSAGE_MIN = 6

/** Carriers listed of one passage, the first by date; `frequency` counts all. */
export const CARRIERS_LISTED = 10

export const PASSAGE_KINDS = ['verbatim', 'near'] as const

export const passagesQuerySchema = pageQuerySchema.extend({
  kind: z
    .enum(PASSAGE_KINDS)
    .default('verbatim')
    .describe(
      'verbatim: word for word; near: aligned with at least four words in five equal, counted apart.',
    ),
  min: minSchema(PASSAGE_MIN, PASSAGE_MIN),
  scope: reuseScopeSchema.default('all'),
  sources: z
    .enum(['earlier', 'any'])
    .default('any')
    .describe('earlier: only passages that a surely earlier text holds; any: those of later texts too.'),
  address: z.string().max(300).optional().describe('Only passages that touch this part: pta-427/art-16.'),
  source: z.string().max(200).optional().describe('Only passages that this text holds.'),
  sort: z.enum(['place', 'longest']).default('place').describe('In the order of the text, or longest first.'),
})
export type PassagesQuery = z.infer<typeof passagesQuerySchema>

/** How a carrier stands to the text in time; `unknown` where neither is surely before the other. */
export const CARRIER_WHEN = ['earlier', 'later', 'same-day', 'unknown'] as const

/** A text that holds a passage, at its first occurrence in it. */
export const carrierSchema = reusePlaceSchema.extend({ when: z.enum(CARRIER_WHEN) })
export type Carrier = z.infer<typeof carrierSchema>

/** A piece of a near-verbatim passage: words that both have, or that stand in one alone. */
export const diffPieceSchema = z.object({
  kind: z
    .enum(['same', 'own', 'source'])
    .describe('In both; in the text asked about alone; in the source alone.'),
  text: z.string(),
})
export type DiffPiece = z.infer<typeof diffPieceSchema>

/** A run of words that stands in other texts too and cannot be made longer within this one. */
export const passageSchema = reusePlaceSchema.extend({
  words: z.number().int(),
  excerpt: z.string().describe('The words as they stand in the text.'),
  frequency: z.number().int().describe('Other texts that hold it.'),
  earliest: z.string().nullable().describe('Id of the first carrier that is surely earlier; null: none is.'),
  carriers: z
    .array(carrierSchema)
    .describe(`The first by date: ${CARRIERS_LISTED} at most, fewer of a draft.`),
  similarity: z
    .number()
    .nullable()
    .describe('Matched words / columns of the alignment; null where verbatim.'),
  diff: z.array(diffPieceSchema).nullable().describe('Against its one carrier; null where verbatim.'),
})
export type Passage = z.infer<typeof passageSchema>

/** Passages of a text, page by page, with the texts that carry them. */
export const passagesSchema = pageOf(passageSchema).extend({
  method: z.string(),
  min: z.number().int(),
  text: reuseTextSchema,
  covered: z.number().int().describe('Words of the text in any of the passages.'),
  why: reuseWhySchema.nullable().describe('Why there is none; null where there is one.'),
  texts: z.array(reuseTextSchema).describe('The carriers that the items of this page name.'),
})
export type Passages = z.infer<typeof passagesSchema>
