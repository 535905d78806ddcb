import { z } from 'zod'
import { ACTOR_KINDS } from '../model/actor.ts'
import { FAMILIES } from '../model/instrument.ts'
import { layerSchema, scopeSchema, yearSchema } from './common.ts'
import { sourceSchema } from './registry.ts'

const fromSchema = yearSchema.describe('First year, included; without it the first that there is.')
const toSchema = yearSchema.describe('Last year, included; without it the last of the series.')
const actorsSchema = z
  .string()
  .max(400)
  .describe('Ids, ISO codes or names of actors separated by commas, all of which must be concerned.')

export const eventsQuerySchema = z.object({
  from: fromSchema.optional(),
  to: toSchema.optional(),
  kind: z.string().max(400).optional().describe('Kinds of events separated by commas, any of which will do.'),
  actor: actorsSchema.optional(),
})

/** One event of the partnership turn, with who and what it concerns. */
export const eventItemSchema = z.object({
  id: z.string(),
  date: z.string().describe('When (EDTF): a year or a month alone is a span, not a day.'),
  title: z.string(),
  kind: z.string(),
  first_year: z.number().int().describe('Year of the first day on which it may have been.'),
  last_year: z.number().int().describe('Year of the last day on which it may have been.'),
  actors: z.array(z.object({ id: z.string(), name: z.string(), kind: z.enum(ACTOR_KINDS) })),
  instruments: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      family: z.enum(FAMILIES),
      layer: layerSchema.nullable(),
    }),
  ),
  sources: z.array(sourceSchema),
})
export type EventItem = z.infer<typeof eventItemSchema>

export const eventsSchema = z.object({
  registry_version: z.string(),
  /** Those that match, by date, the earliest first. */
  items: z.array(eventItemSchema),
  of: z.number().int().describe('Events in all.'),
})
export type EventsAnswer = z.infer<typeof eventsSchema>

export const yearCountsQuerySchema = z.object({
  from: fromSchema.optional(),
  to: toSchema.optional(),
  count: z
    .enum(['made', 'alive'])
    .default('made')
    .describe(
      'made: in the year in which it begins (signed, else founded); alive: in every year of its life.',
    ),
  actor: actorsSchema.optional(),
  scope: scopeSchema.default('all'),
})

/** Instruments a year, layer and family; what has none of them in a year has no row. */
export const yearCountsSchema = z.object({
  registry_version: z.string(),
  from: z.number().int(),
  to: z.number().int(),
  count: z.enum(['made', 'alive']),
  actor: z.array(z.string()).describe('Ids of the actors asked for.'),
  scope: scopeSchema,
  years: z.array(
    z.object({
      year: z.number().int(),
      layer: layerSchema.nullable(),
      family: z.enum(FAMILIES),
      instruments: z.number().int(),
    }),
  ),
  of: z.number().int().describe('Instruments asked for, in whatever year.'),
  left_out: z.object({
    undated: z.number().int(),
    before: z.number().int().describe('Made (or over) before the first year.'),
    after: z.number().int().describe('Begun after the last year.'),
    uncoded_trade: z.number().int().describe('Trade agreements that the scope leaves out.'),
  }),
})
export type YearCounts = z.infer<typeof yearCountsSchema>
