import { z } from 'zod'

export const searchQuerySchema = z.object({
  q: z
    .string()
    .min(1)
    .max(200)
    .describe('Words, all of which must occur; the last may be the beginning of one.'),
  limit: z.coerce.number().int().min(1).max(100).default(20).describe('Hits, the best first.'),
  kind: z.enum(['actors', 'instruments']).optional().describe('Only these.'),
})

/** One hit: a row of the registry and where the words were found. `snippet` marks them with ⟦ and ⟧. */
export const searchHitSchema = z.object({
  table: z.enum(['actors', 'instruments']),
  id: z.string(),
  title: z.string(),
  field: z.string(),
  snippet: z.string(),
})
export const searchAnswerSchema = z.object({
  query: z.string(),
  total: z.number().int(),
  hits: z.array(searchHitSchema),
  registry_version: z.string(),
})
export type SearchAnswer = z.infer<typeof searchAnswerSchema>
