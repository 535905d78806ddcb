import { z } from 'zod'

const whole = z.number().int()

export const ledgerWeightsSchema = z
  .enum(['split', 'full', 'apart', 'rate'])
  .describe(
    'How provisions are added up. split: each counts one, one that serves both countries a half for each; full: one for each; apart: those that serve both are left out; rate: as split, over the provisions that could serve each.',
  )

export const LEDGER_ROWS = ['decades', 'provisions', 'agreements'] as const

export const labourLedgerQuerySchema = z.object({
  weights: ledgerWeightsSchema.default('split'),
  rows: z.enum(LEDGER_ROWS).default('decades').describe('Which of the three lists a file holds (`format`).'),
})
export type LabourLedgerQuery = z.output<typeof labourLedgerQuerySchema>

const meanSchema = z.object({
  value: z.number(),
  low: z.number().nullable().describe('Of 95 %; null where a single agreement gives none.'),
  high: z.number().nullable(),
})

/** Means over some agreements. */
const ledgerRowSchema = z.object({
  agreements: whole.describe('Coded agreements.'),
  with_provisions: whole.describe('Of these, with a provision that counts: means are over them.'),
  shares: z
    .object({ origin: meanSchema, destination: meanSchema, migrants: meanSchema })
    .nullable()
    .describe('Mean shares of provisions, intervals by bootstrap over agreements; null where none has one.'),
  met: z
    .object({ count: whole, share: meanSchema })
    .nullable()
    .describe(
      'Agreements in which each of the three has at least .15; interval exact (Clopper and Pearson).',
    ),
})

const byBenefitSchema = z.object({
  origin: whole,
  destination: whole,
  migrants: whole,
  both: whole.describe('Serves both countries.'),
})

/** Whom the provisions of the coded labour agreements serve. */
export const labourLedgerSchema = z.object({
  registry_version: z.string(),
  source: z.array(z.string()).describe('Sources of the codings.'),
  weights: ledgerWeightsSchema,
  least_share: z.number().describe('Share of each by which win-win-win is met.'),
  all: ledgerRowSchema,
  by_weights: z.array(ledgerRowSchema.extend({ weights: ledgerWeightsSchema })),
  decades: z.array(ledgerRowSchema.extend({ decade: whole.nullable().describe('1990: 1990 to 1999.') })),
  provisions: z.array(
    z.object({
      variable: z.string(),
      label: z.string(),
      benefits: z.enum(['origin', 'destination', 'migrants', 'both']),
      reason: z.string().nullable().describe('Why it is said to serve them.'),
      yes: whole.describe('Agreements that have it.'),
      coded: whole.describe('Agreements of which that is coded.'),
      published_yes: whole.nullable(),
      published_coded: whole.nullable(),
      as_published: z.boolean().nullable().describe('Both counts are those that the source publishes.'),
    }),
  ),
  agreements: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      year: whole.nullable(),
      decade: whole.nullable(),
      has: byBenefitSchema.describe('Provisions that it has.'),
      coded: byBenefitSchema.describe('Provisions of which that is coded.'),
      shares: z.object({ origin: z.number(), destination: z.number(), migrants: z.number() }).nullable(),
      met: z.boolean().nullable(),
    }),
  ),
})
export type LabourLedgerAnswer = z.infer<typeof labourLedgerSchema>
export type LedgerRowAnswer = z.infer<typeof ledgerRowSchema>
