import { z } from 'zod'
import { blocRuleSchema, inferredSchema, layerSchema, scopeSchema, tieStartSchema } from './common.ts'
import { layerClaimSchema } from './layer-claim.ts'

export const interplayQuerySchema = z.object({
  blocs: blocRuleSchema.default('node').describe('For the order of ties: a bloc as one node, or expanded.'),
  scope: scopeSchema.default('coded'),
  start: tieStartSchema.default('acted'),
  inferred: inferredSchema.default('with'),
  draws: z.coerce.number().int().min(99).max(9999).default(999).describe('Random sets, and permutations.'),
  seed: z.coerce
    .number()
    .int()
    .min(0)
    .max(4_294_967_295)
    .default(1)
    .describe('The same seed, the same draws.'),
})
export type InterplayQuery = z.infer<typeof interplayQuerySchema>

/** Dyads with a bilateral instrument signed before the later of the two joined. */
export const precedentCountsSchema = z.object({
  dyads: z.number().int(),
  dated: z.number().int().describe('Dyads of two members with a dated joining; the rest is in no share.'),
  before: z.number().int().describe('Dated dyads with an instrument surely signed before.'),
  possibly: z.number().int().describe('Dated dyads with one possibly signed before, and none surely.'),
  share: z.number().nullable().describe('R_p = before / dated; null where no dyad is dated.'),
  possible_share: z.number().nullable().describe('(before + possibly) / dated.'),
  least: z
    .number()
    .nullable()
    .describe('Of all dyads, whenever the undated ones joined: the least there can be.'),
  most: z.number().nullable(),
})
export type PrecedentCountsItem = z.infer<typeof precedentCountsSchema>

/** Why the founders of a process stand beside no random sets. */
export const NO_CHANCE_REASONS = ['not-dated', 'too-few-founders', 'too-few-sets'] as const

export const foundersChanceSchema = z.union([
  z.object({
    status: z.literal('computed'),
    founders: z.number().int().describe('Founders with an M49 subregion; they alone are matched.'),
    widened: z.number().int().describe('Of these, founders drawn from a whole region.'),
    dyads: z.number().int(),
    density: z
      .number()
      .describe('Dyads of founders with an instrument surely signed before the process began.'),
    mean: z.number().describe('Of the random sets.'),
    low: z.number().describe('2.5 % of the sets lie below.'),
    high: z.number(),
    p: z.number().describe('(1 + sets with at least the density observed) / (1 + sets).'),
    q: z.number().describe('p adjusted over all processes (Benjamini & Hochberg 1995).'),
    distinct: z
      .number()
      .nullable()
      .describe('Different sets that could be drawn; null: more than a number holds.'),
  }),
  z.object({ status: z.literal('unavailable'), reason: z.enum(NO_CHANCE_REASONS) }),
])

export const processPrecedentSchema = z.object({
  instrument: z.string(),
  title: z.string(),
  family: z.string(),
  layer: layerSchema.nullable(),
  began: z
    .string()
    .nullable()
    .describe('EDTF date from which founders are told; null: its first dated joining.'),
  members: z.number().int(),
  undated_members: z.number().int().describe('Members without a date of joining.'),
  founders: z.number().int(),
  joiners: z.number().int().describe('Members that surely joined after it began.'),
  dyads: z
    .enum(['all', 'state-partner'])
    .describe('Which dyads count: of any two members, or of participating states with the partner.'),
  counted: precedentCountsSchema,
  recorded_alone: precedentCountsSchema.describe('The same on recorded starts alone.'),
  all_dyads: precedentCountsSchema,
  of_founders: precedentCountsSchema,
  of_joiners: precedentCountsSchema.describe('Dated dyads with a later joiner.'),
  chance: foundersChanceSchema,
})
export type ProcessPrecedentItem = z.infer<typeof processPrecedentSchema>

/** Which of two layers tied the dyads first that both may tie. */
export const layerOrderSchema = z.object({
  inferred: inferredSchema,
  layer: layerSchema,
  other: layerSchema,
  dyads: z.number().int().describe('Dyads that both tie, on some reading of the dates.'),
  first: z.number().int().describe('The layer surely tied them first.'),
  possibly_first: z.number().int().describe('Not surely; but no reading puts the other first.'),
  same_year: z.number().int(),
  possibly_second: z.number().int(),
  second: z.number().int(),
  not_told: z.number().int().describe('Either may have been first.'),
  only: z.number().int().describe('Dyads that the layer ties and the other never does.'),
})
export type LayerOrderItem = z.infer<typeof layerOrderSchema>

const firstLayersSchema = z.object({
  inferred: inferredSchema,
  dyads: z.number().int().describe('Dyads that some layer ties.'),
  first: z.array(z.object({ layer: layerSchema, dyads: z.number().int() })),
  same_year: z.number().int().describe('Two or more layers surely in one year, before every other.'),
  not_told: z.number().int(),
})

const rules = {
  registry_version: z.string(),
  blocs: blocRuleSchema,
  scope: scopeSchema,
  start: tieStartSchema,
  inferred: inferredSchema,
  draws: z.number().int(),
  seed: z.number().int(),
}

/** How the bilateral layer came before the others (METHOD §2): what `strata layers interplay --json` prints. */
export const interplaySchema = z.object({
  ...rules,
  bilateral: z.object({
    instruments: z.number().int(),
    undated: z.number().int().describe('Without any date: possibly before, never surely.'),
  }),
  processes: z.array(processPrecedentSchema),
  orders: z
    .array(layerOrderSchema)
    .describe('Every ordered pair of layers, with and without inferred starts.'),
  first: z.array(firstLayersSchema),
  claims: z
    .array(
      layerClaimSchema.extend({
        source: layerSchema,
        target: layerSchema.describe('The layer that builds on it.'),
      }),
    )
    .describe('That each layer builds on the bilateral one.'),
})
export type Interplay = z.infer<typeof interplaySchema>

/** One process, dyad by dyad. */
export const processInterplaySchema = z.object({
  ...rules,
  process: processPrecedentSchema,
  undated_members: z.array(z.string()),
  founders: z.array(z.string()),
  joiners: z.array(z.string()),
  dyads: z
    .array(
      z.object({
        one: z.string(),
        other: z.string(),
        counted: z.boolean().describe('It is among the dyads that count for R_p.'),
        precedence: z.enum(['before', 'possibly', 'not', 'undated']),
        instruments: z.array(z.string()).describe('All bilateral instruments between the two, of any date.'),
      }),
    )
    .describe('Dyads with a bilateral instrument; the rest have none.'),
})
export type ProcessInterplay = z.infer<typeof processInterplaySchema>
