import { z } from 'zod'
import {
  blocRuleSchema,
  inferredSchema,
  layerSchema,
  scopeSchema,
  tieStartSchema,
  yearSchema,
} from './common.ts'
import { byRuleSchema } from './reuse-common.ts'

export const removalQuerySchema = z.object({
  layer: layerSchema.default('bilateral').describe('The layer that is taken away.'),
  year: yearSchema.optional(),
  from: yearSchema.describe('First year of a series, in the place of `year`.').optional(),
  to: yearSchema.describe('Last year of a series; without it the last of all.').optional(),
  blocs: blocRuleSchema.default('node'),
  scope: scopeSchema.default('coded'),
  start: tieStartSchema.default('acted'),
  inferred: inferredSchema.default('with'),
})
export type RemovalQuery = z.infer<typeof removalQuerySchema>

/** What is left of the network of one year. Pairs are counted as dyads. */
export const removalRowSchema = z.object({
  year: z.number().int(),
  network: z
    .enum(['all', 'without-multilateral'])
    .describe('The network that the layer is taken from: all layers, or all but the multilateral one.'),
  actors: z.number().int(),
  tied: z.number().int().describe('Dyads that any layer ties.'),
  tied_by_layer: z.number().int().describe('Dyads that the layer ties.'),
  untied: z.number().int().describe('Dyads that it alone ties.'),
  untied_share: z.number().nullable().describe('Of the dyads tied, 0 to 1; null where there is none.'),
  still_tied_by: z
    .array(
      z.object({
        layer: layerSchema,
        dyads: z.number().int().describe('Dyads of the layer taken away that this one ties too.'),
        alone: z.number().int().describe('Of these, dyads that no third layer ties.'),
      }),
    )
    .describe('The layers that are left, widest first.'),
  giant_before: z.number().int().describe('Actors of the giant component.'),
  giant_after: z.number().int(),
  isolated: z.number().int().describe('Actors that had a tie and have none left.'),
})
export type RemovalRow = z.infer<typeof removalRowSchema>

const unavailable = <Reason extends readonly [string, ...string[]]>(reasons: Reason) =>
  z.object({ status: z.literal('unavailable'), reason: z.enum(reasons) })

/** What is left without one layer (METHOD §2, Removal). */
export const removalSchema = z.object({
  registry_version: z.string(),
  layer: layerSchema,
  blocs: blocRuleSchema,
  scope: scopeSchema,
  start: tieStartSchema,
  inferred: inferredSchema,
  reading: z.string().describe('What the figures say and what they do not.'),
  rows: z.array(removalRowSchema).describe('Two a year: from all layers, and from all but the multilateral.'),
  topics: z
    .union([
      z.object({
        status: z.literal('computed'),
        year: z.number().int(),
        topics: z.number().int().describe('Topics coded of any instrument signed up to the year.'),
        sure: z.array(z.string()).describe('Topics surely first seen in the layer.'),
        possible: z.array(z.string()),
        undated: z.number().int().describe('Instruments with coded topics and without a date.'),
        coded: z.number().int().describe('Instruments of which codings or texts tell of some topic.'),
        uncoded: z.number().int().describe('Instruments of a layer of which neither does: left out.'),
      }),
      unavailable(['no-coded-topics']),
    ])
    .describe('Topics first seen in the layer, up to the last year asked for.'),
  words: z
    .union([
      z.object({
        status: z.literal('computed'),
        words: z.number().int().describe('Words in migration clauses of the texts of other layers.'),
        without_source: byRuleSchema.describe(
          'Of these, words first seen in texts of the layer, by the three rules of lineage.',
        ),
      }),
      unavailable(['no-texts', 'no-words-in-scope']),
    ])
    .describe('Words whose source is taken away, of the texts of the workspace, whatever the year.'),
})
export type Removal = z.infer<typeof removalSchema>
