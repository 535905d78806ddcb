import { z } from 'zod'
import { LAYERS } from '../model/layer.ts'

/** Rules that every answer of the layered view depends on; the names are those of METHOD §1. */
export const blocRuleSchema = z
  .enum(['node', 'expanded'])
  .describe('A bloc as one node, or as its members of the year (METHOD §1).')
/** As above, for what is asked of an actor: a bloc asked about as its members would stand in nothing itself. */
export const blocRuleUnlessBlocSchema = blocRuleSchema.describe(
  'A bloc as one node, or as its members of the year (METHOD §1). Without it: expanded, and node where the actor asked about is a bloc.',
)
export const scopeSchema = z
  .enum(['coded', 'all'])
  .describe('coded: trade agreements count only once coded to hold a migration clause; all: every row.')
export const tieStartSchema = z
  .enum(['acted', 'in-force'])
  .describe('A tie starts when both have acted, or not before entry into force.')
export const inferredSchema = z
  .enum(['with', 'without'])
  .describe(
    'With ties that rest on a start inferred from the instrument’s own date, or on recorded starts alone.',
  )
export const layerSchema = z.enum(LAYERS)
export const yearSchema = z.coerce
  .number()
  .int()
  .min(1850)
  .max(2100)
  .describe('A year of the series that /api/registry names; without it the last.')

/** The version of the registry that an address was written for, as citations carry it. */
export const versionAskedSchema = z
  .string()
  .max(60)
  .optional()
  .describe('Version of the registry that the answer must be of; another one is refused with 409.')

/** An error as RFC 9457 problem details; `code` is in the error catalogue and `mend` says how to put it right. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  instance: z.string().optional(),
  code: z.string(),
  mend: z.string(),
})
export type Problem = z.infer<typeof problemSchema>

/** Query of a list that is read page by page. */
export const pageQuerySchema = z.object({
  cursor: z.string().max(200).optional().describe('The next_cursor of the page before.'),
  limit: z.coerce.number().int().min(1).max(5000).default(100).describe('Items on a page.'),
})

/** One page of a list: its items, how many there are in all, and the cursor of the next page (null on the last). */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    total: z.number().int(),
    next_cursor: z.string().nullable(),
    registry_version: z.string(),
  })
}

export interface Page<T> {
  items: T[]
  total: number
  next_cursor: string | null
  registry_version: string
}
