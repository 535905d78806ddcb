import { z } from 'zod'
import {
  blocRuleSchema,
  blocRuleUnlessBlocSchema,
  layerSchema,
  scopeSchema,
  tieStartSchema,
  yearSchema,
} from './common.ts'

export const layersQuerySchema = z.object({
  year: yearSchema.optional(),
  blocs: blocRuleSchema.default('node'),
  scope: scopeSchema.default('coded'),
  start: tieStartSchema.default('acted'),
})

/** The layered view of one year (METHOD §1): what `strata layers --json` prints. */
export const layersSchema = z.object({
  registry_version: z.string(),
  year: z.number().int(),
  blocs: blocRuleSchema,
  scope: scopeSchema,
  start: tieStartSchema,
  layers: z.array(
    z.object({
      layer: layerSchema.or(z.literal('all')),
      instruments: z.number().int(),
      actors: z.number().int(),
      ties: z.number().int(),
      inferred: z.number().int(),
      weight: z.number(),
      density: z.number().nullable(),
    }),
  ),
  embedded_norms: z.array(
    z.object({
      regime: z.string(),
      instruments: z.number().int(),
      with_clause: z.number().int(),
      without_clause: z.number().int(),
      not_coded: z.number().int(),
      share_of_clauses: z.number().nullable(),
    }),
  ),
  left_out: z.object({
    uncoded_trade_instruments: z.number().int(),
    uncoded_trade_rows: z.number().int(),
    no_layer_instruments: z.number().int(),
    undated_instruments: z.number().int(),
    undated_rows: z.number().int(),
  }),
})
export type LayersAnswer = z.infer<typeof layersSchema>

export const pairQuerySchema = z.object({
  blocs: blocRuleUnlessBlocSchema.optional(),
  scope: scopeSchema.default('coded'),
  start: tieStartSchema.default('acted'),
})

/** All that ever bound two actors: one row per instrument and span of years. */
export const pairSchema = z.object({
  registry_version: z.string(),
  actors: z.array(z.string()).length(2),
  blocs: blocRuleSchema,
  scope: scopeSchema,
  start: tieStartSchema,
  spans: z.array(
    z.object({
      instrument: z.string(),
      title: z.string(),
      layer: layerSchema,
      first_year: z.number().int(),
      last_year: z.number().int().nullable(),
      inferred: z.boolean(),
    }),
  ),
})
export type PairAnswer = z.infer<typeof pairSchema>
