import { z } from 'zod'
import { ACTOR_KINDS } from '../model/actor.ts'
import { BINDING, FAMILIES, FORMS, REGIMES, STATUSES } from '../model/instrument.ts'
import { ROLES, STARTS } from '../model/participation.ts'
import { RELATION_KINDS } from '../model/relation.ts'
import { layerSchema } from './common.ts'
import { sourceSchema } from './registry.ts'

/** One instrument in a list: its own columns, who is bound, and what the row lacks. */
export const instrumentSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  family: z.enum(FAMILIES),
  layer: layerSchema.nullable(),
  form: z.enum(FORMS).nullable(),
  regime: z.enum(REGIMES),
  binding: z.enum(BINDING).nullable(),
  signed: z.string().nullable(),
  in_force: z.string().nullable(),
  ended: z.string().nullable(),
  status: z.enum(STATUSES).nullable(),
  source: z.string(),
  /** Actors in a tying role, each once, blocs first, then by id. */
  actors: z.array(z.string()),
  codings: z.number().int(),
  /** First year alive: of signature, else of entry into force, else of the earliest participation; null where undated. */
  year: z.number().int().nullable(),
  /** Last year alive by an end or a successor; null where none is recorded. */
  last_year: z.number().int().nullable(),
})
export type InstrumentSummary = z.infer<typeof instrumentSummarySchema>

export const participationItemSchema = z.object({
  actor: z.string(),
  name: z.string(),
  kind: z.enum(ACTOR_KINDS),
  role: z.enum(ROLES),
  from: z.string().nullable(),
  to: z.string().nullable(),
  start: z.enum(STARTS),
  source: z.string(),
  note: z.string().nullable(),
})

export const codingItemSchema = z.object({
  variable: z.string(),
  /** The codebook's words where it has the variable, else the variable's name in words. */
  label: z.string(),
  value: z.string(),
  benefits: z.string().nullable(),
  source: z.string(),
  /** More than one value is recorded for the variable, from different sources. */
  sources_differ: z.boolean(),
})

export const relationItemSchema = z.object({
  kind: z.enum(RELATION_KINDS),
  /** Whether this instrument relates to the other, or the other to this one. */
  direction: z.enum(['to', 'from']),
  other: instrumentSummarySchema,
  date: z.string().nullable(),
  source: z.string(),
  note: z.string().nullable(),
})

/** Those who could have taken part and did not. */
export const stayedOutSchema = z.object({
  /** `bloc-members`: members of `bloc` on the day; `signed-only`: signatories that are not party; `states`: all other states of today. */
  kind: z.enum(['bloc-members', 'signed-only', 'states']),
  bloc: z.string().nullable(),
  /** Out of how many. */
  of: z.number().int(),
  on: z.string().nullable(),
  actors: z.array(z.string()),
})

/** Everything the registry holds of one instrument. */
export const instrumentDetailSchema = z.object({
  registry_version: z.string(),
  instrument: instrumentSummarySchema.extend({ note: z.string().nullable() }),
  aliases: z.array(z.object({ alias: z.string(), kind: z.string(), source: z.string() })),
  participations: z.array(participationItemSchema),
  codings: z.array(codingItemSchema),
  relations: z.array(relationItemSchema),
  /** Values whose source is not the row's, and rival values (`used` no). `row` is the instrument's id or a participation's key. */
  field_sources: z.array(
    z.object({
      table: z.string(),
      row: z.string(),
      column: z.string(),
      value: z.string(),
      source: z.string(),
      used: z.enum(['yes', 'no']),
    }),
  ),
  stayed_out: z.array(stayedOutSchema),
  /** Instruments that bind the same partner in the same field (METHOD: regimes migration, refugee, labour), and those related. */
  linked: z.array(instrumentSummarySchema),
  linked_about: z.string().describe('In words: whose instruments are listed, and what was left out.'),
  /** The instrument's family where it is small enough to compare, else empty. */
  family: z.array(instrumentSummarySchema),
  sources: z.array(sourceSchema),
  cite: z.object({ plain: z.string(), bibtex: z.string(), csl: z.string(), ris: z.string() }),
})
export type InstrumentDetail = z.infer<typeof instrumentDetailSchema>
