import { z } from 'zod'
import { ACTOR_KINDS } from '../model/actor.ts'
import { ROLES, STARTS } from '../model/participation.ts'
import {
  blocRuleSchema,
  blocRuleUnlessBlocSchema,
  layerSchema,
  scopeSchema,
  tieStartSchema,
  yearSchema,
} from './common.ts'

export const actorSummarySchema = z.object({
  id: z.string(),
  kind: z.enum(ACTOR_KINDS),
  name: z.string(),
  iso2: z.string().nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  region: z.string().nullable().describe('Name of the UN M49 region.'),
  subregion: z.string().nullable(),
  aliases: z.array(z.string()),
})
export type ActorSummary = z.infer<typeof actorSummarySchema>

export const stackQuerySchema = z.object({
  year: yearSchema.optional(),
  blocs: blocRuleUnlessBlocSchema.optional(),
  scope: scopeSchema.default('coded'),
  start: tieStartSchema.default('acted'),
})

/** One instrument in an actor's governance stack. */
export const stackInstrumentSchema = z.object({
  id: z.string(),
  title: z.string(),
  family: z.string(),
  signed: z.string().nullable(),
  in_force: z.string().nullable(),
  binding: z.string().nullable(),
  status: z.string().nullable(),
  end_recorded: z
    .boolean()
    .describe('Whether an end, or that it goes on, is recorded; else it counts as alive.'),
  /** Roles of the actor itself; empty where it stands in the instrument only through a bloc. */
  roles: z.array(z.enum(ROLES)),
  /** Bloc through which alone the actor enters, else null. */
  through: z.string().nullable(),
  start: z.enum(STARTS),
  /** Day from which the actor, or the bloc through which it enters, is bound (EDTF); the instrument's own where inferred. */
  since: z.string().nullable(),
  /** Actors tied to it by the instrument in the year. */
  partners: z.array(z.string()),
})

/** What binds an actor in a year, layer by layer (METHOD §1). */
export const actorDetailSchema = z.object({
  actor: actorSummarySchema,
  /** State under whose code sources also keep rows of a dissolved one, such as RUS for SUN; else null. */
  continuing: z.string().nullable(),
  registry_version: z.string(),
  year: z.number().int(),
  blocs: blocRuleSchema,
  scope: scopeSchema,
  start: tieStartSchema,
  instruments: z.number().int(),
  /** Actors tied to it in any layer. */
  partners: z.number().int(),
  layers: z.array(
    z.object({
      layer: layerSchema,
      instruments: z.array(stackInstrumentSchema),
      partners: z.number().int().describe('Degree: actors tied to it in the layer.'),
      strength: z.number().describe('Sum of the weights of its ties in the layer.'),
    }),
  ),
  /** Instruments in which the actor holds only a role that does not tie: observer, chair, secretariat, funder, agency. */
  apart: z.array(stackInstrumentSchema.extend({ layer: layerSchema.nullable() })),
  left_out: z.object({
    undated: z.array(z.string()).describe('Instruments in which nothing dates its participation.'),
    uncoded_trade: z
      .array(z.string())
      .describe('Trade agreements alive and not coded for migration clauses.'),
  }),
})
export type ActorDetail = z.infer<typeof actorDetailSchema>
