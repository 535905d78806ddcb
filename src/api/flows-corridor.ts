import { z } from 'zod'
import { BINDING, FAMILIES } from '../model/instrument.ts'
import { layerSchema } from './common.ts'
import { flowActorSchema, seriesSchema, treatmentSchema } from './flows-common.ts'

const actorText = z.string().min(1).max(200)

export const corridorQuerySchema = z.object({
  origin: actorText.describe('Country of birth: ISO 3166 code or name.'),
  destination: actorText.describe('Country of residence: ISO 3166 code or name.'),
})
export type CorridorQuery = z.infer<typeof corridorQuerySchema>

/** An instrument that binds the two, blocs counted as their members. */
export const corridorInstrumentSchema = z.object({
  instrument: z.string(),
  title: z.string(),
  layer: layerSchema,
  family: z.enum(FAMILIES),
  binding: z.enum(BINDING).nullable().describe('Null: not recorded.'),
  signed: z.string().nullable(),
  in_force: z.string().nullable(),
  first_year: z.number().int().describe('First year in which both are bound.'),
  last_year: z.number().int().nullable().describe('Null: no end.'),
  inferred: z.boolean().describe('The first year rests on the instrument’s own date.'),
})
export type CorridorInstrument = z.infer<typeof corridorInstrumentSchema>

/** The flow of a period by the difference of two stocks of one source (Abel & Cohen 2019). */
export const derivedFlowSchema = z.object({
  source: z.string(),
  from: z.number().int(),
  to: z.number().int(),
  width: z.number().int().describe('Years of the period: a flow of ten years is not one of five.'),
  difference: z.number().describe('Stock at its end less stock at its beginning.'),
  drop_negative: z.number().describe('A fall is no flow.'),
  reverse_negative: z
    .number()
    .nullable()
    .describe('A fall of the way back is return, added here; null where the way back is unknown.'),
})
export type DerivedFlow = z.infer<typeof derivedFlowSchema>

/** The steepest change between two neighbouring years of one source. */
const changeSchema = z.object({
  source: z.string(),
  from: z.number().int(),
  to: z.number().int(),
  persons: z.number(),
})

export const corridorSchema = z.object({
  registry_version: z.string(),
  origin: flowActorSchema,
  destination: flowActorSchema,
  series: z.array(seriesSchema),
  steepest: changeSchema
    .nullable()
    .describe('The largest change a year between neighbouring years of one source; null without two.'),
  flows: z.array(derivedFlowSchema),
  instruments: z.array(corridorInstrumentSchema),
})
export type Corridor = z.infer<typeof corridorSchema>

export const topQuerySchema = z.object({
  actor: actorText.describe('The country: ISO 3166 code or name.'),
  side: z
    .enum(['origin', 'destination'])
    .default('origin')
    .describe('origin: where those born there live; destination: where those who live there were born.'),
  year: z.coerce.number().int().min(1960).max(2100).default(2020).describe('Year of the stocks.'),
  source: z.string().max(60).default('un-desa-ims-2020').describe('Id of the source of stocks.'),
  limit: z.coerce.number().int().min(1).max(500).default(10).describe('Most corridors.'),
})
export type TopQuery = z.infer<typeof topQuerySchema>

export const topSchema = z.object({
  registry_version: z.string(),
  actor: flowActorSchema,
  side: z.enum(['origin', 'destination']),
  year: z.number().int(),
  source: z.string(),
  items: z.array(z.object({ origin: flowActorSchema, destination: flowActorSchema, persons: z.number() })),
})
export type TopCorridors = z.infer<typeof topSchema>

export const treatedCorridorsQuerySchema = z.object({
  treatment: treatmentSchema,
  limit: z.coerce.number().int().min(1).max(60).default(6).describe('Most corridors.'),
})
export type TreatedCorridorsQuery = z.infer<typeof treatedCorridorsQuerySchema>

export const treatedCorridorsSchema = z.object({
  registry_version: z.string(),
  treatment: z.string(),
  of: z.number().int().describe('Corridors that such an instrument binds.'),
  items: z.array(
    z.object({
      origin: flowActorSchema,
      destination: flowActorSchema,
      most: z.number().describe('The largest stock of any year and source.'),
      series: z.array(seriesSchema),
      deals: z.array(
        z.object({ instrument: z.string(), year: z.number().int(), layer: layerSchema.nullable() }),
      ),
    }),
  ),
})
export type TreatedCorridors = z.infer<typeof treatedCorridorsSchema>
