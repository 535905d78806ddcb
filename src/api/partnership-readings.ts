import { z } from 'zod'

/** 95 % by bootstrap over articles (METHOD §3, Uncertainty). */
export const readingIntervalSchema = z.object({
  low: z.number(),
  high: z.number(),
  draws: z.number().int().describe('Draws of the bootstrap.'),
})
export type ReadingIntervalItem = z.infer<typeof readingIntervalSchema>

/** A row of the registry that a figure rests on; its clauses are given by `/api/partnership/{instrument}/clauses`. */
export const readingRowSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('participation'),
    instrument: z.string(),
    actor: z.string(),
    name: z.string(),
    role: z.string(),
  }),
  z.object({
    kind: z.literal('coding'),
    instrument: z.string(),
    variable: z.string(),
    value: z.string(),
  }),
  z.object({ kind: z.literal('event'), event: z.string(), title: z.string(), date: z.string().nullable() }),
  z.object({ kind: z.literal('instrument'), instrument: z.string(), title: z.string() }),
])
export type ReadingRow = z.infer<typeof readingRowSchema>

export const READING_SCALES = ['share', 'balance', 'count', 'yes-no', 'z', 'strength'] as const

/** One figure of the partnership test, with what it rests on. */
export const readingSchema = z.object({
  id: z.string(),
  scale: z
    .enum(READING_SCALES)
    .describe('share: 0 to 1; balance: −1 to 1, above 0 on the partner; count: of `of`; yes-no: 1 or 0.'),
  value: z.number().nullable().describe('Null where it cannot be computed: never 0.'),
  gap: z.string().nullable().describe('Why it cannot be computed; null where it can.'),
  of: z.number().nullable().describe('Of a count: out of how many.'),
  interval: readingIntervalSchema.nullable(),
  n: z.number().int().describe('Clauses or rows that it rests on.'),
  clauses: z.number().int().describe('Clauses among its evidence.'),
  rows: z.array(readingRowSchema).describe('Rows of the registry among its evidence.'),
})
export type ReadingItem = z.infer<typeof readingSchema>

/** A criterion: the mean of its known parts, with all its parts. */
export const criterionSchema = z.object({
  id: z.string(),
  value: z.number().nullable().describe('0 to 1; null where no part is known.'),
  known: z.number().int().describe('Parts that are known.'),
  parts: z.array(readingSchema),
})
export type CriterionItem = z.infer<typeof criterionSchema>
