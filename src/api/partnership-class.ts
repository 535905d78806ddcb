import { z } from 'zod'
import { FAMILIES } from '../model/instrument.ts'
import { layerSchema } from './common.ts'
import { missingSchema } from './partnership.ts'

const memberSchema = z.object({
  instrument: z.string(),
  title: z.string(),
  layer: layerSchema.nullable(),
  signed: z.string().nullable(),
  decade: z.number().int().nullable(),
  has_text: z.boolean(),
  values: z.record(z.string(), z.number()).describe('By figure; those that are known.'),
})
export type ClassMemberItem = z.infer<typeof memberSchema>

const classFigureSchema = z.object({
  id: z.string(),
  known: z.number().int().describe('Instruments that have it.'),
  of: z.number().int(),
  distribution: z
    .object({
      least: z.number(),
      lower_quartile: z.number(),
      median: z.number(),
      upper_quartile: z.number(),
      most: z.number(),
    })
    .nullable(),
  outliers: z
    .array(z.object({ instrument: z.string(), value: z.number(), side: z.enum(['low', 'high']) }))
    .describe('Beyond 1.5 interquartile ranges from the quartiles, where at least ten have the figure.'),
})
export type ClassFigureItem = z.infer<typeof classFigureSchema>

/** All that is told of a class of partnerships: distributions, outliers, parts by layer and decade (METHOD §6). */
export const partnershipClassSchema = z.object({
  registry_version: z.string(),
  family: z.enum(FAMILIES),
  instruments: z.number().int(),
  with_text: z.number().int(),
  members: z.array(memberSchema),
  figures: z.array(classFigureSchema),
  parts: z.array(
    z.object({
      by: z.enum(['layer', 'decade']),
      value: z.union([z.string(), z.number()]).nullable(),
      instruments: z.number().int(),
      with_text: z.number().int(),
      figures: z.array(classFigureSchema),
    }),
  ),
  missing: z.array(missingSchema),
})
export type PartnershipClass = z.infer<typeof partnershipClassSchema>
