import { z } from 'zod'
import {
  blocRuleSchema,
  inferredSchema,
  layerSchema,
  scopeSchema,
  tieStartSchema,
  yearSchema,
} from './common.ts'
import { layersSchema } from './layers.ts'

export const layerEdgesQuerySchema = z.object({
  year: yearSchema.optional().describe('A year of the series; without it and without `from`, the last.'),
  from: yearSchema.optional().describe('First of several years.'),
  to: yearSchema.optional().describe('Last of several years; without it, the last of the series.'),
  set: z
    .enum(['all', 'without-multilateral', 'without-bilateral'])
    .default('all')
    .describe('Layers that are in it.'),
  weights: z
    .enum(['with', 'without'])
    .default('with')
    .describe('Without weights a stretch ends only where the instruments are more or fewer.'),
  blocs: blocRuleSchema.default('node'),
  scope: scopeSchema.default('coded'),
  start: tieStartSchema.default('acted'),
  inferred: inferredSchema.default('with'),
})
export type LayerEdgesQuery = z.infer<typeof layerEdgesQuerySchema>

const edgeSchema = z.object({
  first_year: z.number().int(),
  last_year: z.number().int().describe('Included; what goes on past the years asked for ends with them.'),
  source: z.string(),
  target: z.string().describe('A tie has no direction and stands once.'),
  layer: layerSchema,
  instruments: z.number().int().describe('That tie the two in the layer.'),
  weight: z.number().nullable().describe('w_ij (Newman 2001); null without weights.'),
  inferred: z.boolean().describe('No recorded start ties the two.'),
})
export type LayerEdge = z.infer<typeof edgeSchema>

/** The layered network through some years: a row for each pair, layer and stretch of years through which its numbers hold. */
export const layerEdgesSchema = layersSchema
  .pick({ registry_version: true, blocs: true, scope: true, start: true, left_out: true })
  .extend({
    first_year: z.number().int(),
    last_year: z.number().int(),
    inferred: inferredSchema,
    layers: z.array(layerSchema),
    edges: z.array(edgeSchema),
  })
export type LayerEdges = z.infer<typeof layerEdgesSchema>
