import { z } from 'zod'
import { ACTOR_KINDS } from '../model/actor.ts'
import { STARTS } from '../model/participation.ts'

const whole = z.number().int()

/** Which side an actor of a forum stands on, by its codings alone (METHOD §3). */
export const actorSideSchema = z.object({
  side: z
    .enum(['A', 'B'])
    .nullable()
    .describe('A: destination, B: origin or transit; null where no coding tells, with the reason.'),
  side_by: z
    .enum(['coded-actor', 'composition'])
    .nullable()
    .describe('A coding that names the actor, or the coded composition of one side.'),
  side_reason: z
    .enum(['neither-side', 'composition-not-coded', 'open-to-all', 'not-told-apart', 'no-member'])
    .nullable()
    .describe(
      'Why no side is known: an organisation or agency stands on neither; the composition is not coded; the forum is open to all; the coding does not tell members apart; it is no member.',
    ),
})
export type ActorSideAnswer = z.infer<typeof actorSideSchema>

const concentrationReason = z
  .enum(['no-chair-dated', 'side-unknown', 'one-side-alone'])
  .nullable()
  .describe('Why there is no index: no chair is dated; no side is known; the forum has one side alone.')

const sharesSchema = z.object({
  a: z.number().describe('On the destination side.'),
  b: z.number().describe('On the origin or transit side.'),
  unknown: z.number().describe('On a side that is not known.'),
})

const holderSchema = actorSideSchema.extend({
  actor: z.string(),
  name: z.string(),
  kind: z.enum(ACTOR_KINDS),
})

const officeHolderSchema = holderSchema.extend({
  first_year: whole.nullable().describe('Null where nothing dates it.'),
  last_year: whole.nullable().describe('Null while it lasts, and where nothing dates it.'),
  start: z.enum(STARTS),
  note: z.string().nullable(),
})
export type OfficeHolder = z.infer<typeof officeHolderSchema>

/** Who chairs, hosts and pays in a forum, by side. */
export const forumPowerSchema = z.object({
  chairs: z.object({
    years: whole.describe('Years of the forum.'),
    recorded: whole.describe('Of these, with a recorded chair.'),
    open: whole.describe('More, with a chair whose term began before and has no recorded end.'),
    actors: z.array(
      holderSchema.extend({
        years: z.number().describe('Recorded years; a year with several chairs is split equally.'),
        share: z.number().describe('Of the recorded years.'),
      }),
    ),
    concentration: z.number().nullable().describe('Herfindahl index over actors, of the recorded years.'),
    concentration_with_open: z.number().nullable().describe('The same with the open years.'),
    concentration_reason: concentrationReason,
    sides: sharesSchema.describe('Recorded years by side.'),
    side_concentration: z
      .number()
      .nullable()
      .describe('Herfindahl index over the two sides, of the years in which every chair’s side is known.'),
    side_concentration_reason: concentrationReason,
    side_years: whole.describe('How many years that are.'),
    by_year: z.array(
      sharesSchema.extend({
        year: whole,
        known: z.enum(['recorded', 'open', 'none']).describe('How the chair of the year is known.'),
      }),
    ),
  }),
  secretariat: z.object({
    holders: z.array(officeHolderSchema),
    coded_host: z
      .array(z.object({ value: z.string(), names: z.array(z.string()), source: z.string() }))
      .describe('The coding secretariat_host: ids separated by ;, or none.'),
    stretches: z.array(
      z.object({
        first_year: whole,
        last_year: whole,
        recorded: z.array(z.string()).describe('Whose first day is recorded.'),
        inferred: z.array(z.string()).describe('Whose first day is the forum’s own.'),
      }),
    ),
  }),
  funders: z.object({
    holders: z.array(officeHolderSchema),
    actors: z.object({ a: whole, b: whole, unknown: whole }).describe('Funders ever recorded, by side.'),
    all_a: z
      .boolean()
      .nullable()
      .describe('Whether all are of the destination side; null where that cannot be told.'),
    all_a_reason: z.enum(['no-funder-recorded', 'side-unknown']).nullable(),
  }),
})
export type ForumPower = z.infer<typeof forumPowerSchema>

/** The same of one forum, as an answer of its own. */
export const forumPowerAnswerSchema = forumPowerSchema.extend({
  registry_version: z.string(),
  id: z.string(),
  title: z.string(),
  mix: z.string().nullable().describe('Coded composition; null: not coded.'),
})
export type ForumPowerAnswer = z.infer<typeof forumPowerAnswerSchema>
