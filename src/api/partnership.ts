import { z } from 'zod'
import { BINDING, FAMILIES } from '../model/instrument.ts'
import { layerSchema } from './common.ts'
import { criterionSchema, readingIntervalSchema, readingSchema } from './partnership-readings.ts'

/** A side: A is the destination or the bloc, B the partner (METHOD §3). */
const sideSchema = z.object({
  actor: z.string().nullable().describe('Id of the actor; null where the registry has none.'),
  name: z.string(),
  kind: z.enum(['state', 'bloc']),
})
export type PartnershipSideItem = z.infer<typeof sideSchema>

const headerSchema = z.object({
  instrument: z.string(),
  title: z.string(),
  layer: layerSchema.nullable(),
  family: z.enum(FAMILIES),
  form: z.string().nullable(),
  binding: z.enum(BINDING).nullable(),
  signed: z.string().nullable().describe('EDTF; null where it is not recorded.'),
  in_force: z.string().nullable(),
  ended: z.string().nullable(),
  sides: z.object({
    a: sideSchema.nullable(),
    b: sideSchema.nullable(),
    rule: z.string().nullable().describe('How the two were told apart.'),
    reason: z.string().nullable().describe('Why there are not two sides.'),
  }),
  texts: z.array(
    z.object({
      id: z.string(),
      title: z.string().nullable(),
      language: z.string().nullable(),
      clauses: z.number().int(),
      clauses_not_read: z.number().int().describe('Clauses in a language that no rules read.'),
      used: z.boolean().describe('The figures rest on one text, so that two versions are not added up.'),
      why_not_used: z.string().nullable(),
    }),
  ),
})

const balanceSchema = z.object({
  a: z.number().describe('Σ s on side A.'),
  b: z.number().describe('Σ s on side B.'),
  rho: z.number().nullable().describe('1: equal; 0: on one side alone.'),
  d: z.number().nullable().describe('(X_B − X_A) / (X_A + X_B): above 0 it lies on the partner.'),
  clauses: z.number().int(),
})

/** A figure, or why there is none. */
const estimatedSchema = z.object({
  value: z.number().nullable(),
  gap: z.string().nullable(),
  interval: readingIntervalSchema.nullable(),
})

export const topicFiguresSchema = z.object({
  topic: z.string(),
  group: z
    .string()
    .describe('Group of the codebook: control, mobility, rights, benefit, institution, condition.'),
  clauses: z.number().int(),
  too_few: z.boolean().describe('Under five clauses: no mark is drawn.'),
  duties: balanceSchema,
  interval: readingIntervalSchema.nullable().describe('Of d of the duties, over articles.'),
  benefits: balanceSchema,
  weightings: z
    .object({ median: z.number(), low: z.number(), high: z.number() })
    .nullable()
    .describe('Of d of the duties, over 1,000 other weightings that keep the order of strengths.'),
  d_star: estimatedSchema
    .nullable()
    .describe(
      'd weighted by nationals of each living in the other; null where the topic is not readmission.',
    ),
})
export type TopicFiguresItem = z.infer<typeof topicFiguresSchema>

const oweCellSchema = z.object({
  bearer: z.enum(['a', 'b', 'both', 'body', 'person', 'nobody']).describe('nobody: agentless passives.'),
  beneficiary: z.enum(['a', 'b', 'migrants', 'both']),
  strength: z.number().describe('Σ s.'),
  clauses: z.number().int(),
  topics: z
    .array(z.object({ topic: z.string(), strength: z.number(), clauses: z.number().int() }))
    .describe('The same by topic; a clause on two topics stands under both.'),
})
export type OweCellItem = z.infer<typeof oweCellSchema>

const chainSchema = z.object({
  text: z.string(),
  address: z.string(),
  topics: z.array(z.string()),
  words: z.string(),
  condition: z.tuple([z.number().int(), z.number().int()]).nullable().describe('Its place in the words.'),
  beneficiary: z.string(),
  strength: z.number().describe('s of the benefit that hangs on the partner’s conduct.'),
})
export type ChainItem = z.infer<typeof chainSchema>

