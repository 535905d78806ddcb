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
      with_text: z.number().int().describe('Instruments of which a text is held.'),
      clauses: z.number().int().describe('Articles and other parts of these texts.'),
      migration_clauses: z.number().int().describe('Of these, migration clauses.'),
      share_of_clauses: z.number().nullable().describe('Null where no text is held.'),
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

/** In how many instruments each actor has an entry in a year, most first (METHOD §1). */
export const layerActorsSchema = layersSchema
  .pick({ registry_version: true, year: true, blocs: true, scope: true, start: true, left_out: true })
  .extend({
    items: z.array(
      z.object({ actor: z.string(), name: z.string(), kind: z.string(), instruments: z.number().int() }),
    ),
  })
export type LayerActorsAnswer = z.infer<typeof layerActorsSchema>

export const pairQuerySchema = z.object({
  year: yearSchema.describe('Only what binds the two in this year; without it all years.').optional(),
  blocs: blocRuleUnlessBlocSchema.optional(),
  scope: scopeSchema.default('coded'),
  start: tieStartSchema.default('acted'),
})

/** All that ever bound two actors, or binds them in a year: one row per instrument and span of years. */
export const pairSchema = z.object({
  registry_version: z.string(),
  actors: z.array(z.string()).length(2),
  /** The year asked for, null for all years. */
  year: z.number().int().nullable(),
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
