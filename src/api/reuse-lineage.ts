import { z } from 'zod'
import { layerSchema } from './common.ts'
import { layerClaimSchema } from './layer-claim.ts'
import {
  byRuleSchema,
  minSchema,
  reuseFilterSchema,
  reuseRuleSchema,
  reuseScopeSchema,
  reuseSourcesSchema,
  reuseTextSchema,
  reuseWhySchema,
} from './reuse-common.ts'

/** METHOD §2: runs of at least ten words. */
export const LINEAGE_MIN = 10

export const lineageQuerySchema = reuseFilterSchema.extend({
  ...reuseSourcesSchema.shape,
  scope: reuseScopeSchema.default('migration'),
  min: minSchema(LINEAGE_MIN),
  rule: reuseRuleSchema.default('earliest').describe('By which relations and years are credited.'),
})
export type LineageQuery = z.infer<typeof lineageQuerySchema>

/** Words of targets that were first seen in sources of a layer, by the three rules; words are fractions where several share one. */
export const creditSchema = z.object({
  layer: layerSchema.nullable().describe('Layer of the sources; null: they have none.'),
  words: byRuleSchema,
  share: byRuleSchema.nullable().describe('Of all words in scope; null where there are none.'),
  of_member_states: byRuleSchema
    .nullable()
    .describe(
      'Of the words, those credited to bilateral texts of member states of a bloc; null in other layers.',
    ),
})
export type Credit = z.infer<typeof creditSchema>

/** Where words of some texts come from: credits, common stock and novelty add up to all words in scope. */
export const originsSchema = z.object({
  texts: z.number().int().describe('Texts counted.'),
  words: z.number().int().describe('Their words in scope.'),
  credits: z.array(creditSchema).describe('One for each layer that is credited with anything, widest first.'),
  common: z
    .number()
    .int()
    .describe('Common stock: words whose runs stand in over a fifth of the earlier texts of the language.'),
  novel: z.number().int().describe('Words in no run of any earlier text.'),
})
export type Origins = z.infer<typeof originsSchema>

/** What chance alone would give: the share of a layer where layers are permuted among sources within each year. */
export const nullBandSchema = z.union([
  z.object({
    status: z.literal('computed'),
    mean: z.number(),
    low: z.number().describe('2.5 % of the permutations lie below.'),
    high: z.number().describe('2.5 % of the permutations lie above.'),
    p: z.number().describe('(1 + permutations with at least the share observed) / (1 + permutations).'),
    q: z.number().describe('p adjusted over all pairs of layers (Benjamini & Hochberg 1995).'),
    permutations: z.number().int(),
  }),
  reuseWhySchema.extend({ status: z.literal('unavailable') }),
])
export type NullBand = z.infer<typeof nullBandSchema>

/** From the texts of one layer to those of another, by the rule asked for. */
export const layerFlowSchema = z.object({
  target: layerSchema.nullable(),
  source: layerSchema.nullable(),
  words: byRuleSchema,
  share: byRuleSchema.nullable().describe('Of the words in scope of all texts of the target layer.'),
  null_band: nullBandSchema.describe('For the share by the rule asked for.'),
  claim: layerClaimSchema.describe('That the target layer builds on the source, graded.'),
})
export type LayerFlow = z.infer<typeof layerFlowSchema>

/** From one text to another: how many words of the target are credited to the source, by the rule asked for. */
export const textFlowSchema = z.object({
  target: z.string().describe('Id of a text in `texts`.'),
  source: z.string().describe('Id of a text in `texts`.'),
  words: z.number(),
  share: z.number().describe('Of the target’s words in scope.'),
})
export type TextFlow = z.infer<typeof textFlowSchema>

/** From one party to another: words of texts that bind the target, credited to texts that bind the source and not the target. */
export const partyFlowSchema = z.object({
  target: z.string().describe('Id of an actor.'),
  target_name: z.string(),
  source: z.string().describe('Id of an actor.'),
  source_name: z.string(),
  words: z.number(),
  texts: z.number().int().describe('Texts of the target with such words.'),
})
export type PartyFlow = z.infer<typeof partyFlowSchema>

/** One target: where its words come from. */
export const lineageRowSchema = originsSchema.omit({ texts: true }).extend({
  text: z.string().describe('Id of a text in `texts`.'),
  main: textFlowSchema.nullable().describe('The source credited with most words; null where none is.'),
  why: reuseWhySchema.nullable().describe('Why nothing is credited; null where something is.'),
})
export type LineageRow = z.infer<typeof lineageRowSchema>

