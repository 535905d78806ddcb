import { z } from 'zod'
import { minSchema, reuseFilterSchema, reuseTextSchema, reuseWhySchema } from './reuse-common.ts'
import { PASSAGE_MIN } from './reuse-passages.ts'

/**
 * `words`: Jaccard of sets of word 5-grams; `characters`: of character 5-grams; `coverage`: share of the words of the row’s text in
 * runs that stand in the column’s text, which is directed.
 */
export const MATRIX_MEASURES = ['words', 'characters', 'coverage'] as const

export type MatrixMeasure = (typeof MATRIX_MEASURES)[number]

/** Most texts of one matrix: its square is sent. */
export const MATRIX_TEXTS = 500

export const matrixQuerySchema = reuseFilterSchema.extend({
  measure: z
    .enum(MATRIX_MEASURES)
    .default('words')
    .describe('Jaccard of word or of character 5-grams; or coverage, which is directed.'),
  min: minSchema(PASSAGE_MIN).describe('Fewest words of a run that counts in coverage.'),
  texts: z.string().max(20_000).optional().describe('Only these texts, ids separated by commas.'),
  order: z
    .enum(['family', 'date'])
    .default('family')
    .describe('By family, within it by date of signature; or by date alone.'),
  limit: z.coerce
    .number()
    .int()
    .min(2)
    .max(MATRIX_TEXTS)
    .default(200)
    .describe('Most texts; of more the first by date are taken, and `of` says how many there are.'),
})
export type MatrixQuery = z.infer<typeof matrixQuerySchema>

/** Every pair of the texts asked for: `values[i][j]` is of text i against text j. */
export const matrixSchema = z.object({
  registry_version: z.string(),
  method: z.string(),
  measure: z.enum(MATRIX_MEASURES),
  min: z.number().int(),
  of: z.number().int().describe('Texts that fit the filter; more than `texts` where the limit cut them.'),
  why: reuseWhySchema.nullable(),
  texts: z.array(reuseTextSchema).describe('In the order of rows and columns.'),
  values: z
    .array(z.array(z.number().nullable()))
    .describe('Each from 0 to 1; null of a text with itself, of two languages, or where one is too short.'),
})
export type Matrix = z.infer<typeof matrixSchema>

export const curveQuerySchema = reuseFilterSchema.extend({
  same_day: z
    .enum(['yes', 'no'])
    .default('no')
    .describe('yes: texts signed on the same day are sources too.'),
})
export type CurveQuery = z.infer<typeof curveQuerySchema>

/** How many texts take most of their words from one earlier text, by the length of runs that count. */
export const curvePointSchema = z.object({
  min: z.number().int().describe('Fewest words of a run.'),
  texts: z.number().int().describe('Texts with an earlier one, out of which is counted.'),
  at_least_80: z.number().int().describe('Texts with 100 × covered ≥ 80 × words by their best source.'),
  at_least_95: z.number().int(),
})
export type CurvePoint = z.infer<typeof curvePointSchema>

/** The best single source of each text is chosen anew for each length of runs. */
export const curveSchema = z.object({
  registry_version: z.string(),
  method: z.string(),
  why: reuseWhySchema.nullable(),
  texts: z.number().int().describe('Texts asked about.'),
  points: z.array(curvePointSchema).describe('One for each length from 4 to 15.'),
})
export type Curve = z.infer<typeof curveSchema>
