import { z } from 'zod'
import {
  NULL_KINDS,
  NULL_MEASURES,
  NULL_REASONS,
  READING_REASONS,
  READINGS,
} from '../model/null-comparison.ts'
import {
  blocRuleSchema,
  inferredSchema,
  layerSchema,
  scopeSchema,
  tieStartSchema,
  yearSchema,
} from './common.ts'
import { layersQuerySchema, layersSchema } from './layers.ts'

/** N of one year, and of each year of a series, where nobody says. */
export const USUAL_DRAWS = 999
export const USUAL_SERIES_DRAWS = 199

/** N of reducibility and core-periphery, of a year or of each year of a series. */
export const USUAL_STRUCTURE_DRAWS = 99
export const FEWEST_DRAWS = 19
export const MOST_DRAWS = 9_999

/** Draws of one answer over all its years and nulls: some minutes of one processor at the most. */
export const MOST_DRAWS_IN_ALL = 35_000
export const MOST_STRUCTURE_DRAWS_IN_ALL = 2_000

const nullSchema = z.enum(NULL_KINDS)
const drawsSchema = z.coerce.number().int().min(FEWEST_DRAWS).max(MOST_DRAWS)
const seedSchema = z.coerce
  .number()
  .int()
  .min(0)
  .max(4_294_967_295)
  .default(1)
  .describe('Seed of the draws: the same one gives the same answer.')
const nullAskedSchema = z
  .enum([...NULL_KINDS, 'both'])
  .describe(
    'curveball: who is in which instrument is shuffled, margins kept; labels: the labels of each layer’s actors are permuted; both.',
  )
const measureAskedSchema = z
  .enum(NULL_MEASURES)
  .optional()
  .describe(
    'Only the rows of this measure; the family of the adjusted p stays the same. reducibility and core-periphery are computed only where they are asked for, with a family of their own.',
  )

export const nullsQuerySchema = layersQuerySchema.extend({
  inferred: inferredSchema.default('with'),
  null: nullAskedSchema.default('both'),
  measure: measureAskedSchema,
  draws: drawsSchema
    .optional()
    .describe(
      `N: draws from each null; without it ${USUAL_DRAWS}, of reducibility and core-periphery ${USUAL_STRUCTURE_DRAWS}, of which both nulls together may have ${MOST_STRUCTURE_DRAWS_IN_ALL}.`,
    ),
  seed: seedSchema,
})
export type NullsQuery = z.output<typeof nullsQuerySchema>

export const nullSeriesQuerySchema = nullsQuerySchema.omit({ year: true }).extend({
  from: yearSchema.describe('First year; without it the first of the series.').optional(),
  to: yearSchema.describe('Last year; without it the last of the series.').optional(),
  null: nullAskedSchema.default('curveball'),
  draws: drawsSchema
    .optional()
    .describe(
      `N: draws of each year from each null, ${USUAL_SERIES_DRAWS} without it, of reducibility and core-periphery ${USUAL_STRUCTURE_DRAWS}; over all years and nulls at most ${MOST_DRAWS_IN_ALL}, of these two ${MOST_STRUCTURE_DRAWS_IN_ALL}.`,
    ),
})
export type NullSeriesQuery = z.output<typeof nullSeriesQuerySchema>

const probability = z.number().nullable()

/** A statistic of the layers of a year beside its draws from one null. */
export const nullRowSchema = z.object({
  year: z.number().int(),
  null: nullSchema,
  measure: z.enum(NULL_MEASURES),
  /** A layer, or of ties, reducibility and core-periphery a set of layers. */
  layer: z.string(),
  /** The second layer of a pair; a conditional overlap is P(layer given other). */
  other: layerSchema.nullable(),
  /** What the draws are compared with; null where it is of nothing. */
  observed: z.number().nullable(),
  /** The figure of the layered network: another one where draws tie members of one bloc (curveball, blocs expanded). */
  network: z.number().nullable(),
  draws: z.number().int(),
  mean: z.number().nullable(),
  sd: z.number().nullable(),
  z: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  p: probability,
  p_lower: probability,
  p_adjusted: probability,
  p_lower_adjusted: probability,
  reason: z.enum(NULL_REASONS).nullable(),
})
export type NullRowItem = z.infer<typeof nullRowSchema>

/** What may be read from a conditional overlap, P(layer given other). */
export const signReadingSchema = z.object({
  year: z.number().int(),
  layer: layerSchema,
  other: layerSchema,
  reading: z.enum(READINGS),
  reason: z.enum(READING_REASONS).nullable(),
})

const rulesSchema = z.object({
  registry_version: z.string(),
  blocs: blocRuleSchema,
  scope: scopeSchema,
  start: tieStartSchema,
  inferred: inferredSchema,
  seed: z.number().int(),
  draws: z.number().int(),
  /** Over what the adjusted p are adjusted. */
  family: z.string(),
  rows: z.array(nullRowSchema),
  readings: z.array(signReadingSchema),
})

/** Statistics of the layers of a year beside their nulls (METHOD §2): what `strata layers nulls --json` prints. */
export const nullsSchema = rulesSchema.extend({
  year: z.number().int(),
  /** Actors with an entry in any layer: those among whom labels are permuted. */
  actors: z.number().int(),
  left_out: layersSchema.shape.left_out,
})
export type NullsAnswer = z.infer<typeof nullsSchema>

/** The same of each year of a series. */
export const nullSeriesSchema = rulesSchema.extend({ from: z.number().int(), to: z.number().int() })
export type NullSeriesAnswer = z.infer<typeof nullSeriesSchema>
