import { z } from 'zod'
import { minSchema, reuseTextSchema, reuseWhySchema } from './reuse-common.ts'
import { PASSAGE_MIN } from './reuse-passages.ts'

export const similarQuerySchema = z.object({
  min: minSchema(PASSAGE_MIN),
  limit: z.coerce.number().int().min(1).max(100).default(12).describe('Most texts.'),
})
export type SimilarQuery = z.infer<typeof similarQuerySchema>

/** A text that holds words of the one asked about. */
export const similarTextSchema = reuseTextSchema.extend({
  shared: z.number().int().describe('Words of the text asked about in runs that stand in this one.'),
  share: z.number().describe('The same of its words, 0 to 1.'),
})
export type SimilarText = z.infer<typeof similarTextSchema>

/** The texts that hold most words of one, of its language and whatever their dates. */
export const similarSchema = z.object({
  registry_version: z.string(),
  method: z.string(),
  min: z.number().int(),
  text: reuseTextSchema,
  compared: z.number().int().describe('Texts of its language that it was compared with.'),
  why: reuseWhySchema.nullable().describe('Why there is none; null where there is one.'),
  items: z.array(similarTextSchema).describe('Most words first.'),
})
export type Similar = z.infer<typeof similarSchema>