const stockSchema = z.object({
  persons: z.number(),
  year: z.number().int(),
  source: z.string(),
  corridors: z.number().int().describe('Corridors summed.'),
  of: z.number().int().describe('Corridors of all members of a bloc.'),
})

const agreementSchema = z.object({
  variable: z.string(),
  alpha: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  clauses: z.number().int().describe('Clauses that two blind coders or more have coded.'),
  verdict: z.string().describe('firm, tentative, refused, too-few or not-known.'),
})
export type AgreementItem = z.infer<typeof agreementSchema>

/** What a report lacks, and why. */
export const missingSchema = z.object({
  what: z.string(),
  reason: z.string(),
  count: z.number().nullable(),
})
export type MissingItem = z.infer<typeof missingSchema>

/** All that is told of one partnership: promises beside critical readings, never one verdict (METHOD §3). */
export const partnershipSchema = z.object({
  registry_version: z.string(),
  editable: z.boolean().describe('Whether the server takes corrections.'),
  header: headerSchema,
  promises: z.array(
    z.object({
      id: z.string(),
      met: z.boolean().nullable().describe('Win-win-win: each gains at least 15 %; null where not known.'),
      readings: z.array(readingSchema),
    }),
  ),
  critical: z
    .array(z.object({ id: z.string(), readings: z.array(readingSchema) }))
    .describe('Each doubts the promise at the same place.'),
  criteria: z.array(criterionSchema),
  clauses: z.number().int(),
  clauses_on_topic: z.number().int(),
  clauses_not_read: z.number().int(),
  topics: z.array(topicFiguresSchema),
  exposure: z.object({ b_in_a: stockSchema.nullable(), a_in_b: stockSchema.nullable() }),
  owes: z
    .object({
      cells: z.array(oweCellSchema),
      clauses: z.number().int(),
      unresolved: z.number().int().describe('Clauses whose bearer is not told.'),
      without_beneficiary: z.number().int(),
    })
    .nullable(),
  chains: z.array(chainSchema),
  legalization: z
    .object({
      obligation: z.number().nullable(),
      precision: z.number().nullable(),
      delegation: z.number().int().nullable(),
      clauses: z.number().int(),
    })
    .nullable(),
  lexicon: z
    .object({
      words: z.array(z.object({ word: z.string(), count: z.number().int() })),
      tokens: z.number().int(),
      per_thousand: z.number().nullable(),
    })
    .nullable(),
  say_do: estimatedSchema.extend({
    lexicon_z: z.number().nullable(),
    balance_z: z.number().nullable(),
    family: z.enum(FAMILIES).nullable(),
    instruments: z.number().int().describe('Instruments of the family whose texts give both.'),
  }),
  weightings: z
    .object({
      as_weighed: z.enum(['a', 'b', 'equal']).nullable(),
      a: z.number().int(),
      b: z.number().int(),
      equal: z.number().int(),
      draws: z.number().int(),
    })
    .nullable()
    .describe('In how many random weightings which side owes most.'),
  coding: z.object({
    coders: z.number().int(),
    coded_clauses: z.number().int(),
    overrides: z.number().int(),
    disputed: z.number().int(),
    orphans: z.number().int(),
  }),
  agreement: z.array(agreementSchema),
  corrections: z
    .array(
      z.object({
        id: z.string(),
        machine: z.number(),
        corrected: z.number(),
        standard_error: z.number(),
        low: z.number(),
        high: z.number(),
        clauses: z.number().int(),
        sample: z.number().int().describe('Clauses that people coded.'),
      }),
    )
    .describe('The machine’s error taken off by a random sample that people coded (Egami et al. 2023).'),
  unresolved: z.array(z.string()),
  missing: z.array(missingSchema),
})
export type Partnership = z.infer<typeof partnershipSchema>
