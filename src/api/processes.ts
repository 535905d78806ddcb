import { z } from 'zod'
import { ACTOR_KINDS } from '../model/actor.ts'
import { ROLES, STARTS } from '../model/participation.ts'
import { layerSchema, yearSchema } from './common.ts'
import { forumPowerSchema } from './forum-power.ts'
import { instrumentSummarySchema } from './instruments.ts'

/** Families of instruments that are consultative processes and forums. */
export const PROCESS_FAMILIES = ['rcp', 'irf', 'global-forum'] as const

/** Roles that serve, watch or pay; members are those in a tying role. */
export const OFFICES = ['chair', 'secretariat', 'funder', 'observer', 'agency'] as const

export const processQuerySchema = z.object({ year: yearSchema.optional() })

export const processesQuerySchema = processQuerySchema.extend({
  layer: layerSchema.optional().describe('Processes of that layer alone.'),
})
export type ProcessesQuery = z.infer<typeof processesQuerySchema>

const startCountsSchema = z.object({
  known: z.number().int(),
  inferred: z.number().int(),
  unknown: z.number().int(),
})

const coded = z.string().nullable()

/** What the coded composition says of a side; `not-told`: the coding does not tell it apart. */
export const SIDE_STATES = ['yes', 'no', 'not-told'] as const
const sideSchema = z.enum(SIDE_STATES)

/** A process in the list of them. */
export const processItemSchema = z.object({
  process: instrumentSummarySchema,
  members: z.number().int().describe('Members in the year, as far as their membership is dated.'),
  undated: z.number().int().describe('Members whose joining nothing dates: in no year.'),
  starts: startCountsSchema.describe('All its members ever, by how their joining is known.'),
  mix: coded.describe(
    'Coded composition: mixed, homogeneous-origin, homogeneous-destination, global; null: not coded.',
  ),
  chairs: z.number().int().describe('Terms of chairs that are recorded.'),
  chair_years: z
    .object({
      years: z.number().int().describe('Years of the process.'),
      recorded: z.number().int().describe('Of these, with a recorded chair.'),
      open: z.number().int().describe('More, with a chair whose term has no recorded end.'),
      a: z.number().describe('Recorded years of the destination side.'),
      b: z.number().describe('Recorded years of the origin or transit side.'),
      unknown: z.number().describe('Recorded years of a side that is not known.'),
      concentration: z.number().nullable().describe('Herfindahl index over actors; null: no chair is dated.'),
    })
    .describe('Who chairs, in years; see /api/processes/{id}/power.'),
  secretariat: z.array(z.string()).describe('Actors that ever served it as secretariat.'),
  funders: z
    .array(z.object({ actor: z.string(), side: z.enum(['A', 'B']).nullable() }))
    .describe('Actors that ever funded it; A: destination, B: origin or transit, null: side not known.'),
  overlaps: z
    .object({ shared: z.number().int(), at_most: z.number().int() })
    .describe('Other processes that share a member in the year, and at most where undated members count.'),
})
export type ProcessItem = z.infer<typeof processItemSchema>

export const processesSchema = z.object({
  registry_version: z.string(),
  year: z.number().int(),
  total: z.number().int().describe('All processes, whatever the filter.'),
  items: z.array(processItemSchema),
})
export type Processes = z.infer<typeof processesSchema>

/** One actor's part in a process, with the years that it covers. */
export const processPartSchema = z.object({
  actor: z.string(),
  name: z.string(),
  kind: z.enum(ACTOR_KINDS),
  role: z.enum(ROLES),
  region: z.string().nullable().describe('Name of the UN M49 region.'),
  subregion: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  start: z.enum(STARTS),
  first_year: z.number().int().nullable().describe('Null where nothing dates it.'),
  last_year: z.number().int().nullable().describe('Null while it lasts, and where nothing dates it.'),
  source: z.string(),
  note: z.string().nullable(),
})
export type ProcessPart = z.infer<typeof processPartSchema>

/** A year of a process with its recorded chairs. */
export const chairYearSchema = z.object({
  year: z.number().int(),
  held: z
    .array(z.string())
    .describe(
      'Chairs by a term recorded from first to last year, or in the first year of one without a recorded end.',
    ),
  open: z.array(z.string()).describe('Chairs whose term began before and has no recorded end.'),
})
export type ChairYear = z.infer<typeof chairYearSchema>

/** What two processes share of their members in a year. */
export const memberOverlapSchema = z.object({
  id: z.string(),
  title: z.string(),
  family: z.string(),
  members: z.number().int().describe('Its members in the year, as far as dated.'),
  undated: z.number().int().describe('Its members that may be so in the year: nothing dates their joining.'),
  shared: z.array(z.string()).describe('Members of both, as far as dated.'),
  recorded: z.number().int().describe('Those of them whose joining is recorded, not inferred, in both.'),
  possible: z.array(z.string()).describe('Who may be a member of both besides: undated in one or in both.'),
  jaccard: z
    .number()
    .nullable()
    .describe(
      'Shared members over the members of either, as far as dated; null where no member of either is.',
    ),
  jaccard_least: z.number().describe('The least that it can be, whichever of the undated were members.'),
  jaccard_greatest: z.number().describe('The greatest that it can be.'),
})
export type MemberOverlap = z.infer<typeof memberOverlapSchema>

/** The coded composition of a process, and which sides that makes. */
const mixSchema = z.object({
  value: z.string(),
  source: z.string(),
  sides: z
    .object({ origin: sideSchema, transit: sideSchema, destination: sideSchema })
    .nullable()
    .describe('Sides that the coded value names; null where it names none, as of a forum open to all.'),
})
export type MembershipMix = z.infer<typeof mixSchema>

/** A number that a source states beside the rows that the registry holds, or a funder that one names as the lead. */
const statedSchema = z.object({ variable: z.string(), value: z.string(), source: z.string() })

/** All that the registry holds of a consultative process or forum. */
export const processSchema = z.object({
  registry_version: z.string(),
  year: z.number().int(),
  process: instrumentSummarySchema.extend({ note: z.string().nullable() }),
  members: z.array(processPartSchema),
  offices: z.array(processPartSchema).describe('Chairs, secretariat, funders, observers and agencies.'),
  starts: startCountsSchema,
  in_year: z.object({
    members: z.array(z.string()),
    undated: z.array(z.string()).describe('Members whose joining nothing dates.'),
    possible: z.array(z.string()).describe('Those of the undated that may be members in the year.'),
    regions: z.array(z.object({ region: z.string().nullable(), members: z.number().int() })),
  }),
  chair_years: z
    .array(chairYearSchema)
    .describe(
      'Every year of the process, those without a recorded chair too; empty where its years are not known.',
    ),
  chair_gaps: z
    .array(z.tuple([z.number().int(), z.number().int()]))
    .describe('Stretches of years, both included, in which no chair is recorded.'),
  mix: mixSchema.nullable().describe('Coded composition of the membership; null: not coded.'),
  stated: z
    .array(statedSchema)
    .describe('Totals of members and observers, and lead funders, as sources state them.'),
  overlaps: z.array(memberOverlapSchema),
  power: forumPowerSchema,
})
export type ProcessAnswer = z.infer<typeof processSchema>
