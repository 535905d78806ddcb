import { z } from 'zod'
import { FAMILIES } from '../model/instrument.ts'
import { FLOW_SIDES, FLOW_ZEROS, GAP_KINDS, MERGE_STATES, PROBLEM_STATES } from '../model/side-tables.ts'
import { layerSchema, pageQuerySchema } from './common.ts'
import { sourceSchema } from './registry.ts'

const wordsSchema = z.string().max(100).describe('Words that a cell must hold; case and accents aside.')

/** What a group of instruments lacks; the same words for the whole registry and for each family of a layer. */
const lacksSchema = z.object({
  instruments: z.number().int(),
  undated: z.number().int().describe('Without any date: in no year of a series.'),
  without_binding: z.number().int().describe('Whether binding is not recorded.'),
  without_end: z.number().int().describe('No end, and no status that says that it goes on: counts as alive.'),
  without_licence: z.number().int().describe('The principal source states no licence.'),
  source_undated: z.number().int().describe('The principal source states no date of its data.'),
  source_year: z
    .number()
    .int()
    .nullable()
    .describe('Until when the dated sources tell (the median over instruments).'),
})
export type Lacks = z.infer<typeof lacksSchema>

/** What the registry as a whole is, and what its rows lack by layer and family. */
export const aboutSchema = z.object({
  registry_version: z.string(),
  date: z.string(),
  licence: z.string(),
  all: lacksSchema,
  families: z.array(lacksSchema.extend({ layer: layerSchema.nullable(), family: z.enum(FAMILIES) })),
  participations: z.object({
    rows: z.number().int(),
    inferred: z.number().int().describe('Start taken from the instrument’s own.'),
    unknown: z.number().int().describe('No start known.'),
  }),
})
export type AboutAnswer = z.infer<typeof aboutSchema>

/** A source with what rests on it. */
export const sourceCoverageSchema = sourceSchema.extend({
  last_year: z.number().int().nullable().describe('Year of its data; null where it states none.'),
  instruments: z.number().int().describe('Instruments of which it is the principal source.'),
  named: z.number().int().describe('Instruments whose row names it at all.'),
  years: z.array(z.object({ year: z.number().int(), instruments: z.number().int() })),
  undated: z.number().int().describe('Instruments of it that nothing dates: in none of the years.'),
})
export type SourceCoverage = z.infer<typeof sourceCoverageSchema>

export const sourcesCoverageSchema = z.object({
  registry_version: z.string(),
  /** By the number of instruments, the most first. */
  items: z.array(sourceCoverageSchema),
})
export type SourcesCoverage = z.infer<typeof sourcesCoverageSchema>

export const licencesSchema = z.object({
  registry_version: z.string(),
  items: z.array(
    z.object({
      licence: z.string().nullable().describe('As the source states it; null where it states none.'),
      sources: z.number().int(),
      instruments: z.number().int().describe('Instruments whose principal source states it.'),
    }),
  ),
})
export type Licences = z.infer<typeof licencesSchema>

/** Kinds of gaps: those of gaps.csv, and the two that the tables of facts show themselves. */
export const SHOWN_GAP_KINDS = [...GAP_KINDS, 'instrument-undated', 'participations-unknown'] as const

const instrumentLink = z.string().nullable().describe('Id of the instrument concerned, where it is one.')

export const gapsQuerySchema = z.object({
  q: wordsSchema.optional(),
  kind: z.enum(SHOWN_GAP_KINDS).optional().describe('Kind of gap.'),
})
export const gapSchema = z.object({
  kind: z.enum(SHOWN_GAP_KINDS),
  table: z.string().nullable(),
  row: z.string().nullable(),
  detail: z.string(),
  instrument: instrumentLink,
})
export type GapItem = z.infer<typeof gapSchema>

export const mergesQuerySchema = z.object({
  q: wordsSchema.optional(),
  state: z.enum(MERGE_STATES).optional().describe('Merged, or left as two.'),
})
export const mergeSchema = z.object({
  state: z.enum(MERGE_STATES),
  instrument: z.string(),
  other: z.string(),
  dates: z.string().nullable(),
  titles: z.string().nullable(),
  reason: z.string(),
})
export type MergeItem = z.infer<typeof mergeSchema>

export const problemsQuerySchema = z.object({
  q: wordsSchema.optional(),
  state: z.enum(PROBLEM_STATES).optional().describe('What became of it.'),
})
export const problemSchemaOfData = z.object({
  file: z.string(),
  row: z.string().nullable(),
  problem: z.string(),
  state: z.enum(PROBLEM_STATES),
  done: z.string().nullable(),
  instrument: instrumentLink,
})
export type ProblemItem = z.infer<typeof problemSchemaOfData>

/** Rows that match, and how many there are in all. */
function listOf<T extends z.ZodType>(item: T) {
  return z.object({ registry_version: z.string(), items: z.array(item), of: z.number().int() })
}
export const gapsSchema = listOf(gapSchema)
export const mergesSchema = listOf(mergeSchema)
export const problemsSchema = listOf(problemSchemaOfData)
export type Gaps = z.infer<typeof gapsSchema>
export type Merges = z.infer<typeof mergesSchema>
export type Problems = z.infer<typeof problemsSchema>

/** Which cells the sources of migrant stocks list: an absent cell is a zero only where both of its actors are listed. */
export const flowCoverageSchema = z.object({
  registry_version: z.string(),
  stock_cells: z.number().int().nullable(),
  items: z.array(
    z.object({
      source: z.string(),
      citation: z.string(),
      as_of: z.string().nullable(),
      side: z.enum(FLOW_SIDES),
      years: z.array(z.number().int()),
      zeros: z.enum(FLOW_ZEROS).describe('How an absent cell of listed actors is read as zero.'),
      actors: z.array(z.string()),
      corridors: z
        .number()
        .int()
        .nullable()
        .describe('Corridors that the source lists; null where it lists all between its actors.'),
    }),
  ),
})
export type FlowCoverage = z.infer<typeof flowCoverageSchema>

export const corridorsQuerySchema = pageQuerySchema
export const corridorSchema = z.object({
  origin: z.string(),
  destination: z.string(),
  years: z.array(z.number().int()),
  source: z.string(),
})
export type Corridor = z.infer<typeof corridorSchema>
