import { z } from 'zod'
import { LAYERS } from '../model/layer.ts'
import { LAYER_MEASURES, MEASURE_REASONS } from '../model/layer-measure.ts'
import { blocRuleSchema, inferredSchema, scopeSchema, tieStartSchema, yearSchema } from './common.ts'
import { layersSchema } from './layers.ts'

export const layerMeasuresQuerySchema = z.object({
  year: yearSchema.optional().describe('One year; without it, and without from and to, the last.'),
  from: yearSchema.optional().describe('First year of a series, included; without it the first there is.'),
  to: yearSchema.optional().describe('Last year of a series, included; without it the last there is.'),
  measure: z
    .string()
    .max(400)
    .optional()
    .describe(
      `Measures separated by commas: ${LAYER_MEASURES.join(', ')}. Without it those of whole layers, or of actors where some are named.`,
    ),
  layer: z
    .string()
    .max(200)
    .optional()
    .describe(
      `Layers and sets of layers separated by commas: ${LAYERS.join(', ')}, all, without-multilateral, without-bilateral. Without it each.`,
    ),
  actor: z
    .string()
    .max(400)
    .optional()
    .describe(
      'Ids, ISO codes or names of actors separated by commas, at most 20; without it every actor, in one year alone.',
    ),
  instrument: z
    .string()
    .max(2000)
    .optional()
    .describe(
      'Ids of instruments separated by commas, for measures of pairs: several among themselves, one with every process; without it the processes.',
    ),
  blocs: blocRuleSchema.default('node'),
  scope: scopeSchema.default('coded'),
  start: tieStartSchema.default('acted'),
  inferred: inferredSchema.default('with'),
})

/** One figure of the layered network (METHOD §1). */
export const measureRowSchema = z.object({
  year: z.number().int(),
  measure: z.enum(LAYER_MEASURES),
  layer: z
    .string()
    .describe('A layer, or several taken together; a regime; of two instruments the id of the first.'),
  other: z
    .string()
    .nullable()
    .describe(
      'Second layer of a pair: of conditional-overlap the one it is a share of. Of edge-overlap in how many layers, or the other actor; null there is the mean. Of reducibility the partition; of two instruments the second.',
    ),
  actor: z.string().nullable().describe('Id of the actor; null where the figure is of a whole layer.'),
  value: z.number().nullable().describe('Null where it cannot be told; the reason stands beside.'),
  n: z.number().nullable().describe('What it is counted over: actors, pairs or layers.'),
  reason: z.enum(MEASURE_REASONS).nullable(),
})
export type MeasureRowItem = z.infer<typeof measureRowSchema>

/** Measures of the layered network over years: what `strata layers measures --json` prints. */
export const layerMeasuresSchema = z.object({
  registry_version: z.string(),
  from: z.number().int(),
  to: z.number().int(),
  blocs: blocRuleSchema,
  scope: scopeSchema,
  start: tieStartSchema,
  inferred: inferredSchema,
  rows: z.array(measureRowSchema),
  left_out: z.array(layersSchema.shape.left_out.extend({ year: z.number().int() })),
})
export type LayerMeasuresAnswer = z.infer<typeof layerMeasuresSchema>
