import { z } from 'zod'
import { FAMILIES } from '../model/instrument.ts'
import { layerSchema } from './common.ts'

/** That the server answers. */
export const healthSchema = z.object({ status: z.literal('ok'), registry_version: z.string() })
export type Health = z.infer<typeof healthSchema>

/** What the registry holds, and of when. */
export const registrySummarySchema = z.object({
  version: z.string(),
  /** Date of the registry, ISO. */
  date: z.string(),
  /** Years that the layered view covers, both included. */
  first_year: z.number().int(),
  last_year: z.number().int(),
  counts: z.object({
    actors: z.number().int(),
    instruments: z.number().int(),
    participations: z.number().int(),
    codings: z.number().int(),
    events: z.number().int(),
    relations: z.number().int(),
    sources: z.number().int(),
    stock_cells: z.number().int().nullable(),
  }),
  /** Rows that lack what a figure needs, so that every figure can say out of how many. */
  missing: z.object({
    instruments_undated: z.number().int(),
    instruments_without_binding: z.number().int(),
    instruments_without_end: z.number().int(),
    participations_inferred: z.number().int(),
    participations_unknown: z.number().int(),
    trade_not_coded: z.number().int(),
  }),
  licence: z.string(),
  /** Of when the sources are, by layer and family: every chart tells from it after which year they can say nothing. */
  coverage: z.array(
    z.object({
      layer: layerSchema.nullable(),
      family: z.enum(FAMILIES),
      of: z.number().int().describe('Instruments of the family in the layer.'),
      dated: z
        .array(z.object({ year: z.number().int(), instruments: z.number().int() }))
        .describe('Of these, by the year of the data of the principal source; undated sources are in none.'),
    }),
  ),
})
export type RegistrySummary = z.infer<typeof registrySummarySchema>

export const sourceSchema = z.object({
  id: z.string(),
  citation: z.string(),
  url: z.string().nullable(),
  licence: z.string().nullable(),
  as_of: z.string().nullable(),
})
export type SourceItem = z.infer<typeof sourceSchema>

export const codebookVariableSchema = z.object({
  variable: z.string(),
  label: z.string(),
  values: z.string().nullable(),
  benefits: z.string().nullable(),
  reason: z.string().nullable(),
  count_yes: z.number().int().nullable(),
  count_coded: z.number().int().nullable(),
  source: z.string(),
})
export type CodebookItem = z.infer<typeof codebookVariableSchema>