/** Targets of one year of signature, by the rule asked for. */
export const lineageYearSchema = originsSchema.extend({ year: z.number().int() })
export type LineageYear = z.infer<typeof lineageYearSchema>

/** Texts held of instruments registered, by layer and year of signature: absent texts make shares lower bounds. */
export const heldYearSchema = z.object({
  layer: layerSchema.nullable(),
  year: z.number().int().nullable().describe('Null: without a date of signature.'),
  texts: z.number().int().describe('Instruments of which a text is held.'),
  registered: z.number().int(),
})
export type HeldYear = z.infer<typeof heldYearSchema>

/**
 * Whose words (METHOD §2, textual precedent): where the words of the texts asked for were first seen, who copies from whom by layer and
 * party and in time. Targets that nothing could be asked of are rows with a reason, and count in no sum.
 */
export const lineageSchema = z.object({
  registry_version: z.string(),
  method: z.string(),
  unicode: z.string(),
  scope: reuseScopeSchema,
  rule: reuseRuleSchema,
  min: z.number().int(),
  common_over: z.number().describe('A run in more than this share of the earlier texts is common stock.'),
  why: reuseWhySchema.nullable().describe('Why there is no row with words; null where there is one.'),
  origins: originsSchema,
  flows: z.array(layerFlowSchema).describe('Layer to layer, those with words alone.'),
  years: z.array(lineageYearSchema),
  parties: z.array(partyFlowSchema).describe('Most words first, a hundred at most.'),
  relations: z.array(textFlowSchema).describe('Text to text, most words first, a thousand at most.'),
  relations_total: z.number().int(),
  rows: z.array(lineageRowSchema).describe('Targets in the order of their dates.'),
  texts: z.array(reuseTextSchema).describe('The texts that rows and relations name.'),
  held: z.array(heldYearSchema),
  left_out: z.object({
    excluded: z.number().int().describe('Texts of the question that are on the exclusion list.'),
    waiting: z.number().int().describe('Texts that wait for their instrument.'),
    undated: z.number().int(),
    filtered: z.number().int().describe('Texts that the filter leaves out.'),
  }),
})
export type Lineage = z.infer<typeof lineageSchema>

export const textLineageQuerySchema = z.object({
  ...reuseSourcesSchema.shape,
  scope: reuseScopeSchema.default('all'),
  min: minSchema(LINEAGE_MIN),
  rule: reuseRuleSchema.default('earliest').describe('By which the main sources are found.'),
})
export type TextLineageQuery = z.infer<typeof textLineageQuerySchema>

/** A source of an article: how many of its words are credited to it, and where the longest run stands on both sides. */
export const articleSourceSchema = z.object({
  text: z.string().describe('Id of a text in `texts`.'),
  words: z.number(),
  address: z.string().describe('Part of the source in which the longest run stands.'),
  start: z.number().int().describe('Offset of that run within the article asked about.'),
  end: z.number().int(),
  run: z.number().int().describe('Words of that run.'),
})
export type ArticleSource = z.infer<typeof articleSourceSchema>

/** An article of a text: where its words were first seen. */
export const articleOriginSchema = originsSchema.omit({ texts: true }).extend({
  address: z.string().describe('Address in the workspace: pta-427/art-16.'),
  ordinal: z.number().int().describe('Of the part, as `/api/texts/{id}` numbers them.'),
  label: z.string().nullable(),
  heading: z.string().nullable(),
  migration: z.boolean().describe('It is a migration clause.'),
  sources: z.array(articleSourceSchema).describe('By the rule asked for, most words first, five at most.'),
})
export type ArticleOrigin = z.infer<typeof articleOriginSchema>

/** The ribbon of a text: each article by the layer in which its words were first seen, in the order of the text. */
export const textLineageSchema = z.object({
  registry_version: z.string(),
  method: z.string(),
  scope: reuseScopeSchema,
  rule: reuseRuleSchema,
  min: z.number().int(),
  text: reuseTextSchema,
  why: reuseWhySchema.nullable().describe('Why nothing is credited; null where something is.'),
  origins: originsSchema,
  earlier: z.number().int().describe('Texts of its language surely signed earlier and not left out.'),
  articles: z.array(articleOriginSchema),
  texts: z.array(reuseTextSchema).describe('The texts that sources name.'),
})
export type TextLineage = z.infer<typeof textLineageSchema>
