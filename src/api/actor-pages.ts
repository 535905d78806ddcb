import { z } from 'zod'
import { ROLES, STARTS } from '../model/participation.ts'
import { blocRuleSchema, blocRuleUnlessBlocSchema, scopeSchema } from './common.ts'

export const actorYearsQuerySchema = z.object({
  blocs: blocRuleUnlessBlocSchema.optional(),
  scope: scopeSchema.default('coded'),
})

/** How an actor stands in each year, layer by layer: lists of the layers, in the order of `layers`. */
export const actorYearsSchema = z.object({
  registry_version: z.string(),
  actor: z.string(),
  blocs: blocRuleSchema,
  scope: scopeSchema,
  layers: z.array(z.string()),
  years: z.array(
    z.object({
      year: z.number().int(),
      instruments: z.array(z.number().int()),
      partners: z.array(z.number().int()),
    }),
  ),
})
export type ActorYears = z.infer<typeof actorYearsSchema>

/** A role that does not tie: the actor chairs, hosts, funds, watches or serves. */
export const officeSchema = z.object({
  instrument: z.string(),
  title: z.string(),
  family: z.string(),
  role: z.enum(ROLES),
  from: z.string().nullable(),
  to: z.string().nullable(),
  start: z.enum(STARTS),
  note: z.string().nullable(),
})

/** An instrument in which the actor could have taken part and did not, by a rule. */
export const stayedOutOfSchema = z.object({
  instrument: z.string(),
  title: z.string(),
  family: z.string(),
  rule: z
    .enum(['open-to-all-states', 'signed-only', 'bloc-members', 'its-subregion'])
    .describe(
      'open-to-all-states: a convention of the UN or ILO to which it is no party; signed-only: signed, not ratified; bloc-members: other members of its bloc joined; its-subregion: at least half of the states of its UN subregion are members of the process.',
    ),
})

export const actorForumsSchema = z.object({
  registry_version: z.string(),
  actor: z.string(),
  offices: z.array(officeSchema),
  stayed_out: z.array(stayedOutOfSchema),
  blocs: z
    .array(
      z.object({
        bloc: z.string(),
        name: z.string(),
        from: z.string().nullable(),
        to: z.string().nullable(),
      }),
    )
    .describe('Blocs that it belongs or belonged to.'),
  members: z
    .array(
      z.object({
        actor: z.string(),
        name: z.string(),
        from: z.string().nullable(),
        to: z.string().nullable(),
      }),
    )
    .describe('Members, where it is a bloc.'),
})
export type ActorForums = z.infer<typeof actorForumsSchema>
