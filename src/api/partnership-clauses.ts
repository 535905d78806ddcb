import { z } from 'zod'
import { CODED_VARIABLES, CODING_WAYS } from '../model/clause-coding.ts'
import { pageOf, pageQuerySchema } from './common.ts'

export const partnershipClausesQuerySchema = pageQuerySchema.extend({
  reading: z
    .string()
    .max(60)
    .optional()
    .describe('Clauses that this figure or part of a criterion rests on.'),
  topic: z.string().max(60).optional().describe('Clauses about this topic.'),
  bearer: z
    .enum(['a', 'b', 'both', 'body', 'person', 'nobody'])
    .optional()
    .describe('Clauses that it bears, as the matrix of who owes what to whom counts them.'),
  beneficiary: z.enum(['a', 'b', 'migrants', 'both']).optional().describe('The same of who benefits.'),
})
export type PartnershipClausesQuery = z.infer<typeof partnershipClausesQuerySchema>

const spanSchema = z
  .tuple([z.number().int(), z.number().int()])
  .nullable()
  .describe('Place in chapeau, a space, and words; null where it is not marked.')

const codedValueSchema = z.object({
  variable: z.enum(CODED_VARIABLES),
  machine: z.string().nullable().describe('What the rules read; null where they could not tell.'),
  value: z.string().nullable().describe('What counts.'),
  origin: z
    .enum(['machine', 'human', 'disputed'])
    .describe('disputed: coders differ and nobody has settled; the latest counts.'),
})
export type CodedValueItem = z.infer<typeof codedValueSchema>

const codingSchema = z.object({
  variable: z.enum(CODED_VARIABLES),
  value: z.string().nullable(),
  way: z.enum(CODING_WAYS),
  coder: z.string(),
  when: z.string(),
  why: z.string(),
})
export type ClauseCodingItem = z.infer<typeof codingSchema>

/** A clause as evidence: its words, what the rules read and what coders say. */
export const partnershipClauseSchema = z.object({
  text: z.string(),
  address: z.string().describe('Address within the text.'),
  chapeau: z.string(),
  words: z.string(),
  marks: z.object({
    bearer: spanSchema,
    modal: spanSchema,
    condition: spanSchema,
    beneficiary: spanSchema,
  }),
  topics: z.array(z.object({ topic: z.string(), group: z.string() })),
  values: z.array(codedValueSchema),
  modal_weight: z.number().describe('m of METHOD §3.'),
  action_weight: z.number().describe('a of METHOD §3.'),
  strength: z.number().describe('s = m × a.'),
  confidence: z.number().describe('0 to 1: how far the rules agree; no probability.'),
  rules: z.array(z.string()),
  unresolved: z.array(z.string()),
  codings: z.array(codingSchema).describe('Oldest first.'),
})
export type PartnershipClause = z.infer<typeof partnershipClauseSchema>

export const partnershipClausesSchema = pageOf(partnershipClauseSchema).extend({
  editable: z.boolean().describe('Whether the server takes corrections.'),
  codebook: z
    .array(z.object({ topic: z.string(), group: z.string() }))
    .describe('Topics that a clause may have.'),
})
export type PartnershipClauses = z.infer<typeof partnershipClausesSchema>
